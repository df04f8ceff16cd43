import { css } from 'lit';

/** The STOP bar: full width, bottom edge, above everything, the only thing with cut corners. */
export const stopStyles = css`
  :host {
    position: fixed;
    inset: auto 0 0 0;
    z-index: var(--z-stop);
    display: block;
    padding: 0.75rem 0.75rem calc(var(--safe-b) + 0.75rem);
    background: linear-gradient(to top, var(--bg) 72%, transparent);
    pointer-events: none;
  }
  :host([large]) {
    --stop-h: min(7rem, 28vw);
    background: var(--bg);
  }
  :host([alarm]) {
    --stop: var(--alarm-stop);
    background: var(--alarm-bg);
  }
  .bar {
    position: relative;
    display: grid;
    color: var(--on-stop);
  }
  button {
    inline-size: 100%;
    min-block-size: var(--stop-h);
    padding: 0.5rem 1.5rem;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.85rem;
    background: var(--stop);
    color: var(--on-stop);
    font: 760 min(2rem, 10vw) / 1 var(--font);
    font-stretch: 96%;
    letter-spacing: 0.045em;
    touch-action: manipulation;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
    pointer-events: auto;
    clip-path: polygon(
      var(--chamfer) 0,
      calc(100% - var(--chamfer)) 0,
      100% var(--chamfer),
      100% calc(100% - var(--chamfer)),
      calc(100% - var(--chamfer)) 100%,
      var(--chamfer) 100%,
      0 calc(100% - var(--chamfer)),
      0 var(--chamfer)
    );
  }
  button.two {
    padding-block-end: 2rem;
  }
  button:active,
  button.pressed {
    background: var(--stop-press);
  }
  button.stopping,
  button.stopped {
    letter-spacing: 0;
  }
  button.stopped {
    background: var(--surface-3);
    color: var(--ink);
  }
  button:focus-visible {
    outline: none;
    box-shadow:
      inset 0 0 0 4px var(--stop),
      inset 0 0 0 7px #fff;
  }
  button.stopped:focus-visible {
    box-shadow:
      inset 0 0 0 4px var(--surface-3),
      inset 0 0 0 7px var(--ink);
  }
  bb-icon {
    --icon-size: 34px;
  }
  :host([large]) button {
    font-size: min(3rem, 12.4vw);
  }
  :host([large]) bb-icon {
    --icon-size: 52px;
  }
  small {
    position: absolute;
    inset: auto 1.5rem 0.875rem;
    font: 520 min(0.9375rem, 3.9vw) / 1.2 var(--font);
    text-align: center;
  }
  kbd {
    position: absolute;
    inset: 0 2rem 0 auto;
    display: none;
    align-self: center;
    block-size: fit-content;
    margin-block: auto;
    padding: 0.3rem 0.45rem;
    border-radius: 0.375rem;
    box-shadow: inset 0 0 0 1px currentColor;
    font: 520 1rem/1 var(--font);
  }
  .spin {
    animation: spin 1.1s linear infinite;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
  @media (hover: hover) and (min-width: 64rem) {
    :host {
      padding-inline: 1.5rem;
    }
    kbd {
      display: block;
    }
  }
  /* A phone on its side: 76 px, so that the rest keeps room; still far above the 60 px of a session. */
  @media (orientation: landscape) and (max-height: 35rem) {
    :host,
    :host([large]) {
      --stop-h: 4.75rem;
    }
    :host([large]) button {
      font-size: 2.25rem;
    }
    :host([large]) bb-icon {
      --icon-size: 38px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spin {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    button,
    small {
      forced-color-adjust: none; /* else the browser lays a box of its own behind the words */
    }
    button:focus-visible {
      box-shadow: inset 0 0 0 7px var(--on-stop);
    }
  }
`;
