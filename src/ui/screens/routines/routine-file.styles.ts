import { css } from 'lit';

/** Opening a routine file, and what was found in it. */
export const routineFile = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-3);
    overflow-wrap: anywhere;
  }
  .open {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--s-2) var(--s-4);
    min-height: var(--tap);
  }
  .finding:empty {
    display: none;
  }
  .notice p {
    margin-block: var(--s-1) var(--s-2);
  }
  .notice h2 {
    color: var(--ink);
  }
  .sound {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-3);
    max-inline-size: 40rem;
  }
  .about {
    display: grid;
    grid-template-columns: min(5.5rem, 28%) minmax(0, 1fr);
    gap: var(--s-4);
    align-items: center;
  }
  .art {
    block-size: 7rem;
    border-radius: var(--r-m);
    overflow: hidden;
    background: var(--bg);
  }
  .cap,
  .facts li {
    overflow-wrap: anywhere;
  }
  .facts {
    display: grid;
    gap: 0.125rem;
  }
  .sound b {
    color: var(--ink);
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr));
    gap: var(--s-3);
  }
`;
