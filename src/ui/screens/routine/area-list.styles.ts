import { css } from 'lit';

/** A routine as a list: areas, what to keep off, all steps. */
export const areaList = css`
  .areas {
    margin-block-start: 0.75rem;
    border-block-start: 1px solid var(--line);
  }
  .areas > li {
    grid-template-columns: 1.75rem minmax(0, 1fr) auto;
    min-height: 4rem;
    padding-block: 0.5rem;
  }
  .n {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border-radius: 50%;
    display: grid;
    place-items: center;
    font: 680 0.9375rem/1 var(--font);
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
  }
  .areas b {
    display: block;
    font: var(--t-title-3);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .areas small {
    font: var(--t-body-s);
    color: var(--ink-2);
  }
  .time {
    text-align: end;
    font: 520 1rem/1.2 var(--font);
    font-variant-numeric: var(--num);
  }
  .keep {
    display: grid;
    grid-template-columns: 2.5rem minmax(0, 1fr);
    gap: 0.75rem;
    align-items: start;
    margin-block: 0.75rem;
  }
  .keep b {
    color: var(--ink);
  }
  .keep li {
    margin-block-start: 0.375rem;
  }
  .hatch {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 0.625rem;
    border: 1.5px dashed var(--line-strong);
    background: repeating-linear-gradient(135deg, var(--line-strong) 0 1.5px, transparent 1.5px 6px);
    opacity: 0.8;
  }
  details h3 {
    margin-block-start: var(--s-3);
  }
  .steps li {
    display: grid;
    grid-template-columns: 3.25rem minmax(0, 1fr) auto;
    gap: 0.75rem;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--line);
    font: var(--t-body-s);
  }
  .steps time,
  .steps span:last-child {
    color: var(--ink-2);
    font-variant-numeric: var(--num);
  }
  @media (max-width: 22rem) {
    .areas > li {
      grid-template-columns: 1.75rem minmax(0, 1fr);
    }
    .time {
      grid-column: 2;
      text-align: start;
    }
  }
`;
