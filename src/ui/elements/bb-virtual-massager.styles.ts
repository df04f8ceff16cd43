import { css } from 'lit';

/** The virtual massager on its page, and small over the player. */
export const virtualMassager = css`
  :host {
    display: block;
  }
  .all {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-3);
  }
  .well {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    align-items: center;
    background: var(--surface-2);
    border-radius: var(--r-m);
    padding: 0.75rem 1.25rem;
    --mg-fill: var(--surface-1);
  }
  bb-massager-picture {
    inline-size: 8.5rem;
    max-inline-size: 100%;
    flex: none;
  }
  .well > p {
    min-inline-size: min(100%, 7rem);
    flex: 1;
  }
  .stat small {
    display: block;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--s-1) var(--s-4);
  }
  dt {
    font: var(--t-caption);
    color: var(--ink-3);
  }
  dd {
    font: 600 1rem/1.3 var(--font);
    font-variant-numeric: var(--num);
  }
  .how {
    font: var(--t-body-s);
    color: var(--ink-2);
    min-block-size: 1.4em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2) var(--s-3);
    align-items: center;
  }
  .buttons > div {
    display: flex;
    gap: var(--s-3);
  }
  .buttons > span {
    flex: 1 1 5rem;
    font: 460 1rem/1.3 var(--font);
  }
  button svg {
    inline-size: 1.75rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linecap: round;
  }
  .swrow small {
    display: block;
    font: var(--t-caption);
    color: var(--ink-3);
  }
  :host([compact]) {
    max-inline-size: 22rem;
  }
  :host([compact]) .all {
    gap: 0.375rem;
  }
  :host([compact]) .well {
    flex-wrap: nowrap;
    gap: 0.75rem;
    padding: 0.375rem 0.75rem;
  }
  :host([compact]) .well > p {
    min-inline-size: 0;
  }
  :host([compact]) bb-massager-picture {
    inline-size: 5rem;
  }
  :host([compact]) .stat b {
    font-size: 1.375rem;
  }
  :host([compact]) dd,
  :host([compact]) .how {
    font: var(--t-caption);
  }
  :host([compact]) dd {
    font-weight: 600;
  }
  :host([compact]) .facts div {
    display: flex;
    gap: 0.375rem;
  }
  :host([compact]) .hands {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--s-3);
  }
  :host([compact]) .slide {
    flex: 1 1 7rem;
    column-gap: var(--s-2);
    font: var(--t-caption);
  }
  :host([compact]) .slide output {
    font: var(--t-caption);
    font-weight: 600;
  }
  :host([compact]) .buttons > div {
    gap: var(--s-1);
  }
  /* Pressed in a session; the words above it lie in its upper part, and it costs no height. */
  :host([compact]) .slide input {
    block-size: var(--tap-session);
    margin-block-start: -0.75rem;
  }
  :host([alarm]) .all {
    grid-template-columns: min(7.5rem, 34%) minmax(0, 1fr);
    align-items: center;
    gap: 0.5rem 1rem;
  }
  :host([alarm]) bb-massager-picture {
    inline-size: 100%;
  }
  :host([alarm]) .stat b {
    display: inline-block;
    font-size: 1.375rem;
  }
  :host([alarm]) .stat small {
    display: inline;
    margin-inline-start: 0.375rem;
  }
  :host([alarm]) .btn {
    grid-column: 1 / -1;
    min-block-size: var(--tap-session);
    font-size: 1.125rem;
  }
  /* All of the card is seen: it does not scroll above STOP. */
  @media (orientation: landscape) and (max-height: 35rem) {
    :host([compact]) .all {
      gap: 0.25rem;
    }
    :host([compact]) .stat :is(b, b + small) {
      display: inline;
    }
    :host([compact]) .well {
      padding-block: 0.125rem;
    }
    :host([compact]) b + small {
      margin-inline-start: 0.375rem;
    }
  }
  /* One row, for what says that it is done stays above STOP: picture, what it does, the button with its sign. */
  @media (max-height: 46rem) {
    :host([alarm]) .all {
      grid-template-columns: 4.5rem minmax(0, 1fr) auto;
      gap: 0.25rem 0.625rem;
    }
    :host([alarm]) .stat {
      display: none;
    }
    :host([alarm]) .btn {
      grid-column: auto;
      inline-size: var(--tap-session);
      padding: 0;
    }
    :host([alarm]) .btn span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  /* The largest letters, in the alarm's room. */
  @container (max-width: 14rem) {
    :host([alarm]) .all {
      grid-template-columns: 2.5rem minmax(0, 1fr);
      gap: 0.25rem 0.5rem;
    }
    :host([alarm]) .stat {
      display: none;
    }
    :host([alarm]) .how {
      font-size: 1rem;
    }
  }
  @media (forced-colors: active) {
    .well {
      border: 1px solid;
    }
  }
`;
