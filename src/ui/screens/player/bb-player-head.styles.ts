import { css } from 'lit';

/** The head of the player and the tools in it; fifteen seconds less and more in the corners under the ring. */
export const headStyles = css`
  header {
    grid-area: head;
    align-self: center;
    min-block-size: var(--tap);
  }
  h1 {
    font: var(--t-title-3);
    overflow-wrap: break-word;
  }
  /* One line for the names of our own routines: a second one would be taken from the lens. */
  h1.long {
    font-size: 1.0625rem;
    font-stretch: 78%;
    /* Of a long one as much as leaves the lens its room; the whole name is read out, and is in the summary. */
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .progress.parts {
    gap: 0 0.375rem;
    font-stretch: 86%;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5rem;
    font: var(--t-body-s);
    font-variant-numeric: var(--num);
    color: var(--ink-2);
  }
  .progress .chip {
    min-block-size: 1.5rem;
    padding-inline: 0.375rem;
    color: var(--ink);
  }
  .progress bb-icon {
    --icon-size: 16px;
  }
  /* On its side a second line would push what is below under STOP; the level says as much. */
  @media (orientation: landscape) and (max-height: 35rem) and (max-width: 49.99rem) {
    .progress .chip:not(.icon) {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  .tools {
    grid-area: tools;
    align-self: center;
    display: flex;
    gap: 0.75rem;
  }
  .tools.more {
    grid-area: more;
    justify-content: end;
    margin-block: 0.75rem 0.125rem;
  }
  .tools.seg {
    gap: 0;
    padding: 0;
    border-radius: var(--r-full);
  }
  .tools.seg button {
    min-inline-size: var(--tap);
    border-radius: var(--r-full);
    font-variant-numeric: var(--num);
  }
  /* Large letters: the words get the room. */
  .tools .iconbtn {
    position: relative;
    inline-size: clamp(48px, var(--tap), 14vw);
    block-size: clamp(48px, var(--tap), 14vw);
  }
  /* They look small beside the lens, and are as large to the finger as all others in a session. */
  .tools .iconbtn::before {
    content: '';
    position: absolute;
    inset: -6px;
  }
  .score {
    grid-area: score;
    align-self: center;
  }
  .chip.icon {
    padding-inline: 0.25rem;
  }
  /* In the corners under the ring, either side of the time: the ring never reaches into them. */
  .nudge {
    grid-area: lens;
    align-self: end;
    z-index: 1;
    inline-size: var(--tap-session);
    block-size: var(--tap-session);
    border-radius: 50%;
    background: var(--surface-2);
    font: 620 0.9375rem/1 var(--font);
    font-stretch: 92%;
    font-variant-numeric: var(--num);
    touch-action: manipulation;
  }
  @media (forced-colors: active) {
    .nudge {
      border: 1px solid;
    }
  }
  .less {
    justify-self: start;
  }
  .more.nudge {
    justify-self: end;
  }
  /* Only STOP works, and what unlocks: the rest steps back. */
  .locked :is(.tools, .steps) {
    opacity: 0.3;
  }
  .locked bb-lens {
    cursor: default;
  }
`;
