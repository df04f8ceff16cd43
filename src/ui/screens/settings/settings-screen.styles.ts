import { css } from 'lit';

/** The settings: a short index, and cards in one or two columns. */
export const settingsScreen = css`
  .index {
    margin-block-end: calc(-1 * var(--s-3)); /* the notice below is most often empty */
    padding-block: var(--s-2);
  }
  /* Below each other where one row is too narrow: nothing has to be scrolled sideways, or hides what has the focus. */
  .index ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
  }
  .index .chip {
    white-space: nowrap;
  }
  /* Wherever on the page the choice was made. */
  .unkept {
    position: sticky;
    inset-block-start: calc(var(--shell-top, 0px) + var(--safe-t) + var(--s-2));
    z-index: 1;
    box-shadow: var(--e-2);
  }
  .two,
  .two > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-3);
    align-content: start;
  }
  @media (min-width: 64rem) {
    .two {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .two,
    .two > div {
      gap: var(--s-5);
    }
  }
`;
