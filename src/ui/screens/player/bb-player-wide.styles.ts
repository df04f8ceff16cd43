import { css } from 'lit';

/** A phone on its side: the lens beside everything else. */
export const landscapeStyles = css`
  @media (orientation: landscape) and (max-height: 35rem) and (max-width: 63.99rem) {
    .player {
      max-inline-size: none;
      padding-block-start: 0.375rem;
    }
    .first {
      grid-template: 'lens head tools' auto 'lens now now' auto 'lens act act' 1fr;
      grid-template-columns: minmax(9rem, 0.72fr) minmax(0, 1fr) auto;
      column-gap: 1.25rem;
      min-block-size: calc(var(--height) - var(--room) - 0.5rem);
    }
    bb-score {
      display: none;
    }
    bb-lens {
      --lens: clamp(9rem, calc(var(--height) - var(--room) - 0.75rem), 21.875rem);
      margin: 0;
    }
    .now {
      margin-block-start: 0.125rem;
      --cue-room: 1.5rem;
      --now-gap: 0.25rem;
      --side-size: 1.375rem;
    }
    .act {
      margin-block-start: 0.25rem;
      gap: 0.375rem;
    }
    .title {
      font-size: 1.75rem;
    }
    .calm {
      font-size: 1.0625rem;
      margin-block-start: 0.25rem;
      gap: 0.25rem;
    }
  }
`;

/** Three columns: steps, lens, controls. */
export const desktopStyles = css`
  @media (min-width: 64rem) {
    .player {
      display: grid;
      grid-template-areas: 'head score tools' 'steps lens now' 'steps lens act';
      grid-template-rows: auto minmax(min-content, 3fr) minmax(min-content, 2fr);
      grid-template-columns: 14.5rem minmax(0, 1fr) 24rem;
      gap: 0 1.5rem;
      max-inline-size: 90rem;
      min-block-size: var(--height);
      padding: 1rem 1.5rem calc(var(--room) + 0.5rem);
    }
    .first {
      display: contents;
    }
    bb-score {
      justify-self: center;
      align-self: center;
      inline-size: min(100%, 35rem);
      margin: 0;
    }
    .tools {
      justify-self: end;
    }
    h1 {
      font: var(--t-title-2);
      font-stretch: 94%;
    }
    bb-lens {
      align-self: center;
      justify-self: center;
      inline-size: 100%;
      --lens: min(35.5rem, calc(var(--height) - var(--room) - 6rem));
      max-inline-size: 35.5rem;
      margin: 0;
    }
    .now {
      align-self: end;
      margin: 0;
      --cue-size: 1.375rem;
      --said-size: 1.25rem;
      --cue-room: 6.5rem;
    }
    .title {
      font-size: 3.25rem;
    }
    .act {
      margin-block-start: 1.5rem;
      gap: 1.5rem;
    }
    .steps {
      grid-area: steps;
      align-self: center;
      min-block-size: 0;
      padding: 0;
    }
    .steps h3 {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .steps bb-step-list {
      max-block-size: calc(var(--height) - var(--room) - 6.5rem);
      overflow-y: auto;
      scrollbar-width: thin;
    }
  }
`;
