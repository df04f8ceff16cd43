import { css } from 'lit';

/** The frame of a screen that scrolls. */
export const page = css`
  .page {
    width: 100%;
    max-width: 30rem;
    margin-inline: auto;
    min-height: 100dvh;
    padding: calc(var(--safe-t) + var(--s-3)) var(--gutter) calc(var(--safe-b) + 6rem);
    position: relative;
    display: flex;
    flex-direction: column;
  }
  .page.flush {
    padding-bottom: calc(var(--safe-b) + var(--s-4));
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: var(--tap);
    gap: var(--s-3);
  }
  .sticky-cta {
    position: fixed;
    inset: auto 0 0 0;
    max-width: 30rem;
    margin-inline: auto;
    padding: 1rem var(--gutter) calc(var(--safe-b) + 1rem);
    background: linear-gradient(to top, var(--bg) 74%, transparent);
    z-index: var(--z-nav);
  }
`;
