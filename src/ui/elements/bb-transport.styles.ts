import { css } from 'lit';

/** The keys of a session; a screen may arrange back, main, skip and hurts otherwise. */
export const transportStyles = css`
  :host {
    display: grid;
    grid-template:
      'back main skip hurts' auto / var(--tap-session) minmax(0, 1fr) var(--tap-session)
      6.25rem;
    gap: 0.625rem;
    reading-flow: grid-rows;
  }
  :host(:is([paused], [roomy])) {
    grid-template: 'main main main' auto 'back skip hurts' auto / minmax(0, 1fr) minmax(0, 1fr) minmax(
        0,
        1.15fr
      );
  }
  .btn {
    min-block-size: var(--tap-session);
    padding-inline: 0.5rem;
    border-radius: var(--r-l);
    flex-direction: var(--act-flow, row);
    gap: var(--act-gap, 0.375rem);
    font-size: var(--act-size, 1.125rem);
    font-weight: 600;
    touch-action: manipulation;
  }
  .main {
    grid-area: main;
    position: relative;
    display: grid;
  }
  :host(:is([paused], [roomy])) .main .btn {
    min-block-size: var(--main-room, 4.25rem);
    font-size: var(--act-size, 1.375rem);
  }
  .btn.two {
    padding-block-end: 1.75rem;
  }
  :host([paused][held]) .main {
    display: none;
  }
  .back {
    grid-area: back;
  }
  .skip {
    grid-area: skip;
  }
  .hurts {
    grid-area: hurts;
  }
  /* Words rather than an icon, and a line round them: it is not one more of the transport's keys. */
  .btn.hurts {
    padding: 0.125rem;
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
    font-size: var(--hurts-size, 1rem);
    font-stretch: 92%;
    line-height: 1.1;
    text-wrap: balance;
  }
  :host(:is([paused], [roomy])) .btn.hurts {
    padding-inline: 0.75rem;
  }
  .btn:disabled {
    color: var(--ink-3);
    background: var(--surface-2);
    cursor: default;
  }
  /* Over the button rather than in it, so that its name stays the one word. */
  small {
    position: absolute;
    inset: auto 0.75rem 0.75rem;
    overflow: hidden;
    font: 520 0.9375rem/1.2 var(--font);
    color: var(--on-cta);
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
  }
  kbd {
    display: none;
    padding: 0.3rem 0.4rem;
    border-radius: 0.375rem;
    box-shadow: inset 0 0 0 1px currentColor;
    font: 520 0.8125rem/1 var(--font);
    opacity: 0.75;
  }
  @media (hover: hover) and (min-width: 80rem) {
    kbd {
      display: block;
    }
    .btn {
      gap: 0.5rem;
    }
  }
  /* Narrow phones: the word of Pause keeps off Skip. */
  @container (20rem < width <= 21.5rem) {
    :host(:not([paused], [roomy])) {
      grid-template-columns: var(--tap-session) minmax(0, 1fr) var(--tap-session) 5.5rem;
      gap: 0.5rem;
      --hurts-size: 0.9375rem;
    }
    :host(:not([paused], [roomy])) .main .btn {
      padding-inline: 0.25rem;
    }
  }
  /* The narrowest phones: the icon of Pause says enough, and all four stay in one row. */
  @container (16.5rem < width <= 20rem) {
    :host(:not([paused], [roomy])) {
      grid-template-columns:
        var(--tap-session) minmax(var(--tap-session), 1fr) var(--tap-session)
        5.25rem;
      gap: 0.375rem;
      --hurts-size: 0.875rem;
    }
    :host(:not([paused], [roomy])) .main span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .btn {
      --hurts-size: 0.9375rem;
    }
  }
  /* Large text on a small screen: the icons of Back and Skip say enough, held or not, so that two rows do. */
  @container (max-width: 16.5rem) {
    :host,
    :host(:is([paused], [roomy])) {
      grid-template:
        'back main skip' auto 'hurts hurts hurts' auto / var(--tap-session) minmax(0, 1fr)
        var(--tap-session);
      gap: 0.25rem;
    }
    .btn.back,
    .btn.skip {
      padding: 0;
      gap: 0;
      font-size: 0;
    }
    .main .btn,
    :host(:is([paused], [roomy])) .main .btn {
      min-block-size: var(--tap-session);
      padding: 0 0.125rem;
      font-size: min(1.125rem, max(16px, 8cqi));
    }
    .btn.hurts,
    :host(:is([paused], [roomy])) .btn.hurts {
      padding: 0;
      font-size: min(1rem, max(15px, 8cqi));
    }
    small {
      inset: auto;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
  }
  @media (forced-colors: active) {
    .btn {
      border: 1px solid;
    }
  }
`;
