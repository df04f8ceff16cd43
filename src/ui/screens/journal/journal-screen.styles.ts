import { css } from 'lit';

/** The journal: the week, then every session by month. */
export const journalScreen = css`
  .week {
    padding: 0.75rem 1rem 0.625rem;
  }
  .month {
    margin-block-start: var(--s-2);
  }
  .rows {
    margin-block-start: var(--s-1);
  }
  .rows > li {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25rem;
    min-height: 0;
  }
  .rows a {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25rem 0.75rem;
    min-block-size: 4rem;
    padding-block: 0.5rem;
    text-decoration: none;
    color: var(--ink);
    border-radius: var(--r-s);
  }
  .rows a:hover b:first-child {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .name b {
    display: block;
    font: var(--t-title-3);
    overflow-wrap: anywhere;
  }
  .name small {
    font: var(--t-body-s);
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .name small span {
    display: inline-block;
  }
  .rows .figure {
    min-inline-size: 3.75rem;
  }
  /* What removes takes the place of the figure, so that no row changes its height. */
  .editing > li {
    gap: 0;
  }
  .editing .figure {
    display: none;
  }
  .editing a {
    margin-inline-end: 0.75rem;
  }
  .remove {
    inline-size: 3.75rem;
    color: var(--ink-2);
  }
  .more {
    justify-self: start;
    align-self: start;
  }
  @media (max-width: 22rem) {
    .rows a {
      grid-template-columns: minmax(0, 1fr);
    }
    .figure {
      justify-items: start;
    }
  }
`;
