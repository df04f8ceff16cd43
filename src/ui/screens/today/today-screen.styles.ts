import { css } from 'lit';

/** Today: one suggestion, then what is known. */
export const todayScreen = css`
  .brand {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    font: 700 1.25rem/1 var(--font);
    font-stretch: 92%;
    letter-spacing: -0.015em;
  }
  .hero {
    position: relative;
    background: var(--surface-1);
    border-radius: var(--r-xl);
    overflow: hidden;
    box-shadow: var(--e-1);
    margin-block-start: 0.25rem;
  }
  .art {
    block-size: 16rem;
    background: radial-gradient(120% 90% at 50% 20%, light-dark(#fff, #2a1e29), transparent 75%);
    mask: linear-gradient(#000 70%, transparent);
  }
  .waiting {
    min-block-size: 29rem;
    opacity: 0.5;
  }
  .copy {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
    padding: 0 1rem 1rem;
    margin-block-start: -0.75rem;
  }
  .copy p {
    overflow-wrap: anywhere;
  }
  .meta {
    display: flex;
    gap: 0.25rem 1rem;
    flex-wrap: wrap;
    font: 500 0.9375rem/1.4 var(--font);
    color: var(--ink-2);
  }
  .meta b {
    font-weight: 500;
  }
  bb-score {
    margin: 0.125rem 0 0.25rem;
  }
  .act {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7rem), 1fr));
    gap: 0.75rem;
    margin-block-start: 0.25rem;
  }
  .act .btn {
    padding-inline: 1rem;
  }
  .act .btn:last-child {
    font-size: 1rem;
  }
  .side {
    display: grid;
    gap: 0.75rem;
    margin-block-start: 0.75rem;
    align-content: start;
  }
  .tile {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.875rem;
    align-items: center;
    text-decoration: none;
    padding: 0.75rem 1rem;
  }
  .tile small {
    display: block;
    font: var(--t-caption);
    color: var(--ink-2);
  }
  .tile b {
    display: block;
    font: 660 1.25rem/1.2 var(--font);
    font-stretch: 90%;
    overflow-wrap: anywhere;
  }
  .week {
    padding: 0.75rem 1rem 0.625rem;
  }
  .others {
    display: none;
  }
  .others .rows > li {
    grid-template-columns: minmax(0, 1fr) auto;
    min-height: 4rem;
  }
  .others b {
    display: block;
    font: var(--t-title-3);
    font-size: 1.0625rem;
  }
  .others small {
    font: var(--t-caption);
    color: var(--ink-2);
  }
  .day {
    display: none;
  }
  @media (max-height: 44rem) {
    .art {
      block-size: 12.5rem;
    }
  }
  /* Tablets and phones held sideways: the picture beside the words, so that Start is in sight. */
  @media (min-width: 40rem) and (max-width: 63.99rem) {
    .page {
      max-width: 46rem;
    }
    .hero {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr);
      align-items: center;
    }
    .art {
      position: relative;
      align-self: stretch;
      block-size: auto;
      min-block-size: 22rem;
      mask: none;
    }
    .art > * {
      position: absolute;
      inset: 0;
    }
    .copy {
      padding: 1rem 1.25rem 1rem 0.5rem;
      margin: 0;
    }
    .side {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    }
    .others {
      display: block;
      grid-column: 1 / -1;
    }
  }
  @media (min-width: 40rem) and (max-height: 30rem) {
    .top {
      display: none; /* the mark is on the way in, not on the way to Start */
    }
    .hero .art {
      min-block-size: 15rem;
    }
  }
  @media (min-width: 64rem) {
    .page {
      max-width: none;
      display: grid;
      grid-template-columns: minmax(0, 1fr) 16.5rem;
      align-items: stretch;
      gap: 1.25rem;
      padding: 1.25rem;
      min-height: max(40rem, calc(100dvh - var(--shell-top, 0px) - var(--stop-room, 0px)));
    }
    .top {
      display: none;
    }
    .hero {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 20rem;
      margin: 0;
    }
    .art {
      position: relative;
      block-size: auto;
      min-block-size: 30rem;
      background: radial-gradient(70% 60% at 50% 45%, light-dark(#fff, #2c1f2a), transparent);
      mask: none;
    }
    .art > * {
      position: absolute;
      inset: 0;
    }
    .copy {
      align-self: center;
      padding: 1.5rem 1.75rem 1.5rem 0;
      margin: 0;
      gap: 0.75rem;
    }
    .copy h2 {
      font: 680 3.5rem/0.96 var(--font);
      font-stretch: 86%;
      letter-spacing: -0.025em;
    }
    .copy .lead {
      order: 1;
      font: 440 1.125rem/1.45 var(--font);
    }
    .meta {
      align-items: end;
      gap: 0.5rem 2rem;
      font: var(--t-caption);
    }
    .meta b {
      display: block;
      font: 660 2.25rem/1 var(--font);
      font-stretch: 86%;
      color: var(--ink);
    }
    .meta,
    bb-score,
    .act {
      order: 2;
    }
    .day {
      display: block;
    }
    .act {
      grid-template-columns: 1.4fr 1fr;
      margin-block-start: 0.5rem;
    }
    .side {
      margin: 0;
      gap: 1rem;
    }
    .others {
      display: block;
    }
  }
`;
