import { css } from 'lit';

/** The shell: navigation, one column of content, STOP at the very bottom. */
export const shellStyles = css`
  :host {
    display: block;
    --tabs-room: calc(4.375rem + 1px);
  }
  :host([data-stop]) {
    --stop-room: calc(var(--stop-h) + 1.5rem + var(--safe-b));
  }
  /* What was cut off comes first: its button is the main one. */
  :host([data-offer]) .screen {
    --cta: var(--surface-3);
    --on-cta: var(--ink);
  }
  :host([data-mark]) {
    --shell-top: calc(1.5rem + var(--safe-t));
  }
  :host([data-mark]) main {
    --safe-t: 0px; /* the mark has taken it */
  }
  :host([data-screen='session']),
  :host([data-screen='edit']) {
    --tabs-room: 0px;
  }
  /* The edge below is for the step that is edited. */
  :host([data-screen='edit']) bb-tab-bar {
    display: none;
  }
  header {
    display: contents;
  }
  main:focus {
    outline: none;
  }
  .room {
    block-size: var(--stop-room, 0px);
  }
  :host([data-screen='session']) .room {
    display: none; /* the player leaves room by itself */
  }
  bb-rail {
    display: none;
  }
  .skip {
    position: fixed;
    inset: var(--s-2) auto auto var(--s-2);
    z-index: var(--z-toast);
    padding: 0.9375rem var(--s-5);
    border-radius: var(--r-full);
    background: var(--cta);
    color: var(--on-cta);
    font: var(--t-label);
    transform: translateY(-200%);
  }
  .skip:focus {
    transform: none;
  }
  /* The simulator's mark: the hatch says that nothing real is touched. */
  .mark {
    position: sticky;
    inset-block-start: 0;
    z-index: var(--z-nav);
    min-block-size: var(--shell-top);
    padding: var(--safe-t) var(--gutter) 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0 0.5rem;
    background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px), var(--surface-2);
    border-block-end: 1px solid var(--line-strong);
    font: var(--t-caption);
    color: var(--ink);
  }
  .mark span {
    padding-inline: 0.5rem;
    border-radius: var(--r-full);
    background: var(--surface-2);
  }
  .mark b {
    font-weight: 680;
  }
  .back {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--s-3);
    max-inline-size: calc(30rem - 2 * var(--gutter));
    min-block-size: var(--tap-session);
    margin: var(--s-3) auto 0;
    inline-size: calc(100% - 2 * var(--gutter));
    padding: var(--s-2) var(--s-4);
    border-radius: var(--r-l);
    background: var(--cta);
    color: var(--on-cta);
    text-decoration: none;
    font: var(--t-body-s);
  }
  .back b {
    display: block;
    font: var(--t-label);
  }
  /* One main action a screen: while one may go on, that is it. */
  .over ~ .screen {
    --cta: var(--surface-2);
    --on-cta: var(--ink);
  }
  .over {
    max-inline-size: calc(30rem - 2 * var(--gutter));
    inline-size: calc(100% - 2 * var(--gutter));
    margin: var(--s-3) auto 0;
  }
  .update {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--s-2) var(--s-4);
    padding: var(--s-3) var(--s-4);
    border-radius: var(--r-l);
    background: var(--surface-2);
    font: var(--t-body-s);
    color: var(--ink-2);
  }
  .update b {
    display: block;
    font: var(--t-label);
    color: var(--ink);
  }
  .update .btn {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
  }
  /* Nothing of the page shows between the navigation and STOP. */
  :host([data-stop]:not([data-screen='session']))::after {
    content: '';
    position: fixed;
    inset: auto 0 0 0;
    z-index: var(--z-nav);
    block-size: var(--stop-room);
    background: var(--bg);
  }
  .trouble {
    display: grid;
    gap: var(--s-4);
    justify-items: start;
    align-content: center;
    min-block-size: 70dvh;
  }
  @media (min-width: 40rem) and (max-height: 30rem) {
    :host {
      --tabs-room: calc(var(--tap) + 0.25rem + 1px);
    }
  }
  @media (min-width: 64rem) {
    :host {
      --tabs-room: 0px;
    }
    .frame.railed {
      display: grid;
      grid-template-columns: 12.5rem minmax(0, 1fr);
    }
    bb-rail {
      display: flex;
    }
    bb-tab-bar {
      display: none;
    }
  }
  .frame[hidden] {
    display: none;
  }
`;
