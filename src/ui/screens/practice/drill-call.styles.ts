import { css } from 'lit';

/** A strip at the top edge: quiet until the call, then the brightest thing on the page. Red is only for STOP. */
export const drillCall = css`
  :host {
    display: block;
    --frame-top: var(--shell-top, 0px);
  }
  /* All that is below takes the strip for a part of the frame, which has room for the edge of the screen. */
  .strip-above {
    padding-block-start: var(--strip, 0px);
    --shell-top: calc(var(--frame-top) + var(--strip, 0px));
    --safe-t: 0px;
  }
  .strip {
    position: fixed;
    inset: var(--shell-top, 0px) 0 auto;
    z-index: calc(var(--z-alarm) + 1);
    padding: calc(var(--safe-t) + 0.375rem) var(--gutter) 0.375rem;
    background: var(--surface-2);
    border-block-end: 1px solid var(--line-strong);
    color: var(--ink);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.75rem;
    align-items: center;
    justify-content: space-between;
    max-inline-size: 62rem;
    min-block-size: var(--tap);
    margin-inline: auto;
    font: var(--t-label);
  }
  .said {
    flex: 1 1 9rem;
    min-inline-size: 0;
  }
  .call:empty {
    display: none;
  }
  .strip[hidden] {
    display: none;
  }
  bb-side {
    --side-size: 1.375rem;
  }
  .called {
    background: var(--zone);
    color: var(--zone-ink);
    border-color: var(--zone-ink);
    --focus: var(--zone-ink);
  }
  .called .call {
    font: 760 min(1.625rem, 7.4vw) / 1.1 var(--font);
    font-stretch: 86%;
    text-wrap: balance;
  }
  .called .btn {
    background: var(--zone-ink);
    color: var(--zone);
  }
  .strip .btn {
    min-block-size: var(--tap-session);
    --icon-size: 20px;
  }
  /* Alone in its strip the call can be as large as it is urgent. */
  .called .said:only-child .call {
    font-size: min(2.5rem, 11vw);
  }
  @media (forced-colors: active) {
    .called {
      border-block-end: 4px solid Highlight;
    }
    .called .btn {
      border: 1px solid;
    }
  }
`;
