import { css } from 'lit';

/** Fields of the form, and of the screens around it. */
export const fieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
    align-content: start;
  }
  .field > label {
    font: var(--t-label);
  }
  select,
  input[type='text'],
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
  .issue {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s-2);
    font: var(--t-body-s);
    color: var(--ink);
    overflow-wrap: anywhere;
    --icon-size: 20px;
  }
  .adds {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
  }
  .adds > * {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    select,
    input[type='text'],
    textarea {
      border: 1px solid;
    }
    [aria-invalid='true'] {
      border-width: 3px;
    }
  }
`;

/** The parts of the form, one card each. */
export const formStyles = [
  fieldStyles,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s-4);
    }
    .card,
    .inside,
    .steps,
    .entry,
    ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s-4);
    }
    ol:empty {
      display: none;
    }
    /* Clear of the head, which stays. */
    input,
    select,
    textarea,
    button,
    summary {
      scroll-margin-block: calc(var(--shell-top, 0px) + 6.5rem)
        calc(var(--stop-room, 0px) + var(--tabs-room, 0px) + 1rem);
    }
    details.card {
      display: block;
      padding-block: var(--s-2);
    }
    .inside {
      padding-block: var(--s-2);
    }
    h3 {
      margin-block-start: var(--s-2);
    }
    .entry {
      gap: var(--s-3);
      padding: var(--s-3) var(--s-4) var(--s-4);
      border-radius: var(--r-m);
      background: var(--surface-2);
    }
    .entry .entry {
      padding: var(--s-3) 0 0;
      border-radius: 0;
      border-block-start: 1px solid var(--line-strong);
      background: none;
    }
    .entry > .between,
    .named {
      margin-inline-end: -0.75rem;
    }
    .named {
      align-items: end;
      gap: var(--s-1);
    }
    .named > .field {
      flex: 1;
      min-inline-size: 0;
    }
    .between {
      flex-wrap: nowrap;
    }
    .entry > .between,
    .tools {
      display: flex;
      flex-wrap: wrap;
    }
    .tools [disabled] {
      color: var(--line-strong);
      cursor: default;
    }
    .kept,
    .kept ul,
    .kept dd {
      display: grid;
      gap: var(--s-1);
      overflow-wrap: anywhere;
    }
    .kept b,
    .kept dt {
      font-weight: 620;
    }
    .kept code {
      font: 500 0.9375rem/1.5 var(--mono);
    }
    .between > :first-child {
      min-inline-size: 0;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
      gap: var(--s-3);
      align-items: end; /* fields in line, however long their labels are */
    }
    .pair:has(.issue) {
      align-items: start;
    }
    .four {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 6.5rem), 1fr));
    }
    @media (forced-colors: active) {
      .entry {
        border: 1px solid;
      }
    }
  `,
];
