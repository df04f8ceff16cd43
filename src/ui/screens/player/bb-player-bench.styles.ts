import { css } from 'lit';

/** Where the virtual massager lies: over picture and words, and never over what is above STOP. */
export const benchStyles = css`
  bb-lens {
    anchor-name: --lens;
  }
  .now {
    anchor-name: --now;
  }
  bb-floating-massager {
    position: absolute;
    inset: anchor(--lens top, 8rem) anchor(--now right, 1rem) anchor(--now bottom, 18rem)
      anchor(--lens left, 1rem);
    z-index: 1;
  }
  /* In the place of the picture of an alarm: the very button that is to be pressed. */
  bb-virtual-massager[slot] {
    inline-size: min(22rem, 100%);
    align-self: center;
    margin: 0.75rem auto;
    padding: 0.75rem;
    border-radius: var(--r-l);
    background: var(--surface-1);
    color: var(--ink);
    --focus: var(--ink);
    --mg-fill: var(--surface-1);
    --mg-fill-2: var(--surface-3);
    --mg-line: var(--ink);
  }
  @media (max-height: 46rem) {
    bb-virtual-massager[slot] {
      margin-block: 0.625rem;
      padding: 0.375rem 0.75rem;
    }
  }
  @media (orientation: portrait) and (max-height: 47.5rem) and (max-width: 63.99rem) {
    bb-floating-massager {
      position: fixed;
      inset-block: calc(var(--shell-top, 0px) + 0.5rem) calc(var(--room) + 4.75rem);
    }
  }
  @media (orientation: landscape) and (max-height: 35rem) and (max-width: 63.99rem) {
    bb-floating-massager {
      position: fixed;
      inset-block: calc(var(--shell-top, 0px) + 0.375rem) calc(var(--room) + 0.25rem);
    }
  }
  @media (min-width: 64rem) {
    bb-floating-massager {
      position: static;
      grid-area: steps;
      align-self: end;
    }
    .player:has(bb-floating-massager) .steps {
      align-self: start;
    }
    .player:has(bb-floating-massager) .steps bb-step-list {
      max-block-size: calc(var(--height) - var(--room) - 28.5rem);
    }
  }
`;
