import { css } from 'lit';

/** The buttons of far view; how they stand beside the time is in its own styles. */
export const farActStyles = css`
  .acts {
    position: relative;
    display: grid;
    grid-template:
      'main lock leave' auto 'hurts hurts hurts' auto / minmax(0, 1fr) max(
        var(--tap-session),
        min(4.5rem, 18vw)
      )
      max(var(--tap-session), min(4.5rem, 18vw));
    gap: 0.625rem;
    margin: 0.75rem 0;
  }
  .acts .btn {
    min-block-size: max(var(--tap-session), min(4.5rem, 20vw));
    padding: 0;
    gap: min(0.5rem, 2vw);
    border-radius: var(--r-l);
    font-size: min(1.5rem, 6.2vw);
    font-weight: 620;
  }
  .acts .main {
    grid-area: main;
  }
  .acts .lock {
    grid-area: lock;
  }
  .acts .leave {
    grid-area: leave;
  }
  .acts .hurts {
    grid-area: hurts;
    min-block-size: var(--tap-session);
    background: none;
    font-size: min(1.25rem, 5.4vw);
  }
  ::slotted([slot='lock']) {
    grid-column: 1 / -1;
    block-size: auto;
  }
  .btn:disabled {
    color: var(--ink-3);
    background: var(--surface-2);
    cursor: default;
  }
`;
