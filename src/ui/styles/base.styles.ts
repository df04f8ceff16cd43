import { css } from 'lit';

/** Reset, focus ring and type: what every element starts from. Tokens come from tokens.css through inheritance. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h1,
  h2,
  h3 {
    overflow-wrap: anywhere; /* names come from files of any author */
  }
  /* No last line of one word. */
  p,
  li,
  small {
    text-wrap: pretty;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    appearance: none;
    border: 0;
    background: none;
    padding: 0;
    cursor: pointer;
    font-variant-numeric: inherit;
  }
  a {
    color: inherit;
  }
  /* What gets the focus by keyboard is not left behind the bars at the edges. */
  a,
  button,
  input,
  textarea,
  summary {
    scroll-margin-block: calc(var(--shell-top, 0px) + 1rem)
      calc(var(--stop-room, 0px) + var(--tabs-room, 0px) + var(--cta-room, 0px) + 1rem);
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 3px;
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .i {
    width: 24px;
    height: 24px;
    fill: currentColor;
    flex: none;
    display: block;
  }
  .i-s {
    width: 18px;
    height: 18px;
  }
  .i-l {
    width: 30px;
    height: 30px;
  }
  .num {
    font-variant-numeric: var(--num);
  }
  .t1 {
    font: var(--t-title-1);
    font-stretch: 90%;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .t2 {
    font: var(--t-title-2);
    font-stretch: 94%;
    letter-spacing: -0.008em;
  }
  .t3 {
    font: var(--t-title-3);
    font-stretch: 97%;
  }
  .bs {
    font: var(--t-body-s);
    color: var(--ink-2);
  }
  .cap {
    font: var(--t-caption);
    color: var(--ink-3);
  }
  .ink2 {
    color: var(--ink-2);
  }
  .ink3 {
    color: var(--ink-3);
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--s-3);
  }
  .between {
    justify-content: space-between;
    flex-wrap: wrap;
    row-gap: 0;
  }
  .between > :first-child {
    min-width: min(100%, 9rem);
    flex: 1;
  }
  .col {
    display: flex;
    flex-direction: column;
  }
`;
