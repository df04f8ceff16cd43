import { css } from 'lit';

/** The settings: a short index that stays, and cards in one or two columns. */
export const settingsScreen = css`
  .index {
    position: sticky;
    inset-block-start: var(--shell-top, 0px);
    z-index: var(--z-content);
    margin-inline: calc(-1 * var(--gutter));
    margin-block-end: calc(-1 * var(--s-3)); /* the notice below is most often empty */
    padding-block: var(--s-2);
    background: linear-gradient(to bottom, var(--bg) calc(100% - 0.5rem), transparent);
  }
  .index ul {
    display: flex;
    gap: var(--s-2);
    padding: 4px var(--gutter);
    overflow-x: auto;
    scrollbar-width: none;
    scroll-padding-inline: var(--gutter);
  }
  .index .chip {
    white-space: nowrap;
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
  @media (forced-colors: active) {
    .index {
      background: Canvas;
    }
  }
`;
