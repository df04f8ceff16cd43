import { css } from 'lit';

/** Fields that are typed in or chosen from: `.field` holds one with its label, `.select` a list with its arrow. */
export const textFields = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
    align-content: start;
  }
  .field > label {
    font: var(--t-label);
  }
  label.field {
    font: 460 1rem/1.3 var(--font);
  }
  select,
  input:is([type='text'], [type='search']),
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 3.25rem;
    padding: 0.75rem 1rem;
    border: 0;
    border-radius: var(--r-m);
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
    background: var(--surface-1);
    font: 460 1.0625rem/1.4 var(--font);
    color: var(--ink);
  }
  textarea {
    min-block-size: 0;
    field-sizing: content;
    resize: none;
    overflow-wrap: anywhere;
  }
  input.code,
  textarea.code {
    font-family: var(--mono);
    font-size: 1rem;
  }
  ::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  [aria-invalid='true'] {
    box-shadow: inset 0 0 0 2.5px var(--ink);
  }
  .select {
    display: grid;
    align-items: center;
  }
  .select > * {
    grid-area: 1 / 1;
  }
  .select select {
    appearance: none;
    padding-block: 0.375rem;
    padding-inline-end: 2.5rem;
    text-overflow: ellipsis;
    overflow: hidden;
  }
  .select bb-icon {
    justify-self: end;
    margin-inline-end: 0.75rem;
    rotate: 90deg;
    pointer-events: none;
    --icon-size: 18px;
  }
  @media (forced-colors: active) {
    select,
    input:is([type='text'], [type='search']),
    textarea {
      border: 1px solid;
    }
    [aria-invalid='true'] {
      border-width: 3px;
    }
  }
`;
