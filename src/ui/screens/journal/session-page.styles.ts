import { css } from 'lit';

/** One session of the journal: the picture, the facts, the steps, what was said of it. */
export const sessionPage = css`
  .page {
    gap: var(--s-4);
  }
  h1 {
    margin-block-start: var(--s-1);
  }
  .one {
    container-type: inline-size;
  }
  .hero {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 8rem);
    gap: var(--s-4);
    align-items: center;
  }
  .hero .art {
    block-size: 10rem;
    border-radius: var(--r-l);
    overflow: hidden;
    background: var(--surface-1);
  }
  .big {
    margin-block-start: var(--s-3);
    font: 660 2.5rem/1 var(--font);
    font-stretch: 84%;
    font-variant-numeric: var(--num);
  }
  .big small {
    display: block;
    margin-block-start: var(--s-1);
    font: var(--t-body-s);
    color: var(--ink-2);
  }
  bb-score {
    margin-block-start: var(--s-1);
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--s-4);
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--line);
  }
  dl div:first-child {
    padding-block-start: 0;
  }
  dl div:last-child {
    border-block-end: 0;
    padding-block-end: 0;
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-weight: 560;
    font-variant-numeric: var(--num);
  }
  .events {
    display: grid;
    gap: var(--s-2);
    margin-block-start: var(--s-2);
  }
  .events li {
    display: grid;
    grid-template-columns: 3.25rem minmax(0, 1fr);
    gap: 0.75rem;
    font: var(--t-body-s);
  }
  .events time {
    color: var(--ink-2);
    font-variant-numeric: var(--num);
  }
  .saved {
    min-block-size: 1.5rem;
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    gap: var(--s-3);
  }
  /* Of the letters that are read, not of those that the browser began with. */
  @container (max-width: 20rem) {
    .hero {
      grid-template-columns: minmax(0, 1fr);
    }
    .hero .art {
      display: none;
    }
  }
  @media (min-width: 64rem) {
    .page {
      max-width: 62rem;
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-content: start;
      gap: var(--s-5) var(--s-6);
    }
    .page > .span {
      grid-column: 1 / -1;
    }
    .one,
    .two {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s-5);
      align-content: start;
    }
    .hero .art {
      block-size: 13rem;
    }
  }
  .one,
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-4);
  }
`;
