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
  .step svg {
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
  :host([compact]) .step {
    inline-size: var(--tap);
    block-size: var(--tap);
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
  /* In an alarm: what it does, and the button that ends it. */
  :host([slot]) :is(.facts, .slide) {
    display: none;
  }
  @media (forced-colors: active) {
    .well {
      border: 1px solid;
    }
  }
`;
