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
    display: flex;
    flex-direction: column;
    min-block-size: calc(var(--height) - 0.25rem);
    max-inline-size: 30rem;
    margin-inline: auto;
    padding: calc(var(--safe-t) + 0.5rem) var(--gutter) calc(var(--room) - 0.25rem);
  }
  /* What belongs together fills the first screen; the list of steps begins below it. */
  .first {
    display: grid;
    flex: 1 0 auto;
    grid-template:
      'head tools' auto 'score more' auto 'lens lens' minmax(min(11rem, 45vw), 1fr) 'now now' auto
      'act act' auto / minmax(0, 1fr) auto;
    column-gap: 0.75rem;
  }
  .rehearsal {
    grid-template:
      'head tools tools' auto 'score score more' auto 'lens lens lens' minmax(min(11rem, 45vw), 1fr)
      'now now now' auto 'act act act' auto / minmax(0, 1fr) auto auto;
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
    /* A long press is far view, not a selection or a menu of the browser. */
    -webkit-touch-callout: none;
    user-select: none;
    -webkit-user-select: none;
    touch-action: manipulation;
  }
  .now {
    grid-area: now;
    margin-block: 0.5rem 0;
    --heading-room: min(3.625rem, 18vw);
    --next-room: 1.5rem;
    --cue-room: 4.25rem;
    --now-gap: 0.25rem;
  }
  /* Paused and ended: as high as heading, cue and next of a step, so that the lens stays as it is. */
  div.now {
    min-block-size: calc(var(--heading-room) + var(--cue-room) + 2 * var(--now-gap) + var(--next-room));
  }
  div.now:has(+ .act > bb-intensity) {
    min-block-size: calc(
      var(--heading-room) + var(--cue-room) + 2 * var(--now-gap) + var(--next-room) - 4.9375rem
    );
  }
  .bar > .btn {
    min-block-size: 4.25rem;
    border-radius: var(--r-l);
    font-size: 1.375rem;
  }
  .act {
    grid-area: act;
    margin-block-start: 0.5rem;
  }
  /* Right above STOP, whatever has to be scrolled; as high in one step as in another. */
  .bar {
    container-type: inline-size;
    position: sticky;
    inset-block-end: calc(var(--room) - 0.25rem);
    z-index: 2;
    display: grid;
    gap: 0.625rem;
    align-content: end;
    margin-block-start: 0.5rem;
    background: var(--bg);
    box-shadow: 0 1.25rem 0 var(--bg); /* nothing shows between it and STOP */
  }
  .bar.alone {
    min-block-size: calc(4.9375rem + var(--tap-session));
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
    gap: 0.625rem;
  }
  .pair .btn {
    padding-inline: 0.75rem;
    border-radius: var(--r-l);
  }
  .steps {
    --row: var(--tap-session);
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
  .held {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    justify-content: space-between;
  }
  /* Hardly higher than the heading alone, clear of the lens, and as large to the finger as all others. */
  .held .btn {
    position: relative;
    margin-block: 0 -0.375rem;
  }
  .held .btn::before {
    content: '';
    position: absolute;
    inset: -0.375rem 0;
  }
  /* Beside the speed one line is enough: the lens stays as it is when the session is held. */
  .now:has(+ .act > bb-intensity) .calm {
    font-size: 1.0625rem;
  }
  .title.said {
    font: 680 1.5rem/1.1 var(--font);
    font-stretch: 90%;
    text-wrap: balance;
  }
  .calm .said {
    font-size: 1.125rem;
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
    bb-score.score {
      display: none;
    }
    :not(.rehearsal) > header {
      grid-row: 1 / 3;
    }
    .first:has(+ .bar > bb-transport[paused]) bb-intensity {
      display: none;
    }
    .bar.alone {
      min-block-size: 0;
    }
    .held .btn {
      margin-block: -0.375rem;
    }
    /* What comes next is said before it comes, and is among the steps: lens and level need the room. */
    .first {
      grid-template-rows: auto auto minmax(min(10.5rem, 45vw), 1fr) auto auto;
    }
    .now {
      --heading-room: min(2.875rem, 18vw);
      --long-size: min(1.375rem, 9vw);
      --next-flow: none;
      --next-room: 0px;
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
    bb-lens {
      margin-block-start: 0.25rem;
      block-size: calc(100% - 0.25rem);
    }
  }
`;
