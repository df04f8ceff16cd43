import { css } from 'lit';

/** The columns of the massager screen. */
export const massagerScreen = css`
  .two,
  .two > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-3);
    align-content: start;
  }
  @media (min-width: 64rem) {
    .two {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--s-5);
      align-items: start;
    }
    .two > div {
      gap: var(--s-5);
    }
  }
`;

/** What all cards of the massager screen share. */
export const massagerCards = css`
  :host {
    display: block;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-3);
  }
  .btn[disabled] {
    color: var(--ink-3);
    cursor: default;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
  }
  .facts {
    display: grid;
    gap: var(--s-2);
  }
  .facts div {
    display: grid;
    grid-template-columns: min(7.5rem, 40%) minmax(0, 1fr);
    gap: var(--s-3);
    font: var(--t-body-s);
  }
  .facts dt {
    color: var(--ink-2);
  }
  .facts dd,
  li {
    overflow-wrap: anywhere;
  }
  @media (max-width: 22rem) {
    .facts div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;

/** How sure a profile is, as a small badge. */
export const badgeStyles = css`
  .badge {
    display: inline-block;
    padding: 0.1875rem 0.625rem;
    border-radius: 0.75rem;
    background: var(--surface-2);
    font: var(--t-caption);
    font-weight: 560;
    color: var(--ink-2);
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
  }
`;
