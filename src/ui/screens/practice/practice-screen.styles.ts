import { css } from 'lit';

/** A list of exercises, and the page that says how one went. */
export const practiceScreen = css`
  .lead {
    text-wrap: pretty;
  }
  .drills {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
    gap: var(--s-3);
  }
  .card {
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 0.25rem;
  }
  h2 {
    font: 640 1.25rem/1.2 var(--font);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 0.75rem;
    margin-block-start: 0.5rem;
  }
  .last {
    display: flex;
    flex: 1 1 8rem;
    gap: 0.375rem;
    align-items: center;
    font: var(--t-body-s);
    font-variant-numeric: var(--num);
    --icon-size: 18px;
  }
  .quiet {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--tap);
    font: var(--t-label);
  }
  .times {
    display: grid;
    margin-block: var(--s-3);
  }
  .times div {
    display: flex;
    flex-direction: row-reverse;
    justify-content: flex-end;
    align-items: baseline;
    gap: 1rem;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--line);
  }
  dt {
    flex: 1;
    color: var(--ink-2);
  }
  dd {
    min-inline-size: 5.5rem;
    margin: 0;
    font: 700 2rem/1 var(--font);
    font-stretch: 84%;
  }
  .remark {
    text-wrap: pretty;
  }
  .on {
    display: grid;
    gap: 0.625rem;
    margin-block-start: var(--s-4);
  }
`;
