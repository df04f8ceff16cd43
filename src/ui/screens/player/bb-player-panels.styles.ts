import { css } from 'lit';

/** What comes up over the player, and what its lists look like. */
export const panelStyles = css`
  bb-sheet .steps {
    padding: 0;
  }
  .calm.sheet {
    margin: 0;
    gap: 0.75rem;
    font-size: 1.0625rem;
  }
  .letters {
    min-block-size: var(--tap-session);
    margin-block-start: 0.75rem;
    border-block-start: 1px solid var(--line);
  }
  .choices {
    display: grid;
  }
  .choices li + li {
    border-block-start: 1px solid var(--line);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.875rem;
    inline-size: 100%;
    min-block-size: var(--tap-session);
    padding-block: 0.5rem;
    border-radius: var(--r-s);
    font: 560 1.0625rem/1.25 var(--font);
    color: var(--ink);
    text-align: start;
  }
  .choice:focus-visible {
    outline-offset: -3px;
  }
  .choice span {
    flex: 1;
    text-wrap: pretty;
  }
  .choice small {
    display: block;
    font: var(--t-body-s);
    color: var(--ink-2);
  }
  .choice bb-icon {
    --icon-size: 18px;
    color: var(--ink-3);
  }
  .choice bb-icon:first-child {
    --icon-size: 24px;
    color: var(--ink);
  }
  .choice.none {
    color: var(--ink-2);
  }
  .choice:disabled {
    color: var(--ink-3);
    cursor: default;
  }
`;
