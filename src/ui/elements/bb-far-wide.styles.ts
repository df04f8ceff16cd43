import { css } from 'lit';

/** Far view on a phone on its side, and on a desk. */
export const farWideStyles = css`
  @media (orientation: landscape) and (max-height: 35rem) {
    :host {
      --far-room: calc(4.75rem + 1.5rem + var(--safe-b));
    }
  }
  /* On its side, or on a desk: time and side next to each other. */
  @media (orientation: landscape) and (max-height: 35rem), (min-width: 64rem) {
    .far,
    .far.right {
      max-inline-size: none;
      padding-inline: 5rem 6.5rem;
    }
    .far.right {
      padding-inline: 6.5rem 5rem;
    }
    .art {
      display: none;
    }
    .text {
      display: grid;
      grid-template: 1fr auto / auto minmax(0, 1fr);
      column-gap: 2rem;
      align-items: end;
      margin: auto 0;
      padding: 0;
    }
    .time,
    .time.long {
      grid-area: 1 / 1 / 3 / 2;
      margin: 0;
      font-size: min(60dvh, 24vw);
      /* Whatever stands beside it. */
      position: sticky;
      inset-block-end: var(--far-room);
    }
    .time.long {
      font-size: min(50dvh, 18vw);
    }
    h2 {
      grid-column: 2;
    }
    .side {
      font-size: min(6.5rem, 13vw, 26dvh, var(--side-most));
    }
    .zone {
      font-size: min(3.25rem, 6vw);
    }
    .only .zone {
      font-size: min(4.25rem, 8vw);
    }
    .next {
      grid-column: 2;
      margin: 0.5rem 0 0.75rem;
      font-size: min(1.75rem, 3.4vw);
    }
    .acts {
      position: absolute;
      inset: 0.5rem 0.75rem auto auto;
      grid-template: 'main' auto 'leave' auto 'lock' auto 'hurts' auto / 5.25rem;
      gap: 0.375rem;
      margin: 0;
    }
    .right .acts {
      inset: 0.5rem auto auto 0.75rem;
    }
    .acts .btn .word {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    :host([locked]) :is(.far, .far.right) .acts {
      inset: auto 1rem calc(var(--far-room) + 0.25rem) auto;
      grid-template: none / 15rem;
    }
    :host([locked]) .text {
      margin-block-start: 0.25rem;
    }
    :host([locked]) .next {
      visibility: hidden;
    }
    .acts .hurts {
      padding: 0.25rem;
      font-size: 0.875rem;
      line-height: 1.1;
    }
    .acts .btn:not(.hurts) {
      min-block-size: var(--tap-session);
    }
    .acts bb-icon {
      --icon-size: 30px;
    }
  }
  @media (orientation: landscape) and (max-height: 24rem) {
    /* All four whole above STOP, also below the simulator's mark: what is left of the height stands between them. */
    .acts,
    .right .acts {
      --gap: clamp(
        1px,
        (100dvh - var(--shell-top, 0px) - var(--far-room) - 4 * var(--tap-session)) / 5,
        0.25rem
      );
      inset-block-start: var(--gap);
      gap: var(--gap);
    }
    .named .time {
      font-size: min(50dvh, 18vw);
    }
  }
  /* The smallest phones: four rows would end under STOP. */
  @media (orientation: landscape) and (max-height: 22.5rem) {
    .acts {
      grid-template: 'main leave' auto 'lock hurts' auto / 4.25rem 5.25rem;
    }
    .far {
      padding-inline-end: 10.75rem;
    }
    .far.right {
      padding-inline-start: 10.75rem;
    }
    .time,
    .time.long,
    .named .time {
      font-size: min(50dvh, 17vw);
    }
    .zone,
    .only .zone {
      font-size: 5vw;
    }
  }
  @media (min-width: 64rem) and (min-height: 35.01rem) {
    .side {
      font-size: min(9vw, var(--side-most));
    }
    .zone,
    .only .zone {
      font-size: 5vw;
    }
    .next {
      font-size: 2.4vw;
    }
    .time,
    .time.long {
      font-size: min(56dvh, 24vw);
    }
  }
`;
