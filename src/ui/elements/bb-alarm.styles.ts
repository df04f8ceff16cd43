import { css } from 'lit';

/** The inverted ground, under a hatched band: the app cannot vouch for the massager. */
export const alarmStyles = css`
  :host {
    position: fixed;
    inset: 0;
    z-index: var(--z-alarm);
    container-type: inline-size;
    overflow-y: auto;
    overflow-x: clip;
    scroll-padding-block-end: calc(var(--stop-room, 6.5rem) + 0.5rem);
    background: var(--alarm-bg);
    color: var(--alarm-ink);
    --focus: var(--alarm-ink);
    --mg-fill: var(--alarm-well);
    --mg-fill-2: color-mix(in oklab, var(--alarm-well) 88%, var(--alarm-ink));
    --mg-line: var(--alarm-ink);
  }
  .alarm {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-block-size: 100%;
    max-inline-size: 30rem;
    margin-inline: auto;
    padding: calc(var(--safe-t) + 1.75rem) var(--gutter)
      calc(var(--stop-room, calc(var(--stop-h) + 1.5rem + var(--safe-b))) + 0.5rem);
  }
  .band {
    position: absolute;
    inset: 0 0 auto;
    block-size: 1.125rem;
    background: repeating-linear-gradient(135deg, var(--alarm-ink) 0 9px, var(--alarm-bg) 9px 20px);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5rem;
    margin-block-end: 0.875rem;
  }
  .chip {
    background: var(--alarm-well);
    color: var(--alarm-ink);
    font-size: 0.9375rem;
  }
  .chip bb-icon {
    --icon-size: 18px;
  }
  .ago {
    font: 500 0.9375rem/1.2 var(--font);
    font-variant-numeric: var(--num);
    color: var(--alarm-ink-2);
  }
  h1 {
    font: 720 min(3.375rem, 13.8vw) / 0.98 var(--font);
    font-stretch: 82%;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  ol {
    display: grid;
    gap: 0.625rem;
    margin-block-start: 1.25rem;
  }
  li {
    display: flex;
    min-inline-size: 0;
    gap: 0.875rem;
    align-items: center;
    font: 600 min(1.5625rem, 6.6vw) / 1.15 var(--font);
    font-stretch: 90%;
  }
  li b {
    flex: none;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--alarm-ink);
    color: var(--alarm-bg);
    font-size: 1.375rem;
    font-weight: 760;
  }
  bb-massager-picture {
    flex: 0 1 auto;
    inline-size: min(20.5rem, 100%);
    /* Everything else is 29 rem; the button below it must not leave the screen. */
    block-size: clamp(min(4.5rem, 11dvh), calc(100dvh - var(--stop-room, 6.5rem) - 29rem), 11rem);
    margin: 1rem auto 0;
  }
  .live {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    margin-block: 0.875rem;
    font: 480 min(1.0625rem, 6vw) / 1.3 var(--font);
    font-variant-numeric: var(--num);
    color: var(--alarm-ink-2);
  }
  .spin {
    animation: spin 1.1s linear infinite;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
  .ok {
    inline-size: 100%;
    min-block-size: 4.25rem;
    border-radius: var(--r-l);
    background: var(--alarm-ink);
    color: var(--alarm-bg);
    font-size: 1.375rem;
    font-weight: 640;
  }
  @media (max-height: 46rem) {
    .alarm {
      padding-block-start: calc(var(--safe-t) + 1.5rem);
    }
    header {
      margin-block-end: 0.5rem;
      row-gap: 0.25rem;
    }
    h1 {
      font-size: min(3rem, 12vw);
    }
    ol {
      margin-block-start: 0.875rem;
      gap: 0.375rem;
    }
    bb-massager-picture {
      margin-block-start: 0.5rem;
    }
    .live {
      margin-block: 0.5rem;
    }
  }
  @media (orientation: landscape) and (max-height: 35rem), (min-width: 64rem) {
    .alarm {
      display: grid;
      grid-template: 'head head' auto 'title picture' auto 'steps picture' auto 'live ok' auto;
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
      align-content: start;
      gap: 0 2rem;
      max-inline-size: 64rem;
    }
    header {
      grid-area: head;
    }
    h1 {
      grid-area: title;
    }
    ol {
      grid-area: steps;
    }
    .live {
      grid-area: live;
    }
    .ok {
      grid-area: ok;
    }
    ::slotted(*) {
      grid-area: picture;
    }
    bb-massager-picture {
      grid-area: picture;
      inline-size: 100%;
      block-size: auto;
      min-block-size: 0;
      margin: 0;
    }
  }
  @media (orientation: landscape) and (max-height: 35rem) {
    .alarm {
      padding-block-start: calc(var(--safe-t) + 1.5rem);
    }
    header {
      margin-block-end: 0.25rem;
    }
    h1 {
      font-size: min(2.25rem, 5.4vw);
    }
    ol {
      gap: 0.25rem;
      margin-block: 0.625rem 0.25rem;
    }
    li {
      font-size: 1.1875rem;
    }
    li b {
      inline-size: 1.875rem;
      block-size: 1.875rem;
      font-size: 1.0625rem;
    }
    .live {
      margin-block: 0;
      font-size: 0.9375rem;
    }
    .ok {
      min-block-size: var(--tap-session);
    }
    bb-massager-picture {
      block-size: 9rem;
    }
  }
  @media (min-width: 64rem) and (min-height: 35.01rem) {
    .alarm {
      align-content: center;
    }
    h1 {
      font-size: 4rem;
    }
    ol {
      margin-block: 2rem 1.5rem;
    }
    bb-massager-picture {
      block-size: 18rem;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spin {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    bb-massager-picture {
      --mg-line: CanvasText;
      --mg-fill: Canvas;
      --mg-fill-2: Canvas;
    }
    .ok {
      border: 2px solid;
    }
  }
`;
