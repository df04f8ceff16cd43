import { css } from 'lit';

/** One routine: the picture, what happens, how to go, what to look out for. */
export const routineScreen = css`
  :host {
    --cta-room: 6.5rem;
  }
  :host([data-asks]) {
    --cta-room: 12.5rem; /* the question beside the start takes a row or two more */
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
    block-size: clamp(12rem, 32dvh, 21.25rem);
    flex: none;
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
  .edit {
    margin-block-start: 0.75rem;
    --icon-size: 18px;
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
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.375rem;
    margin-block-start: 0.5rem;
  }
  .parts li:not(:last-child)::after {
    content: ' ·' / '';
  }
  .parts b,
  .needs b {
    font-weight: 620;
    color: var(--ink);
  }
  .needs {
    margin-block-start: 0.5rem;
  }
  .rings {
    display: block;
    margin: auto;
    block-size: 100%;
    max-inline-size: 100%;
    padding: 1.5rem;
    stroke: var(--map-line);
    stroke-width: 1.4;
    stroke-linecap: round;
    fill: none;
  }
  .rehearse {
    margin-block: 0.25rem;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }
  .rehearse p {
    flex: 1 1 11rem;
  }
  .rehearse .btn[disabled] {
    color: var(--ink-3);
    box-shadow: inset 0 0 0 1.5px var(--line);
    cursor: default;
  }
  .score {
    margin-block-start: 1rem;
  }
  .score p {
    display: flex;
    justify-content: space-between;
    margin-block-end: 0.25rem;
  }
  .before {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    margin-block-start: 1.25rem;
    scroll-margin-block-start: calc(var(--shell-top, 0px) + 1.25rem);
  }
  .plan {
    margin-block-start: 0.75rem;
  }
  .sticky-cta {
    inset-block-end: calc(var(--stop-room, 0px) + var(--tabs-room, 0px) + var(--safe-b));
    padding: 1.25rem var(--gutter) 0.75rem;
  }
  /* The picture beside the words: phones held sideways, tablets. */
  @media (min-width: 44rem) {
    .page.full {
      max-width: 62rem;
      display: grid;
      grid-template:
        'art head' auto
        'art before' auto
        'art plan' 1fr / minmax(0, 1fr) minmax(0, 1.2fr);
      column-gap: 2rem;
      align-items: start;
    }
    .head {
      grid-area: head;
      padding-block-start: 0.75rem;
    }
    .before {
      grid-area: before;
    }
    .plan {
      grid-area: plan;
    }
    .art {
      --room: calc(var(--shell-top, 0px) + var(--stop-room, 0px) + var(--tabs-room, 0px) + 2 * var(--s-4));
      grid-area: art;
      margin: 0;
      position: sticky;
      inset-block-start: calc(var(--shell-top, 0px) + var(--s-4));
      aspect-ratio: 0.45; /* of the whole figure */
      block-size: auto;
      inline-size: 100%;
      max-block-size: calc(100dvh - var(--room));
      border-radius: var(--r-xl);
      background: var(--surface-1);
      box-shadow: var(--e-1);
      mask: none;
    }
    .back {
      inset: 1.75rem auto auto calc(var(--gutter) + 0.75rem);
    }
    .sticky-cta {
      position: sticky;
      max-width: none;
      padding-inline: 0;
      margin-inline: 0;
    }
  }
  /* Held sideways there is no height to spare: the start is one row below both columns. */
  @media (min-width: 44rem) and (max-height: 30rem) {
    :host,
    :host([data-asks]) {
      --cta-room: 5rem;
    }
    .art {
      aspect-ratio: auto;
      block-size: calc(100dvh - var(--room) - var(--cta-room));
    }
    .sticky-cta {
      position: fixed;
      max-width: 62rem;
      margin-inline: auto;
      padding: 0.75rem var(--gutter) 0.5rem;
    }
  }
  @media (min-width: 64rem) {
    .page.full {
      padding: 1.25rem 1.25rem 2.5rem;
    }
    .back {
      inset: 2rem auto auto 2rem;
    }
    .head {
      padding-block-start: 1.5rem;
    }
    .sticky-cta {
      inset-block-end: var(--stop-room, 0px);
    }
  }
  /* Room for everything at once: where and how, then what has to be answered, with the start below it. */
  @media (min-width: 80rem) {
    .page.full {
      max-width: 92rem;
      grid-template:
        'art head before' auto
        'art plan before' 1fr / minmax(0, 1fr) minmax(0, 1.15fr) 20.5rem;
    }
    .before {
      align-self: stretch;
      align-content: start;
      grid-template-rows: auto auto auto 1fr;
      margin-block-start: 1.5rem;
    }
    .sticky-cta {
      align-self: start;
    }
  }
`;
