import { css } from 'lit';

/** The panels of what can go wrong. */
export const faultStyles = css`
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin-block-start: var(--s-2);
  }
  .swrow {
    min-block-size: 3.5rem;
    padding-block: var(--s-2);
    border-block-end: 1px solid var(--line);
  }
  .group:last-child .swrow:last-child {
    border-block-end: 0;
    padding-block-end: 0;
  }
  .swrow small {
    display: block;
    font: var(--t-body-s);
    color: var(--ink-2);
  }
  .swrow .btn {
    flex: none;
  }
  .choice {
    display: grid;
    gap: var(--s-2);
    font: 460 1rem/1.3 var(--font);
  }
  .seed {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--s-2);
    align-items: end;
  }
  .coming {
    border-block-start: 1px solid var(--line);
    font: var(--t-body-s);
    font-variant-numeric: var(--num);
  }
  .coming li {
    display: grid;
    grid-template-columns: 3.5rem minmax(0, 1fr);
    gap: var(--s-2);
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--line);
  }
  .coming [aria-current] {
    font-weight: 640;
  }
  .coming time {
    color: var(--ink-2);
  }
  .strip {
    display: block;
    inline-size: 100%;
    block-size: 2.25rem;
    stroke: var(--data);
    stroke-width: 1.5;
    fill: var(--data);
  }
  .strip .place {
    stroke: var(--ink);
    stroke-width: 3;
  }
  .strip path {
    vector-effect: non-scaling-stroke;
  }
  @media (forced-colors: active) {
    .strip {
      stroke: CanvasText;
      fill: CanvasText;
    }
    select,
    input[type='text'] {
      border: 1px solid;
    }
  }
`;
