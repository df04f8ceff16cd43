import { css } from 'lit';

/** After a session: the time, the facts, one word about the feeling. */
export const summaryScreen = css`
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
  .stat {
    display: flex;
    flex-direction: column;
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
  .feel {
    margin-block: 1.125rem 0.875rem;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
  }
  .chips .chip {
    padding-inline: 0.95rem;
  }
  .note {
    display: grid;
    gap: var(--s-2);
    margin-block-end: 1rem;
  }
  .close {
    margin-inline-end: -0.75rem;
  }
  .page > .btn {
    margin-block-start: auto;
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
