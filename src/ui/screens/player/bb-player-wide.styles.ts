import { css } from 'lit';

/** Three columns: steps, lens, controls. */
export const desktopStyles = css`
  @media (min-width: 64rem) {
    .player {
      display: grid;
      grid-template-areas: 'head score tools' 'steps lens now' 'steps lens act' 'steps lens bar' 'steps lens .';
      grid-template-rows: auto auto auto auto 1fr;
      grid-template-columns: min(14.5rem, 19vw) minmax(0, 1fr) min(24rem, 29vw);
      gap: 0 1.5rem;
      max-inline-size: 90rem;
      min-block-size: var(--height);
      padding: 1rem 1.5rem calc(var(--room) + 0.5rem);
    }
    /* Where all fits, what is said stands a little above the middle, with its controls below it. */
    @media (min-height: 46rem) {
      .player {
        block-size: var(--height);
        grid-template-rows: auto minmax(min-content, 1fr) auto auto minmax(0, 0.4fr);
      }
    }
    .first {
      display: contents;
    }
    .score {
      justify-self: center;
      align-self: center;
      inline-size: min(100%, 35rem);
      margin: 0;
    }
    .tools {
      justify-self: start;
    }
    .tools.more {
      grid-area: tools;
      justify-self: end;
      margin: 0;
    }
    h1 {
      font: var(--t-title-2);
      font-stretch: 94%;
    }
    bb-lens {
      align-self: center;
      justify-self: center;
      --lens: min(35.5rem, calc(var(--height) - var(--room) - 6rem));
      inline-size: min(100%, var(--lens));
      block-size: auto;
      max-block-size: none;
      aspect-ratio: 1;
      contain: none;
      margin: 0;
    }
    .nudge {
      --tap-session: 4.5rem;
      font-size: 1.125rem;
    }
    .now {
      align-self: end;
      margin: 0;
      --cue-size: 1.375rem;
      --said-size: 1.25rem;
      --cue-room: 6.5rem;
      --heading-room: 0px;
    }
    div.now,
    div.now:has(+ .act > bb-intensity) {
      min-block-size: auto;
    }
    .title {
      font-size: 3.25rem;
    }
    .title.said {
      font-size: 2.25rem;
    }
    .act {
      margin-block-start: 1rem;
    }
    bb-transport:not([paused], [roomy]) {
      grid-template: 'back main skip' auto 'hurts hurts hurts' auto / var(--tap-session) minmax(0, 1fr) var(
          --tap-session
        );
    }
    .bar,
    .bar.alone {
      grid-area: bar;
      position: static;
      align-content: start;
      min-block-size: auto;
      margin-block-start: 1rem;
    }
    /* As high as speed and transport together, so that nothing moves where one of them is missing. */
    .bar.alone {
      min-block-size: calc(2 * var(--tap-session) + 0.625rem + 5.3125rem);
      align-content: end;
    }
    @media (max-height: 45.99rem) {
      .now {
        --cue-size: 1.125rem;
        --said-size: 1.0625rem;
        --cue-room: 4rem;
      }
      .act,
      .bar {
        margin-block-start: 0.625rem;
      }
      .bar.alone {
        min-block-size: calc(var(--tap-session) + 4.9375rem);
      }
      bb-transport:not([paused], [roomy]) {
        grid-template:
          'back main skip hurts' auto / var(--tap-session) minmax(0, 1fr) var(--tap-session)
          6.25rem;
        --hurts-size: 0.9375rem;
      }
    }
    .steps {
      grid-area: steps;
      align-self: center;
      min-block-size: 0;
      padding: 0;
    }
    .steps bb-step-list {
      max-block-size: calc(var(--height) - var(--room) - 6.5rem);
      overflow-y: auto;
      scrollbar-width: thin;
    }
  }
`;
