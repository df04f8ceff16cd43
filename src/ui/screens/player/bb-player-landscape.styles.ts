import { css } from 'lit';

/** A phone on its side: the lens beside everything else, the transport at the far edge. */
export const landscapeStyles = css`
  @media (orientation: landscape) and (max-height: 35rem) and (max-width: 63.99rem) {
    .player {
      --lens: clamp(9rem, calc(var(--height) - var(--room) - 0.75rem), 21.875rem);
      display: grid;
      grid-template: 'lens head tools more bar' auto 'lens now now now bar' 1fr 'lens act act act bar' auto;
      grid-template-columns: calc(var(--lens) + 2rem) minmax(0, 1fr) auto auto 5.25rem;
      gap: 0 0.75rem;
      max-inline-size: none;
      padding-block: 0.375rem calc(var(--room) + 0.25rem);
    }
    /* Held or over: there is room for long words and large buttons below them. */
    .player:has(.bar > :is(bb-transport[paused], bb-hold, .btn)) {
      grid-template: 'lens head tools more' auto 'lens now now now' 1fr 'lens act act act' auto 'lens bar bar bar' auto;
      grid-template-columns: calc(var(--lens) + 2rem) minmax(0, 1fr) auto auto;
    }
    .first {
      display: contents;
    }
    header {
      min-block-size: 0;
    }
    h1 {
      font: var(--t-body-s);
      font-weight: 600;
    }
    .progress {
      font: var(--t-caption);
      font-variant-numeric: var(--num);
    }
    .held .btn {
      margin-block: 0;
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
    .tools.more {
      margin: 0;
    }
    /* A rehearsal has its curves between what is said and the level, in place of what comes next. */
    .player:has(bb-scrubber):not(:has(.bar > :is(bb-transport[paused], bb-hold, .btn))) {
      grid-template: 'lens head tools more bar' auto 'lens now now now bar' 1fr 'lens score score score bar' auto 'lens act act act bar' auto;
      grid-template-columns: calc(var(--lens) + 2rem) minmax(0, 1fr) auto auto 5.25rem;
    }
    .player:has(bb-scrubber):has(.bar > :is(bb-transport[paused], bb-hold, .btn)) {
      grid-template: 'lens head tools more' auto 'lens now now now' 1fr 'lens score score score' auto 'lens act act act' auto 'lens bar bar bar' auto;
      grid-template-columns: calc(var(--lens) + 2rem) minmax(0, 1fr) auto auto;
    }
    .rehearsal .now {
      --next-flow: none;
      --next-room: 0px;
    }
    .now {
      margin-block-start: 0.25rem;
      --heading-room: 2.25rem;
      --cue-room: 2.75rem;
      --now-gap: 0.125rem;
      --side-size: 1.375rem;
      --next-size: 0.9375rem;
    }
    div.now,
    div.now:has(+ .act > bb-intensity) {
      min-block-size: 0;
    }
    .act {
      align-self: end;
      margin-block-start: 0.25rem;
    }
    .bar,
    .bar.alone {
      grid-area: bar;
      align-self: end;
      min-block-size: auto;
      margin-block-start: 0;
    }
    bb-transport {
      --main-room: var(--tap-session);
    }
    bb-transport:not([paused]) {
      grid-template: 'main' auto 'skip' auto 'back' auto 'hurts' auto / minmax(0, 1fr);
      gap: 0.5rem;
      --act-flow: column;
      --act-gap: 0.125rem;
      --act-size: 0.9375rem;
      --hurts-size: 0.875rem;
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
    .player {
      --lens: clamp(9rem, min(30vw, calc(var(--height) - var(--room) - 0.75rem)), 21.875rem);
    }
    .player:has(.bar > bb-transport[paused]) bb-intensity {
      display: none;
    }
    /* What is worked and what is done goes before what all of it is called and what comes after it. */
    .sized .player:not(:has(.bar > :is(bb-hold, .btn))) {
      grid-template: 'lens now now now bar' auto 'lens act act act bar' auto 'lens head tools tools bar' 1fr;
      grid-template-columns: calc(var(--lens) + 2rem) minmax(0, 1fr) auto auto 8.125rem;
    }
    .now {
      --next-flow: none;
      --next-room: 0px;
      --heading-room: 0px;
      --cue-room: 0px;
      --side-size: min(1.375rem, 3.3vw);
      min-inline-size: 0;
    }
    .sized .player:not(:has(.bar > :is(bb-hold, .btn))) :is(header, .tools:not(.more)) {
      align-self: start;
      margin-block-start: 0.5rem;
    }
    /* All four within reach above STOP, held or not. */
    .bar {
      align-self: start;
    }
    bb-transport,
    bb-transport:not([paused]) {
      grid-template: 'main main' auto 'back skip' auto 'hurts hurts' auto / minmax(0, 1fr) minmax(0, 1fr);
      gap: 0.5rem;
      --act-flow: row;
    }
    /* Under the lens, between fifteen seconds less and more. */
    .tools.more {
      grid-area: lens;
      z-index: 1;
      align-self: end;
      justify-self: center;
      margin-block-end: 0.375rem;
      gap: 0.25rem;
    }
    .rehearsal .tools.more {
      justify-self: center;
    }
    bb-scrubber.score {
      align-self: start;
      grid-area: lens;
      margin: calc(var(--lens) + 0.5rem) 0 4.5rem;
    }
  }
`;
