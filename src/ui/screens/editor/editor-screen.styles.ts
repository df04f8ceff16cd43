import { css } from 'lit';

/** The editor: name and acts above, the spine between, the step below; on wide screens beside it. */
export const editorScreen = css`
  :host {
    --head-room: calc(var(--shell-top, 0px) + var(--head-h, 7rem));
    --sheet-room: calc(26rem + var(--stop-room, 0px));
  }
  .page {
    padding-block-start: 0;
    padding-block-end: var(--sheet-room);
  }
  header {
    position: sticky;
    inset-block-start: var(--shell-top, 0px);
    z-index: 2;
    margin-inline: calc(var(--gutter) * -1);
    padding: calc(var(--safe-t) + 0.5rem) var(--gutter) 0.25rem;
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
    flex: 1 1 4.5rem;
    min-inline-size: 0;
    color: var(--ink-2);
  }
  .iconbtn[disabled] {
    color: var(--line-strong);
    cursor: default;
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
  input {
    inline-size: 100%;
    min-block-size: var(--tap);
    margin-block-end: -0.5rem;
    padding: 0;
    border: 0;
    border-radius: var(--r-s);
    background: none;
    font: var(--t-title-2);
    font-stretch: 94%;
    text-overflow: ellipsis;
  }
  .cap {
    min-block-size: 1.5rem;
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
    margin-block-end: 0.5rem;
  }
  .found {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    padding: 0.5rem 0.5rem 0.5rem 1rem;
  }
  .notice .btn {
    margin: 0;
  }
  .ask {
    grid-template-columns: minmax(0, 1fr);
    color: var(--ink);
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }
  .after {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: center;
    padding-block: 0.75rem;
  }
  [hidden] {
    display: none;
  }
  bb-step-sheet {
    position: fixed;
    inset: auto 0 var(--stop-room, 0px) 0;
    z-index: var(--z-sheet);
  }
  @media (min-width: 40rem) {
    .page.wide {
      max-width: 74rem;
    }
    :host {
      --sheet-room: calc(2rem + var(--stop-room, 0px));
    }
    .work {
      display: grid;
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
      gap: min(2rem, 3vw);
      align-items: start;
    }
    bb-step-sheet {
      position: sticky;
      inset-block: calc(var(--head-room) + 0.5rem) auto;
      max-block-size: calc(100dvh - var(--head-room) - 1rem - var(--stop-room, 0px));
      overflow-y: auto;
      border-radius: var(--r-xl);
    }
  }
  /* Large letters, phones held sideways: what stays above would leave nothing below. */
  :host([data-tall-head]) {
    --head-room: var(--shell-top, 0px);
  }
  :host([data-tall-head]) header {
    position: static;
  }
`;
