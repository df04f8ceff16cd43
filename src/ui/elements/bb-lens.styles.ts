import { css } from 'lit';

/**
 * The lens is a square as wide as its room, at most `--lens`. Its parts are sized by the square itself
 * (`cqi` of `.lens`), the marks by the room.
 */
export const lensStyles = css`
  :host {
    display: block;
    position: relative;
    container-type: inline-size;
    --lens-1: light-dark(#ffffff, #2a1e29);
    --lens-2: light-dark(#efe7ed, #171016);
  }
  .lens {
    position: relative;
    container-type: inline-size;
    inline-size: min(100%, var(--lens, 21.875rem));
    aspect-ratio: 1;
    margin-inline: auto;
    /* The ring turns, and the corners of its square would stick out of a narrow page. */
    overflow: clip;
    overflow-clip-margin: 4px;
  }
  .art {
    position: absolute;
    inset: 6.4%;
    border-radius: 50%;
    overflow: clip;
    background: radial-gradient(circle at 50% 38%, var(--lens-1), var(--lens-2) 78%);
  }
  .map {
    position: absolute;
    inset: 0;
    mask: linear-gradient(#000 46%, rgb(0 0 0 / 0.2) 68%, transparent 78%);
  }
  ::slotted(*) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .ring {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .band {
    fill: none;
    stroke: var(--bezel);
  }
  .lines {
    fill: none;
    stroke-linecap: round;
  }
  .on {
    stroke: var(--zone);
  }
  .off {
    stroke: var(--bezel-off);
    stroke-width: 2.8;
  }
  .head {
    stroke: #fff;
    stroke-width: 6;
  }
  .time {
    position: absolute;
    inset: auto 0 8.5% 0;
    margin: 0;
    text-align: center;
    font: var(--t-time);
    font-size: min(24.6cqi, 7.5rem);
    font-stretch: 84%;
    font-variant-numeric: var(--num);
    color: var(--ink);
    /* Its own island, one line high: another second is laid out here alone, and styles nothing around it anew. */
    block-size: 0.9em;
    contain: layout size style;
  }
  .time.long {
    font-size: min(20cqi, 6.5rem);
  }
  .time.last {
    font-weight: 800;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .mark {
    position: absolute;
    inset-block-start: 0;
    inline-size: clamp(2.5rem, 13.7cqi, 4rem);
    aspect-ratio: 1;
    border-radius: 50%;
    display: grid;
    place-items: center;
    font: 650 clamp(1.0625rem, 5.7cqi, 1.75rem) / 1 var(--font);
    color: var(--ink-3);
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
  }
  .at-left {
    left: 0;
  }
  .at-right {
    right: 0;
  }
  .mark.lit {
    background: var(--zone);
    color: var(--zone-ink);
    box-shadow: inset 0 0 0 1.5px var(--zone-rim);
    font-weight: 800;
  }
  .paused .map {
    opacity: 0.62;
    filter: saturate(0.35);
  }
  .paused .on {
    stroke: var(--bezel-off);
  }
  .paused .off {
    opacity: 0.5;
  }
  .paused .head {
    stroke: var(--zone);
  }
  .paused .time {
    animation: breathe 2.4s ease-in-out infinite;
  }
  .between .on {
    stroke: var(--line-strong);
  }
  .between .mark.lit,
  .ended .mark.lit {
    background: none;
    color: var(--ink);
    box-shadow: inset 0 0 0 2.5px var(--zone-rim);
  }
  .ended .map {
    opacity: 0.62;
  }
  /* Over: nothing is left to count, so no line is honey. */
  .ended :is(.on, .head) {
    stroke: var(--bezel-off);
  }
  .ended .time {
    color: var(--ink-3);
  }
  @keyframes breathe {
    50% {
      opacity: 0.55;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .paused .time {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .band {
      stroke: Canvas;
    }
    .on,
    .head {
      stroke: CanvasText;
    }
    .off {
      stroke: GrayText;
    }
    .time {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .mark {
      border: 1.5px solid CanvasText;
    }
    .mark.lit {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
