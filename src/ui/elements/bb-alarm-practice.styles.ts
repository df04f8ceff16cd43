import { css } from 'lit';

/** The alarm with a massager that can be pressed: all of it above STOP. */
export const alarmPracticeStyles = css`
  /* A virtual massager is higher than a picture, and what says that it is done stays above STOP. */
  :host([simulator]) h1 {
    font-size: min(2.5rem, 10.4vw);
  }
  :host([simulator]) .live {
    margin-block: 0.5rem;
  }
  @media (max-height: 40rem) {
    :host([simulator]) li b {
      inline-size: 1.875rem;
      block-size: 1.875rem;
      font-size: 1.0625rem;
    }
    :host([simulator]) ol {
      margin-block-start: 0.5rem;
    }
    :host([simulator]) .live {
      margin-block: 0.375rem;
      font-size: 0.9375rem;
    }
    :host([simulator]) .ok {
      min-block-size: var(--tap-session);
    }
  }
`;
