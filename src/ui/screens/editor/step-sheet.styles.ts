import { css } from 'lit';

/** The sheet of one step: at the lower edge, on wide screens beside the spine. */
export const stepSheet = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  section {
    display: flex;
    flex-direction: column;
    gap: 0.625rem;
    max-block-size: min(70dvh, 30rem);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0.875rem var(--gutter) calc(var(--safe-b) + 0.875rem);
    border-radius: var(--r-xl) var(--r-xl) 0 0;
    background: var(--surface-1);
    box-shadow:
      var(--e-2),
      0 -12px 30px -18px rgb(0 0 0 / 0.35);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    align-items: center;
  }
  .words {
    flex: 1 1 6rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .moves {
    display: flex;
    gap: 0.25rem;
    margin-inline-start: auto;
  }
  .words h2 {
    text-wrap: balance;
  }
  .thumb {
    flex: none;
    inline-size: 2.5rem;
    block-size: 3.5rem;
    margin-inline-end: 0.5rem;
    border-radius: var(--r-m);
    overflow: hidden;
    background: var(--surface-2);
  }
  /* Small phones, large letters: some of the spine has to stay in sight. */
  @container (max-width: 22em) {
    .thumb {
      display: none;
    }
    section {
      max-block-size: 58dvh;
    }
  }
  bb-body-map {
    block-size: 100%;
  }
  .fold bb-icon {
    transform: rotate(90deg);
  }
  .closed .fold bb-icon {
    transform: rotate(-90deg);
  }
  .why:empty {
    display: none;
  }
  .why {
    padding: 0.5rem 0.75rem;
    border-radius: var(--r-m);
    background: var(--surface-2);
    font: var(--t-body-s);
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625rem;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.5rem;
    padding-block: 4px;
  }
  .chip {
    flex: none;
  }
  small {
    display: block;
    margin-block-end: 0.25rem;
    font: var(--t-caption);
    color: var(--ink-2);
  }
  .place,
  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
  }
  .area {
    flex: 1 1 9rem;
    min-inline-size: 0;
  }
  select {
    inline-size: 100%;
    min-block-size: 3.5rem;
    padding-inline: 0.75rem;
    border: 0;
    border-radius: var(--r-m);
    background: var(--surface-2);
    font: var(--t-label);
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .side {
    flex: 1 1 9rem;
  }
  .seg {
    background: var(--surface-2);
  }
  .number {
    flex: 1 1 9rem;
  }
  .number span {
    display: flex;
    align-items: center;
    gap: 0.25rem;
  }
  .number b {
    min-inline-size: 3.5rem;
    text-align: center;
    font: 640 1.375rem/1 var(--font);
    font-variant-numeric: var(--num);
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 6.5rem), 1fr));
    gap: 0.5rem;
  }
  .acts .btn {
    padding-inline: 0.5rem;
    gap: 0.4rem;
    --icon-size: 20px;
  }
  .adding {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .adding small {
    flex: 1 0 100%;
    margin: 0;
  }
  .quiet {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
  }
  @media (min-width: 40rem) {
    section {
      max-block-size: none;
      padding: 1.25rem;
      border-radius: var(--r-xl);
      box-shadow: var(--e-1);
    }
    .fold {
      display: none;
    }
  }
  @media (forced-colors: active) {
    section,
    select {
      border: 1px solid;
    }
  }
`;
