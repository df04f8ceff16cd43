import { css } from 'lit';

/** Buttons, chips, cards, rows, switches and segments. */
export const controls = css`
  .iconbtn {
    width: var(--tap);
    height: var(--tap);
    display: grid;
    place-items: center;
    border-radius: var(--r-full);
    color: var(--ink);
    background: var(--surface-2);
    flex: none;
  }
  .iconbtn.plain {
    background: none;
  }
  .iconbtn[aria-pressed='true'] {
    background: var(--cta);
    color: var(--on-cta);
  }
  .btn {
    min-height: 3.5rem;
    padding: 0 var(--s-5);
    border-radius: var(--r-full);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.625rem;
    font: var(--t-label);
    font-size: 1.0625rem;
    background: var(--surface-2);
    color: var(--ink);
    text-decoration: none;
  }
  .btn.cta {
    background: var(--cta);
    color: var(--on-cta);
  }
  .btn.line {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
  }
  .btn.wide {
    width: 100%;
  }
  .btn {
    padding-block: 0.375rem;
    text-align: center;
    text-wrap: balance;
  }
  .btn.tall {
    min-height: 4rem;
    font-size: 1.1875rem;
    font-weight: 620;
  }
  .btn.small {
    min-height: var(--tap);
    padding: 0 1.125rem;
    font-size: 0.9375rem;
  }
  .card {
    background: var(--surface-1);
    border-radius: var(--r-l);
    padding: var(--s-4) var(--s-4);
    box-shadow: var(--e-1);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2rem;
    padding: 0 0.75rem;
    border-radius: var(--r-full);
    background: var(--surface-2);
    color: var(--ink-2);
    font: var(--t-caption);
    font-weight: 540;
  }
  .chip.tap {
    min-height: var(--tap);
    padding: 0 1.125rem;
    font: var(--t-label);
    color: var(--ink);
  }
  .chip[aria-pressed='true'],
  .chip[aria-checked='true'] {
    background: var(--cta);
    color: var(--on-cta);
  }
  .step {
    width: var(--tap-session);
    height: var(--tap-session);
    border-radius: 50%;
    background: var(--surface-2);
    display: grid;
    place-items: center;
    color: var(--ink);
  }
  .rows > li {
    display: grid;
    align-items: center;
    gap: 0.75rem;
    min-height: 3.5rem;
    border-bottom: 1px solid var(--line);
  }
  .rows > li:last-child {
    border-bottom: 0;
  }
  .switch {
    appearance: none;
    width: 3.25rem;
    height: 2rem;
    border-radius: var(--r-full);
    background: var(--surface-3);
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
    position: relative;
    margin: 0.5rem 0;
    flex: none;
    cursor: pointer;
  }
  .switch::before {
    content: '';
    position: absolute;
    inset: -0.5rem;
  }
  .switch::after {
    content: '';
    position: absolute;
    left: 5px;
    top: 5px;
    width: 1.375rem;
    height: 1.375rem;
    border-radius: 50%;
    background: var(--line-strong);
    transition: translate var(--d-1);
  }
  .switch:checked {
    background: var(--cta);
    box-shadow: none;
  }
  .switch:checked::after {
    background: var(--on-cta);
    translate: 1.25rem 0;
  }
  .swrow {
    display: flex;
    min-width: 0;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    min-height: var(--tap);
  }
  .swrow span {
    min-width: 0;
    overflow-wrap: anywhere;
    font: 460 1rem/1.3 var(--font);
  }
  .stat b {
    display: block;
    font: 660 1.75rem/1 var(--font);
    font-stretch: 88%;
    letter-spacing: -0.01em;
    font-variant-numeric: var(--num);
  }
  .stat small {
    font: var(--t-caption);
    color: var(--ink-3);
  }
  .seg {
    display: flex;
    flex-wrap: wrap; /* large letters: one below the other */
    background: var(--surface-2);
    border-radius: calc(var(--tap) / 2 + 0.25rem);
    padding: 0.25rem;
  }
  .seg button {
    flex: 1 1 0;
    min-inline-size: max-content;
    min-height: var(--tap);
    padding-inline: 0.5rem;
    border-radius: calc(var(--tap) / 2);
    font: var(--t-label);
    color: var(--ink-2);
  }
  /* Raised in both themes: in the dark the lighter one is nearer. */
  .seg [aria-pressed='true'] {
    background: light-dark(var(--surface-1), var(--surface-3));
    color: var(--ink);
    box-shadow: var(--e-1);
    font-weight: 660;
  }
  .seg button[disabled] {
    cursor: default;
  }
  /* Colours are the person's own: what was told apart by its ground gets an outline. */
  @media (forced-colors: active) {
    .btn,
    .iconbtn,
    .chip,
    .card,
    .step,
    .seg {
      border: 1px solid;
    }
    .btn.cta {
      border-width: 3px;
    }
    [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight !important; /* whatever ground the control has otherwise */
      color: HighlightText !important;
    }
  }
`;
