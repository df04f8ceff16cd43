import { css } from 'lit';

/** Massagers that were connected before. */
export const rememberedStyles = css`
  :host([hidden]) {
    display: none;
  }
  .rows > li {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
    padding-block: var(--s-2);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--s-1) var(--s-3);
  }
  .head > :first-child {
    flex: 1;
    min-inline-size: min(100%, 10rem);
  }
  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-3);
    padding-block: var(--s-1) var(--s-3);
  }
`;
