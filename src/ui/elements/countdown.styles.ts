import { css } from 'lit';

/**
 * For the root that a `bb-countdown` stands in: it has none of its own, so that its digits are part of the words
 * around them.
 */
export const countdownStyles = css`
  bb-countdown,
  bb-countdown > span {
    display: inline-block;
    position: relative;
    font-variant-numeric: var(--num);
  }
  /* As wide as the time with noughts for digits: the next second moves nothing around it. */
  bb-countdown > span::before {
    content: attr(data-room);
    visibility: hidden;
  }
  bb-countdown i {
    position: absolute;
    inset: 0;
    overflow: clip;
    contain: strict;
    font-style: normal;
  }
  /* Whole pixels, or the digits would tremble as they go by. */
  bb-countdown b {
    display: block;
    font-weight: inherit;
    line-height: round(1lh, 1px);
    text-align: end;
    white-space: pre;
  }
  bb-countdown b::before {
    content: attr(data-rows);
  }
`;
