import { css } from 'lit';

/** The form left, what comes of it right; on a phone one below the other. */
export const teachEditor = css`
  .page {
    padding-block-start: 0;
  }
  header {
    position: sticky;
    inset-block-start: var(--shell-top, 0px);
    z-index: 2;
    margin-inline: calc(var(--gutter) * -1);
    padding: calc(var(--safe-t) + 0.5rem) var(--gutter) var(--s-2);
    background: var(--bg);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
  }
  .back {
    margin-inline-start: -0.75rem;
  }
  h1 {
    flex: 1 1 7rem;
    min-inline-size: 0;
  }
  .btn[disabled] {
    background: var(--surface-3);
    color: var(--ink-2);
    cursor: default;
  }
  .btn.line[disabled] {
    background: none;
    color: var(--ink-3);
    box-shadow: inset 0 0 0 1.5px var(--line);
  }
  /* As high with its button as without. */
  #state {
    min-block-size: calc(var(--tap) - 1.5rem);
  }
  .link {
    min-block-size: var(--tap);
    margin-block: -0.75rem;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    color: var(--ink);
  }
  .failed {
    font: var(--t-body-s);
  }
  .notice {
    margin-block-end: var(--s-3);
  }
  .notice .btn {
    margin: 0;
  }
  .found {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    padding: 0.5rem 0.5rem 0.5rem 1rem;
  }
  .ask {
    grid-template-columns: minmax(0, 1fr);
    color: var(--ink);
  }
  .choice,
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .choice {
    margin-block-start: 0.75rem;
  }
  .work,
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-4);
    align-content: start;
  }
  /* Phones held sideways: what stays above would leave little below. */
  @media (max-height: 30rem) {
    header {
      position: static;
    }
  }
  @media (min-width: 64rem) {
    .work {
      grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
      gap: var(--s-5);
      align-items: start;
    }
    .side {
      position: sticky;
      inset-block-start: calc(var(--shell-top, 0px) + 5.5rem - 4px);
      max-block-size: calc(100dvh - var(--shell-top, 0px) - 6.625rem - var(--stop-room, 0px));
      overflow-y: auto;
      scrollbar-width: thin;
      /* room for the ring of what has the focus, and for shadows */
      margin: -4px;
      padding: 4px;
    }
  }
`;
