import { css } from 'lit';

/** A look into a device: what is found, the log beside it, and STOP below both. */
export const exploreScreen = css`
  :host([data-held]) {
    --cta-room: calc(var(--stop-h) + 1.5rem);
  }
  :host([data-held]) .page {
    padding-block-end: calc(var(--stop-h) + 9rem + var(--safe-b));
  }
  .top {
    justify-content: flex-start;
    gap: 0.25rem;
  }
  .back {
    margin-inline-start: -0.75rem;
  }
  .two,
  .two > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-3);
    align-content: start;
  }
  .card {
    overflow-wrap: anywhere;
  }
  .card > .cap {
    margin-block-end: var(--s-3);
  }
  code {
    font: 500 0.8125rem/1.5 var(--mono);
  }
  .adds {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
  }
  .warning p {
    margin-block-start: var(--s-2);
  }
  .warning h2 {
    color: var(--ink);
  }
  .warning .btn {
    margin-block-start: var(--s-1);
  }
  /* Above the navigation, which stays in reach. */
  bb-stop {
    inset-block-end: calc(var(--tabs-room, 0px) + var(--safe-b));
    padding-block-end: 0.75rem;
  }
  @media (min-width: 64rem) {
    .two {
      max-inline-size: 44rem;
      gap: var(--s-5);
      align-items: start;
    }
    /* Until something is found there is nothing to stand beside the choice. */
    .found {
      grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
      max-inline-size: none;
    }
    .two > div {
      gap: var(--s-5);
    }
    .found > :last-child {
      position: sticky;
      inset-block-start: calc(var(--shell-top, 0px) + var(--s-5));
    }
  }
`;
