import { css } from 'lit';

/** The massager screen: ways to go, the device, the simulator, the frames. */
export const massagerScreen = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-3);
  }
  .trouble:not(:has(.notice)) {
    position: absolute; /* stays a live region, takes no room */
  }
  .ways li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-1);
  }
  .ways {
    display: grid;
    gap: var(--s-3);
  }
  .ways .btn {
    justify-content: flex-start;
    inline-size: 100%;
    text-align: start;
  }
  .ways .btn[aria-pressed='true'] {
    background: var(--surface-3);
    box-shadow: inset 0 0 0 2px var(--ink);
    font-weight: 680;
  }
  .ways .tick {
    margin-inline-start: auto;
  }
  /* Under the words of the button, past its icon. */
  .ways p {
    padding-inline: calc(var(--s-5) + 24px + 0.625rem) var(--s-4);
  }
  .btn[disabled] {
    color: var(--ink-3);
    cursor: default;
  }
  .state {
    display: flex;
    gap: 0.375rem;
    align-items: center;
    margin-block-start: 0.125rem;
    font: 500 0.9375rem/1.4 var(--font);
    color: var(--ink-2);
    --icon-size: 18px;
  }
  h2 {
    overflow-wrap: anywhere;
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
  .facts {
    display: grid;
    gap: var(--s-2);
  }
  .facts div {
    display: grid;
    grid-template-columns: min(7.5rem, 40%) minmax(0, 1fr);
    gap: var(--s-3);
    font: var(--t-body-s);
  }
  .facts dt {
    color: var(--ink-2);
  }
  @media (max-width: 22rem) {
    .facts div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  .evidence b {
    font-weight: 620;
  }
  @media (min-width: 64rem) {
    .two {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--s-5);
      align-items: start;
    }
    .two > div {
      display: grid;
      gap: var(--s-5);
    }
  }
  @media (max-width: 63.99rem) {
    .two,
    .two > div {
      display: grid;
      gap: var(--s-3);
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
