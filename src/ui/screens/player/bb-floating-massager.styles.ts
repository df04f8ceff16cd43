import { css } from 'lit';

/** A card in a corner of the room; what lies beside it can be used. */
export const floatingMassager = css`
  :host {
    display: grid;
    pointer-events: none;
  }
  section {
    pointer-events: auto;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    align-self: start;
    justify-self: start;
    inline-size: min(100%, 22rem);
    max-block-size: 100%;
    min-block-size: 0;
    border-radius: var(--r-l);
    background: var(--surface-1);
    box-shadow: var(--e-2);
    overflow: hidden;
  }
  .right {
    justify-self: end;
  }
  .lower {
    align-self: end;
  }
  header {
    display: flex;
    align-items: center;
    padding-inline-start: 1rem;
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .iconbtn {
    width: var(--tap-session);
    height: var(--tap-session);
  }
  h2 {
    flex: 1;
    font-size: min(1rem, 4.6vw);
  }
  bb-virtual-massager {
    max-inline-size: none;
    padding: 0 0.75rem 0.75rem;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  @media (orientation: landscape) and (max-height: 35rem) {
    bb-virtual-massager {
      padding-block-end: 0.375rem;
    }
  }
  /* Beside the picture it has its column. */
  @media (min-width: 64rem) {
    .move {
      display: none;
    }
    header {
      cursor: default;
      pointer-events: none;
    }
    header button {
      pointer-events: auto;
    }
  }
  @media (forced-colors: active) {
    section {
      border: 2px solid;
    }
  }
`;
