import { css } from 'lit';

/** The massager in use. */
export const deviceCard = css`
  .state {
    display: flex;
    gap: 0.375rem;
    align-items: center;
    margin-block-start: 0.125rem;
    font: 500 0.9375rem/1.4 var(--font);
    color: var(--ink-2);
    --icon-size: 18px;
  }
  .art {
    inline-size: min(16rem, 100%);
    margin: 0.25rem auto 0;
  }
  .live {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.75rem;
  }
  .live .stat b {
    font-size: 1.625rem;
  }
  .evidence {
    display: grid;
    gap: var(--s-2);
    padding-block-start: var(--s-3);
    border-block-start: 1px solid var(--line);
  }
`;
