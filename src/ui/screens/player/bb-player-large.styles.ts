import { css } from 'lit';

/**
 * Large letters on a phone held upright: time, side, area and cue come first and Pause stays above STOP; what the
 * session is and its tools come after them and scroll. By the letters themselves, as the person set them.
 */
export const largeStyles = css`
  .sized {
    container: player / inline-size;
  }
  @media (orientation: portrait) and (max-width: 40rem) {
    @container player (max-width: 18rem) {
      .player {
        padding-block-start: 0.25rem;
      }
      .first,
      .rehearsal {
        grid-template:
          'lens lens' auto 'now now' auto 'act act' auto 'head head' auto 'score score' auto
          'tools more' auto / auto minmax(0, 1fr);
        reading-flow: grid-rows;
      }
      bb-lens {
        block-size: min(80vw, calc((var(--height) - var(--room)) * 0.4));
      }
      .nudge {
        font-size: min(0.9375rem, 4.4vw);
      }
      .now {
        margin-block-start: 0.25rem;
        --heading-room: 0px;
        --side-size: min(1.375rem, 8vw);
        --cues-flow: block;
        --cue-flow: inline;
        --cue-end: '.';
        --cue-size: 1rem;
        --said-size: 1rem;
        --cue-room: 0px;
        --next-room: 0px;
      }
      div.now,
      div.now:has(+ .act > bb-intensity) {
        min-block-size: 0;
      }
      /* What is known of the motor goes before another way. */
      div.now {
        display: grid;
      }
      .held {
        display: contents;
      }
      .held .btn {
        order: 2;
        justify-self: start;
        margin-block: 0.5rem 0;
      }
      .now .calm,
      .now:has(+ .act > bb-intensity) .calm {
        margin-block-start: 0.25rem;
        font-size: 1rem;
      }
      header {
        grid-area: head;
        align-self: start;
        margin-block-start: 0.75rem;
      }
      h1.long {
        display: block;
      }
      .tools {
        justify-self: start;
      }
      .tools.more {
        margin: 0;
        justify-self: end;
      }
      .bar,
      .bar.alone {
        gap: 0.25rem;
        min-block-size: 0;
      }
    }
  }
`;
