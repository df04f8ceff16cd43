import { css } from 'lit';

/** Letters of 32 to 190 px beside a bar that drains at the edge of the active side. */
export const farStyles = css`
  :host {
    --far-room: calc(min(7rem, 28vw) + 1.5rem + var(--safe-b));
    display: block;
  }
  .far {
    position: relative;
    box-sizing: border-box;
    min-block-size: calc(100dvh - var(--shell-top, 0px));
    max-inline-size: 30rem;
    margin-inline: auto;
    padding: 0 min(1rem, 4vw) var(--far-room) min(4.5rem, 19vw);
    display: flex;
    flex-direction: column;
    overflow-x: clip;
  }
  .far.right {
    padding-inline: min(1rem, 4vw) min(4.5rem, 19vw);
  }
  .art {
    position: absolute;
    inset: 0 0 auto 3.25rem;
    block-size: min(17.75rem, 34dvh);
    overflow: hidden;
    mask: linear-gradient(#000 52%, transparent 96%);
  }
  .right .art {
    inset: 0 3.25rem auto 0;
  }
  .art ::slotted(*) {
    inline-size: 100%;
    block-size: 100%;
  }
  .bar {
    position: absolute;
    inset: 0 auto var(--far-room) 0;
    inline-size: min(3.25rem, 14vw);
    padding: 0.375rem;
    background: var(--bezel);
  }
  .right .bar {
    inset: 0 0 var(--far-room) auto;
  }
  .bar svg {
    inline-size: 100%;
    block-size: 100%;
  }
  .bar path {
    fill: none;
    stroke-width: 5;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .on {
    stroke: var(--zone);
  }
  .bar .off {
    stroke: var(--bezel-off);
    stroke-width: 3;
  }
  .bar .head {
    stroke: #fff;
    stroke-width: 6;
  }
  .held .art {
    opacity: 0.62;
    filter: saturate(0.35);
  }
  .held .on {
    stroke: var(--bezel-off);
  }
  .text {
    position: relative;
    isolation: isolate;
    margin-block-start: auto;
    padding-block-start: min(2rem, 4dvh);
  }
  h2 {
    container-type: inline-size;
  }
  /* The words are read from two metres: the picture fades behind them. */
  .text::before {
    content: '';
    position: absolute;
    inset: 0 0 40%;
    z-index: -1;
    background: linear-gradient(transparent, color-mix(in oklab, var(--bg) 82%, transparent) 2.5rem);
  }
  .side,
  .zone {
    display: block;
  }
  .side {
    font: var(--t-far-2);
    /* A long name of the person's own for it is one line too, where a letter is two thirds as wide as high. */
    --side-most: calc(150cqi / var(--letters, 3.75)); /* LEFT and RIGHT: half as wide */
    font-size: min(clamp(min(3.75rem, 20vw), min(22vw, 15dvh), 8.5rem), var(--side-most));
    font-stretch: 80%;
    letter-spacing: -0.005em;
    color: var(--ink);
  }
  .zone {
    margin-block-start: 0.1rem;
    font: 680 min(3.5rem, 15vw, 7dvh) / 0.98 var(--font);
    font-stretch: 80%;
    letter-spacing: -0.015em;
    overflow-wrap: break-word;
    text-wrap: balance;
  }
  .only .zone {
    font-size: min(4.5rem, 17vw);
  }
  .time {
    margin: min(0.85rem, 1.8dvh) 0 min(0.95rem, 2dvh) -0.3rem;
    font: var(--t-far);
    font-size: clamp(min(5rem, 33vw), min(48.5vw, 24dvh), 20rem);
    font-stretch: 75%;
    font-variant-numeric: var(--num);
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .time.long {
    font-size: clamp(min(5rem, 24vw), min(37vw, 24dvh), 20rem);
  }
  .next {
    font: 480 min(2rem, 8.4vw) / 1.05 var(--font);
    font-stretch: 82%;
    color: var(--ink-2);
  }
  .next b {
    color: var(--ink);
    font-weight: 760;
  }
  @media (forced-colors: active) {
    .on,
    .bar .head {
      stroke: Highlight;
    }
    .acts .btn {
      border: 1px solid;
    }
  }
`;
