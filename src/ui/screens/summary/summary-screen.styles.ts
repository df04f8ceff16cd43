import { css } from 'lit';

/** After a session: the time, the facts, one word about the feeling. */
export const summaryScreen = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .page {
    padding-block-end: calc(var(--safe-b) + var(--tabs-room, 0px) + 1.25rem);
    overflow: hidden;
  }
  .hero {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 9.5rem) minmax(0, 1fr);
  }
  h1 {
    grid-column: 1 / -1;
    position: relative;
    z-index: 1;
    font: var(--t-hero);
    font-stretch: 88%;
    letter-spacing: -0.018em;
    text-wrap: balance;
  }
  h1 span {
    display: block;
  }
  .art {
    margin: -1.25rem -0.75rem 0 0;
    block-size: 14rem;
    mask: linear-gradient(transparent, #000 24%, #000 78%, transparent);
  }
  .stats {
    display: grid;
    gap: 0.625rem;
    margin-block: 1rem 0.875rem;
    align-content: start;
  }
  /* Under the curves of a rehearsal. */
  .curves .stats {
    grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr));
    gap: 0.75rem;
    margin-block: 1.25rem 0.25rem;
  }
  .curves .stat b {
    color: var(--ink);
  }
  .curves h2 {
    margin-block-end: 0.75rem;
  }
  .stat {
    display: flex;
    flex-direction: column;
  }
  /* Large letters on a phone leave no room for a picture beside them. */
  @container (max-width: 18rem) {
    .art {
      display: none;
    }
  }
  .facts {
    display: grid;
    gap: var(--s-1);
    font: var(--t-body-s);
    color: var(--ink-2);
  }
  .facts h2 {
    color: var(--ink);
  }
  .facts a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--tap);
    margin-block-end: -0.5rem;
    text-underline-offset: 0.2em;
    color: var(--ink);
  }
  .parts {
    margin-block-start: var(--s-1);
  }
  .parts li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--s-3);
    padding-block: 0.25rem;
    border-block-start: 1px solid var(--line);
    font-variant-numeric: var(--num);
  }
  .parts span:first-child {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .after,
  .happened {
    margin-block-start: 0.875rem;
  }
  .happened li {
    display: grid;
    grid-template-columns: 3.25rem minmax(0, 1fr);
    gap: 0.75rem;
    margin-block-start: var(--s-1);
    font: var(--t-body-s);
  }
  .happened time {
    color: var(--ink-2);
    font-variant-numeric: var(--num);
  }
  bb-afterword {
    margin-block: 1.125rem 1rem;
  }
  .close {
    margin-inline-end: -0.75rem;
  }
  .page > .btn {
    margin-block-start: auto;
  }
  .page > .btn + .btn {
    margin-block-start: 0;
  }
  @media (min-width: 64rem) {
    .page {
      max-width: 44rem;
      padding-block: 1.25rem 2.5rem;
    }
    .page > .btn {
      margin-block-start: 0;
      align-self: start;
      inline-size: auto;
    }
  }
`;
