import { css } from 'lit';

/** One routine: the picture, what happens, how to go, what to look out for. */
export const routineScreen = css`
  :host {
    --cta-room: 6.5rem;
  }
  .page {
    padding-block-end: calc(var(--safe-b) + var(--tabs-room, 0px) + var(--cta-room));
  }
  .back {
    position: absolute;
    inset: 0.75rem auto auto var(--gutter);
    z-index: 2;
    background: color-mix(in oklab, var(--surface-1) 88%, transparent);
    box-shadow: var(--e-1);
  }
  .art {
    margin: -0.75rem calc(var(--gutter) * -1) 0;
    block-size: 21.25rem;
    overflow: hidden;
    background: radial-gradient(110% 80% at 50% 30%, light-dark(#fff, #271b26), transparent 76%);
    mask: linear-gradient(#000 84%, transparent);
  }
  h1 {
    overflow-wrap: anywhere;
  }
  .lead {
    margin-block-start: 0.375rem;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin-block-start: 0.625rem;
    font: 520 0.9375rem/1.4 var(--font);
    --icon-size: 18px;
  }
  .meta span {
    display: flex;
    gap: 0.35rem;
    align-items: center;
  }
  .score {
    margin-block-start: 1rem;
  }
  .score p {
    display: flex;
    justify-content: space-between;
    margin-block-end: 0.25rem;
  }
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
    margin-block-start: 0.125rem;
  }
  .hatch {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 0.625rem;
    border: 1.5px dashed var(--line-strong);
    background: repeating-linear-gradient(135deg, var(--line-strong) 0 1.5px, transparent 1.5px 6px);
    opacity: 0.8;
  }
  .side {
    display: grid;
    gap: 0.5rem;
  }
  .before {
    display: grid;
    gap: 0.75rem;
    margin-block-start: 1.25rem;
    scroll-margin-block-start: 4rem;
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
  .sticky-cta {
    inset-block-end: calc(var(--stop-room, 0px) + var(--tabs-room, 0px) + var(--safe-b));
    padding: 1.25rem var(--gutter) 0.75rem;
  }
  .btn[disabled] {
    background: var(--surface-3);
    color: var(--ink-2);
    cursor: default;
  }
  .why {
    margin-block-end: 0.5rem;
    text-align: center;
    font: var(--t-body-s);
    color: var(--ink-2);
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
  @media (min-width: 64rem) {
    .page {
      max-width: 70rem;
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
      column-gap: 2.5rem;
      align-items: start;
      padding: 1.25rem 1.25rem 2.5rem;
    }
    .back {
      inset: 2rem auto auto 2rem;
    }
    .art {
      margin: 0;
      position: sticky;
      inset-block-start: calc(var(--shell-top, 0px) + 1.25rem);
      block-size: calc(100dvh - 2.5rem - var(--shell-top, 0px) - var(--stop-room, 0px));
      min-block-size: 24rem;
      border-radius: var(--r-xl);
      background: var(--surface-1);
      box-shadow: var(--e-1);
      mask: none;
    }
    .text {
      padding-block: 2rem;
    }
    .sticky-cta {
      position: sticky;
      inset-block-end: 0;
      max-width: none;
      padding: 1.25rem 0 0.75rem;
    }
  }
`;
