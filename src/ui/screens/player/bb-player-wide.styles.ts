import { css } from 'lit';

/** A phone on its side: the lens beside everything else. */
export const landscapeStyles = css`
  @media (orientation: landscape) and (max-height: 35rem) and (max-width: 63.99rem) {
    .player {
      max-inline-size: none;
      padding-block-start: 0.375rem;
    }
    .first {
      --lens: clamp(9rem, calc(var(--height) - var(--room) - 0.75rem), 21.875rem);
      grid-template: 'lens head head' auto 'lens now bar' 1fr 'lens act bar' auto;
      grid-template-columns: calc(var(--lens) + 2rem) minmax(0, 1fr) auto;
      column-gap: 1rem;
      min-block-size: calc(var(--height) - var(--room) - 0.5rem);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      column-gap: 0.75rem;
      min-block-size: 0;
    }
    h1 {
      font: var(--t-body-s);
      font-weight: 600;
    }
    bb-score {
      display: none;
    }
    bb-lens {
      --lens: inherit;
      contain: none;
      align-self: start;
      block-size: auto;
      margin: 0;
    }
    /* In the corners under the lens, as L and R are in those above it. */
    .tools {
      position: relative;
      z-index: 1;
      grid-area: lens;
      align-self: end;
      justify-content: space-between;
      inline-size: 100%;
      pointer-events: none;
    }
    .tools > * {
      pointer-events: auto;
    }
    .now {
      margin-block-start: 0.25rem;
      --heading-room: 2.25rem;
      --cue-room: 2.75rem;
      --now-gap: 0.125rem;
      --side-size: 1.375rem;
    }
    div.now {
      min-block-size: 0;
    }
    .act {
      margin-block-start: 0.25rem;
      gap: 0.5rem 0.75rem;
      min-block-size: 0;
    }
    .act,
    div.now {
      grid-column: 2 / -1;
    }
    .act:has(bb-transport:not([paused])) {
      display: contents;
    }
    .act:has(bb-transport[paused]) {
      grid-template-columns: minmax(0, 1fr) 14.5rem;
      align-items: end;
    }
    .act > .btn,
    .act > :only-child {
      grid-column: 1 / -1;
    }
    .act:not(:has([paused])) > bb-intensity {
      grid-area: act;
    }
    bb-transport:not([paused]) {
      grid-area: bar;
      grid-template: 'main' auto 'skip' auto 'back' auto / 7rem;
      align-content: end;
      gap: 0.5rem;
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
  @media (orientation: landscape) and (max-height: 35rem) and (max-width: 49.99rem) {
    .first {
      --lens: clamp(9rem, min(30vw, calc(var(--height) - var(--room) - 0.75rem)), 21.875rem);
      grid-template-columns: calc(var(--lens) + 1rem) minmax(0, 1fr) auto;
    }
    .act:has(bb-transport[paused]) {
      grid-template-columns: minmax(0, 1fr);
    }
    .act:has(bb-transport[paused]) > bb-intensity {
      display: none;
    }
    bb-transport:not([paused]) {
      grid-template-columns: 4.5rem;
      --act-flow: column;
      --act-gap: 0.125rem;
      --act-size: 0.9375rem;
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
      grid-template-columns: min(14.5rem, 19vw) minmax(0, 1fr) min(24rem, 29vw);
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
      --lens: min(35.5rem, calc(var(--height) - var(--room) - 6rem));
      inline-size: min(100%, var(--lens));
      block-size: auto;
      max-block-size: none;
      aspect-ratio: 1;
      contain: none;
      margin: 0;
    }
    .now {
      align-self: end;
      margin: 0;
      --cue-size: 1.375rem;
      --said-size: 1.25rem;
      --cue-room: 6.5rem;
      --heading-room: 0px;
    }
    div.now {
      min-block-size: 0;
    }
    .title {
      font-size: 3.25rem;
    }
    .act {
      align-content: start;
      min-block-size: 0;
      margin-block-start: 1.5rem;
      gap: 1.5rem;
    }
    .act:has(bb-transport[paused]) {
      gap: 0.75rem;
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
