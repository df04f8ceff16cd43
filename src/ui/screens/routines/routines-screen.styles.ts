import { css } from 'lit';

/** The list of routines. */
export const routinesScreen = css`
  .list {
    display: grid;
    gap: var(--s-3);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr));
  }
  .list > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .list:not(.own) > li {
    align-content: stretch;
  }
  section + section {
    margin-block-start: var(--s-3);
  }
  h2 {
    margin-block-end: var(--s-2);
  }
  .routine {
    display: grid;
    grid-template-columns: min(5.5rem, 28%) minmax(0, 1fr);
    gap: var(--s-4);
    padding: var(--s-3);
    padding-inline-end: var(--s-4);
    text-decoration: none;
    align-items: center;
  }
  .routine:hover {
    background: light-dark(#fff, var(--surface-2));
  }
  .art {
    block-size: 7rem;
    border-radius: var(--r-m);
    overflow: hidden;
    background: var(--bg);
  }
  .rings {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    padding: 0.25rem;
    stroke: var(--map-line);
    stroke-width: 2.4;
    stroke-linecap: round;
    fill: none;
  }
  .name {
    display: block;
    font: var(--t-title-3);
    overflow-wrap: anywhere;
  }
  .words {
    overflow-wrap: anywhere;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    min-inline-size: 0;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    font: 520 0.875rem/1.4 var(--font);
    color: var(--ink-2);
  }
  bb-score {
    --score-h: 1.75rem;
    font-size: 0.6875rem;
  }
  .acts > .btn {
    position: relative; /* holds the hidden half of its name */
    min-inline-size: 0;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
    justify-content: end;
    margin-block-start: var(--s-2);
  }
  .dropping {
    outline: 2px dashed var(--line-strong);
    outline-offset: 0.5rem;
    border-radius: var(--r-l);
  }
  @media (max-width: 22rem) {
    .routine {
      grid-template-columns: 4rem minmax(0, 1fr);
      gap: var(--s-3);
    }
  }
`;
