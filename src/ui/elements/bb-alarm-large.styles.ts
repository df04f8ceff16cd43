import { css } from 'lit';

/** The alarm in the largest letters: what to do, and what says that it is done, without scrolling. */
export const alarmLargeStyles = css`
  @container (max-width: 14rem) {
    bb-massager-picture {
      display: none;
    }
    header {
      gap: 0.125rem;
    }
    .chip,
    .ago {
      font-size: max(16px, 0.625rem);
    }
    ol {
      gap: 0.25rem;
      margin-block-start: 0.5rem;
    }
    li {
      gap: 0.5rem;
    }
    li b {
      inline-size: 1.5rem;
      block-size: 1.5rem;
      font-size: 1rem;
    }
    .live {
      margin-block: 0.5rem;
    }
    .ok {
      min-block-size: var(--tap-session);
      font-size: min(1.375rem, 7vw);
    }
  }
`;
