import { css } from 'lit';

/** Sliders and text fields. */
export const fields = css`
  .slide {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: baseline;
    column-gap: var(--s-4);
    font: 460 1rem/1.3 var(--font);
  }
  .slide output {
    font: 640 1.125rem/1 var(--font);
    font-stretch: 92%;
    font-variant-numeric: var(--num);
  }
  .slide input {
    grid-column: 1 / -1;
  }
  input[type='range'] {
    appearance: none;
    inline-size: 100%;
    block-size: var(--tap);
    margin: 0;
    background: none;
    cursor: pointer;
  }
  input[type='range']::-webkit-slider-runnable-track {
    block-size: 0.375rem;
    border-radius: var(--r-full);
    background: var(--surface-3);
    box-shadow: inset 0 0 0 1px var(--line-strong);
  }
  input[type='range']::-moz-range-track {
    block-size: 0.375rem;
    border-radius: var(--r-full);
    background: var(--surface-3);
    box-shadow: inset 0 0 0 1px var(--line-strong);
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    margin-block-start: -0.6875rem;
    border-radius: 50%;
    background: var(--cta);
    border: 3px solid var(--surface-1);
    box-shadow: 0 0 0 1px var(--line-strong);
  }
  input[type='range']::-moz-range-thumb {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    box-sizing: border-box;
    border-radius: 50%;
    background: var(--cta);
    border: 3px solid var(--surface-1);
    box-shadow: 0 0 0 1px var(--line-strong);
  }
  textarea {
    inline-size: 100%;
    min-block-size: 5.5rem;
    padding: 0.75rem 1rem;
    border: 0;
    border-radius: var(--r-m);
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
    background: var(--surface-1);
    font: var(--t-body);
    color: var(--ink);
    resize: vertical;
    display: block;
  }
  @media (forced-colors: active) {
    input[type='range'] {
      appearance: auto;
    }
    .switch {
      appearance: auto;
      border-radius: 0;
    }
    .switch::after {
      display: none;
    }
    textarea {
      border: 1px solid;
    }
  }
`;
