import { css, html } from 'lit';

/**
 * Words with a time in them that changes each second. Its room is made by the same words with noughts for
 * digits, so that the next second moves nothing around it and the browser lays out these words alone.
 * Wants `tickingStyles`.
 */
export function ticking(text: string) {
  return html`<span class="ticking" data-room=${text.replace(/\d/g, '0')}><span>${text}</span></span>`;
}

/** The room and what stands in it. A `contain` of size and layout is what stops the browser at its edge. */
export const tickingStyles = css`
  .ticking {
    position: relative;
    display: inline-block;
    font-variant-numeric: var(--num);
  }
  .ticking::before {
    content: attr(data-room);
    visibility: hidden;
  }
  .ticking > span {
    position: absolute;
    inset: 0;
    contain: layout size style;
  }
`;
