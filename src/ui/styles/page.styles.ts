import { css } from 'lit';

/** The frame of a screen that scrolls. */
export const page = css`
  .page {
    width: 100%;
    max-width: 30rem;
    margin-inline: auto;
    min-height: calc(100dvh - var(--shell-top, 0px));
    padding: calc(var(--safe-t) + var(--s-3)) var(--gutter) calc(var(--safe-b) + 6rem);
    position: relative;
    display: flex;
    flex-direction: column;
  }
  .page.flush {
    padding-bottom: calc(var(--safe-b) + var(--s-4));
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: var(--tap);
    gap: var(--s-3);
  }
  .sticky-cta {
    position: fixed;
    inset: auto 0 0 0;
    max-width: 30rem;
    margin-inline: auto;
    padding: 1rem var(--gutter) calc(var(--safe-b) + 1rem);
    background: linear-gradient(to top, var(--bg) calc(100% - 1.25rem), transparent);
    z-index: var(--z-nav);
  }
  [tabindex='-1']:focus {
    outline: none; /* a heading that got the focus so that it is read, not to be pressed */
  }
  .stack {
    gap: var(--s-3);
  }
  /* Nothing but what is missing and the way on. */
  .page.alone {
    justify-content: center;
    align-items: flex-start;
    gap: var(--s-4);
  }
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s-3);
    align-items: start;
    padding: var(--s-4);
    border-radius: var(--r-l);
    background: var(--surface-2);
    font: var(--t-body-s);
    color: var(--ink-2);
  }
  .notice b {
    display: block;
    color: var(--ink);
    font-weight: 620;
  }
  .notice .btn {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
    margin-block-start: var(--s-3);
  }
  .empty {
    display: grid;
    gap: var(--s-4);
    justify-items: start;
    padding-block: var(--s-6);
    color: var(--ink-2);
  }
  .empty h2 {
    color: var(--ink);
  }
  summary {
    min-height: var(--tap);
    display: flex;
    align-items: center;
    gap: var(--s-2);
    font: var(--t-label);
    cursor: pointer;
    list-style: none;
    --icon-size: 18px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary bb-icon {
    transition: transform var(--d-1);
  }
  details[open] > summary bb-icon {
    transform: rotate(90deg);
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
    }
    .sticky-cta {
      background: Canvas; /* the veil is taken away with all other grounds */
      border-block-start: 1px solid;
    }
  }
  @media (min-width: 44rem) {
    .page.wide {
      max-width: 62rem;
    }
  }
  @media (min-width: 64rem) {
    .page {
      max-width: 44rem;
      padding-block: var(--s-5);
    }
    .page.wide {
      max-width: 74rem;
    }
  }
`;
