import { css } from 'lit';
import { textFields } from '../../styles/text-fields.styles.ts';

/** Fields of the form, and of the screens around it. */
export const fieldStyles = [
  textFields,
  css`
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
  `,
];

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
    .kept :is(h3, b, dt) {
      font-weight: 620;
      color: var(--ink);
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
