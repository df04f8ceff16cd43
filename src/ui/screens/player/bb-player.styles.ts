import { css } from 'lit';

/**
 * One column on a phone, two on a phone on its side, three from 1024 px. If it does not fit, it scrolls;
 * STOP stays at the bottom edge and has its room here.
 */
export const playerStyles = css`
  :host {
    display: block;
    position: relative;
    --room: var(--stop-room, calc(var(--stop-h) + 1.5rem + var(--safe-b)));
    --height: calc(100dvh - var(--shell-top, 0px));
    /* The last row stands close above STOP: the focus on it must not move the page. */
    --cta-room: -1rem;
  }
  .player {
    box-sizing: border-box;
    max-inline-size: 30rem;
    margin-inline: auto;
    padding: calc(var(--safe-t) + 0.625rem) var(--gutter) calc(var(--room) + 0.25rem);
  }
  /* What belongs together fills the first screen; the list of steps begins below it. */
  .first {
    display: grid;
    grid-template:
      'head tools' auto 'score score' auto 'lens lens' minmax(min(11rem, 45vw), 1fr) 'now now' auto
      'act act' auto / minmax(0, 1fr) auto;
    min-block-size: calc(var(--height) - var(--room) - 0.875rem - var(--safe-t));
  }
  header {
    grid-area: head;
    align-self: center;
    min-block-size: var(--tap);
  }
  h1 {
    font: var(--t-title-3);
    overflow-wrap: break-word;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5rem;
    font: var(--t-body-s);
    font-variant-numeric: var(--num);
    color: var(--ink-2);
  }
  .progress .chip {
    min-block-size: 1.5rem;
    padding-inline: 0.375rem;
    color: var(--ink);
  }
  .progress bb-icon {
    --icon-size: 16px;
  }
  .tools {
    grid-area: tools;
    align-self: center;
    display: flex;
    gap: 0.5rem;
  }
  bb-score {
    grid-area: score;
    margin-block: 0.125rem 0.25rem;
  }
  bb-lens {
    grid-area: lens;
    align-self: center;
    block-size: 100%;
    max-block-size: 27.5rem;
    /* The lens takes what the rest leaves; the rest is as high in one step as in another. */
    contain: size;
    --lens: var(--lens-room, 18rem);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .now {
    grid-area: now;
    margin-block: 0.5rem 0;
    --cue-room: 4.375rem;
    --now-gap: 0.375rem;
  }
  /* Paused and ended: as high as heading, cue and next of a step, so that the lens stays as it is. */
  div.now {
    min-block-size: calc(min(3.625rem, 18vw) + var(--cue-room) + 2 * var(--now-gap) + 1.5rem);
  }
  div.now:has(+ .act > bb-intensity) {
    min-block-size: calc(min(3.625rem, 18vw) + var(--cue-room) + 2 * var(--now-gap) - 3.4375rem);
  }
  .act > .btn {
    min-block-size: 4.25rem;
    border-radius: var(--r-l);
    font-size: 1.375rem;
  }
  .act {
    grid-area: act;
    container-type: inline-size;
    display: grid;
    gap: 0.625rem;
    align-content: end;
    min-block-size: calc(4.9375rem + var(--tap-session));
    margin-block-start: 0.5rem;
  }
  .steps {
    padding-block: 1.5rem 1rem;
  }
  .steps h3 {
    font: var(--t-title-2);
    font-stretch: 94%;
    margin-block-end: 0.5rem;
  }
  .vh {
    inset-block-start: 0;
  }
  .title {
    font: var(--t-hero);
    font-stretch: 88%;
    letter-spacing: -0.015em;
  }
  .now:has(+ .act > bb-intensity) .title {
    font-size: min(2rem, 10vw);
  }
  :is(.title, h1):focus {
    outline: none;
  }
  .calm {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
    font: 460 1.25rem/1.3 var(--font);
    font-stretch: 96%;
    color: var(--ink);
  }
  .calm p {
    text-wrap: balance;
    display: flex;
    gap: 0.625rem;
    align-items: flex-start;
  }
  .calm .quiet {
    font-size: 1.0625rem;
    color: var(--ink-2);
  }
  .voice[aria-pressed='true'] {
    background: var(--surface-2);
    color: var(--ink);
  }
  .voice[aria-pressed='false'] {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
    color: var(--ink-3);
  }
  @media (max-height: 42rem) and (orientation: portrait) {
    .act:has(bb-transport[paused]) > bb-intensity {
      display: none;
    }
  }
  @media (max-height: 47.5rem) and (max-width: 63.99rem) {
    .now {
      margin-block-start: 0.375rem;
      --cues-flow: block;
      --cue-flow: inline;
      --cue-end: '.';
      --cue-size: 1.0625rem;
      --said-size: 1rem;
      --cue-room: 4.125rem;
      --now-gap: 0.25rem;
    }
    bb-score {
      display: none;
    }
    bb-lens {
      margin-block-start: 0.25rem;
      block-size: calc(100% - 0.25rem);
    }
  }
`;
