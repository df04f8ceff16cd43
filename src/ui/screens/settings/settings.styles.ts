import { css } from 'lit';

/** What all cards of the settings share. */
export const settingsStyles = css`
  :host {
    display: block;
    scroll-margin-block-start: calc(var(--shell-top, 0px) + var(--tap) + 1.5rem);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-2);
  }
  .card h2 {
    margin-block-end: var(--s-1);
  }
  h3 {
    margin-block-start: var(--s-5);
  }
  .swrow {
    min-block-size: 3.5rem;
  }
  .swrow small,
  .words small {
    display: block;
    font: var(--t-body-s);
    color: var(--ink-2);
  }
  .words b {
    font: 560 1rem/1.3 var(--font);
  }
  .words {
    min-inline-size: 0;
    flex: 1;
    overflow-wrap: anywhere;
  }
  .choice {
    display: grid;
    gap: var(--s-2);
    margin-block-end: var(--s-2);
    font: 460 1rem/1.3 var(--font);
  }
  .act {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
    margin-block-start: var(--s-1);
  }
  .none {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s-3);
    align-items: start;
    padding: var(--s-3) var(--s-4);
    border-radius: var(--r-m);
    background: var(--surface-2);
    font: var(--t-body-s);
    color: var(--ink-2);
  }
  .none b {
    display: block;
    font-weight: 620;
    color: var(--ink);
  }
  .goto {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s-3);
    min-block-size: 3.5rem;
    font: 560 1rem/1.3 var(--font);
    color: var(--ink);
    text-decoration: none;
    --icon-size: 18px;
  }
  .line {
    border-block-start: 1px solid var(--line);
  }
  @media (forced-colors: active) {
    .none {
      border: 1px solid;
    }
  }
`;
