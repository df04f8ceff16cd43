import { css } from 'lit';

/** The first run: one thought a page, the way on at the bottom edge. */
export const welcomeScreen = css`
  .page {
    min-block-size: calc(100dvh - var(--shell-top, 0px));
    padding-block-end: 0;
    gap: var(--s-3);
  }
  .top {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .brand {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 0.625rem;
    font: 700 1.25rem/1 var(--font);
    font-stretch: 92%;
    letter-spacing: -0.015em;
  }
  .skip {
    background: none;
    padding-inline: var(--s-3);
    margin-inline-end: calc(-1 * var(--s-3));
  }
  /* A beat is a line: one for each step, the one that is now stands taller. */
  .progress {
    display: flex;
    gap: 0.4375rem;
    align-items: center;
    block-size: 1.75rem;
  }
  .progress i {
    inline-size: 0.25rem;
    block-size: 0.875rem;
    border-radius: var(--r-full);
    background: var(--line-strong);
  }
  .progress .done {
    background: var(--ink);
  }
  .progress .now {
    block-size: 1.75rem;
    background: var(--ink);
  }
  .body {
    flex: 1;
    display: grid;
    align-content: start;
    gap: var(--s-4);
    padding-block: var(--s-2) var(--s-5);
  }
  .copy {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-4);
    align-content: start;
  }
  .low {
    align-content: stretch;
  }
  .low .copy {
    grid-template-rows: auto minmax(0, 1fr);
    align-content: stretch;
  }
  .art {
    block-size: min(19rem, 38dvh);
    border-radius: var(--r-xl);
    overflow: hidden;
    background: radial-gradient(120% 90% at 50% 20%, light-dark(#fff, #2a1e29), transparent 75%);
    mask: linear-gradient(#000 72%, transparent);
  }
  .body:not(.pictured) .art {
    display: none;
  }
  h1 {
    font: var(--t-hero);
    font-stretch: 88%;
    letter-spacing: -0.018em;
    text-wrap: balance;
  }
  .lead {
    font: var(--t-body);
    color: var(--ink-2);
  }
  .points {
    display: grid;
    gap: var(--s-3);
  }
  .points li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s-3);
    font: var(--t-body);
  }
  .nav {
    position: sticky;
    inset-block-end: 0;
    z-index: var(--z-nav);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s-3);
    margin-inline: calc(-1 * var(--gutter));
    padding: var(--s-4) var(--gutter) calc(var(--safe-b) + var(--s-4));
    background: linear-gradient(to top, var(--bg) calc(100% - 1rem), transparent);
  }
  .nav.only {
    grid-template-columns: minmax(0, 1fr);
  }
  .nav .btn {
    min-inline-size: 0;
  }
  /* Large letters on a small phone: the mark speaks for the name. */
  @media (max-width: 22rem) {
    .brand span {
      display: none;
    }
  }
  @media (min-width: 36rem) and (max-height: 30rem) {
    .page {
      max-width: 46rem;
    }
    .body.pictured {
      grid-template-columns: minmax(0, 0.8fr) minmax(0, 1.2fr);
      align-items: center;
    }
    .art {
      block-size: 12rem;
    }
    .top {
      margin-block-end: calc(-1 * var(--s-3));
    }
    h1 {
      font: var(--t-title-1);
      font-stretch: 90%;
    }
  }
  @media (min-width: 64rem) {
    .page {
      max-width: 68rem;
      padding-block-start: var(--s-6);
    }
    .body {
      grid-template-columns: minmax(0, 1fr) minmax(0, 28rem);
      gap: var(--s-12);
      align-items: center;
      align-content: center;
    }
    .copy {
      align-self: center;
    }
    .body .art,
    .body:not(.pictured) .art {
      display: block;
      align-self: start;
      block-size: min(38rem, 72dvh);
    }
    h1 {
      font: 680 3.25rem/0.98 var(--font);
      font-stretch: 86%;
      letter-spacing: -0.025em;
    }
    .art {
      background: radial-gradient(70% 60% at 50% 45%, light-dark(#fff, #2c1f2a), transparent);
      mask: linear-gradient(#000 82%, transparent);
    }
    .nav {
      justify-content: end;
      grid-template-columns: auto minmax(14rem, auto);
    }
    .nav.only {
      grid-template-columns: minmax(14rem, auto);
    }
  }
  @media (forced-colors: active) {
    .progress i {
      forced-color-adjust: none;
      background: GrayText;
    }
    .progress .done,
    .progress .now {
      background: CanvasText;
    }
    .nav {
      background: Canvas;
      border-block-start: 1px solid;
    }
  }
`;
