import { msg } from '@lit/localize';
import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { BODIES, POWER_AT, type MassagerKind } from './massager-bodies.ts';

/** A massager from the side, deliberately generic. Running, still, or with its power button ringed. */
@customElement('bb-massager-picture')
export class MassagerPicture extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      overflow: visible;
    }
    .body {
      fill: var(--mg-fill, var(--surface-2));
      stroke: var(--mg-line, var(--ink));
      stroke-width: 2;
      stroke-linejoin: round;
    }
    .shade {
      fill: var(--mg-fill-2, var(--surface-3));
    }
    .thin,
    .arcs,
    .cap,
    .sign,
    .ring,
    .pointer {
      fill: none;
      stroke: var(--mg-line, var(--ink));
      stroke-linecap: round;
    }
    .thin {
      stroke-width: 1.15;
      opacity: 0.5;
    }
    .cap {
      stroke-width: 1.8;
    }
    .sign {
      stroke-width: 2.2;
    }
    .pointer {
      stroke-width: 2.4;
    }
    .arcs {
      opacity: 0;
    }
    text {
      fill: var(--mg-line, var(--ink));
      font: 680 18px var(--font);
    }
    .running .arcs {
      opacity: 0.75;
    }
    .running .head,
    .paced .head {
      animation: plunge 240ms linear infinite;
    }
    .running .turning,
    .paced .turning {
      animation-name: turn;
    }
    .ring {
      display: none;
      stroke-width: 3;
      transform-box: fill-box;
      transform-origin: center;
    }
    .power .ring {
      display: inline;
      animation: ping 1.2s ease-out infinite;
    }
    .power .knob {
      fill: var(--mg-line, var(--ink));
    }
    .power .sign {
      stroke: var(--mg-fill, var(--surface-2));
    }
    @keyframes plunge {
      50% {
        transform: translateX(-9px);
      }
    }
    @keyframes turn {
      25% {
        transform: translate(-3px, 3px);
      }
      50% {
        transform: translate(0, 5px);
      }
      75% {
        transform: translate(3px, 3px);
      }
    }
    @keyframes ping {
      from {
        transform: scale(0.75);
        opacity: 1;
      }
      to {
        transform: scale(1.35);
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .running .head,
      .paced .head,
      .power .ring {
        animation: none;
      }
    }
  `;

  /** The head moves, at a readable rate rather than the true one. */
  @property({ type: Boolean }) running = false;
  /** Nothing moves, whatever else is asked. */
  @property({ type: Boolean }) still = false;
  /** The power button is filled and ringed, and told; where no pace is given, it is named in the drawing, too. */
  @property({ type: Boolean }) power = false;

  /** Which drawing. */
  @property({ attribute: false }) kind: MassagerKind = 'gun';
  /**
   * What part of its top speed it runs at, 0 to 1: the head keeps that pace instead of one for all, and stands where it
   * is at 0. Undefined: `running` says all that is known.
   */
  @property({ attribute: false }) pace: number | undefined;
  @query('.head') private head!: SVGGElement | null;

  protected override render() {
    const { kind, pace } = this;
    const state = [
      this.#moves() ? 'running' : '',
      pace === undefined ? '' : 'paced',
      this.power ? 'power' : '',
    ].join(' ');
    const [x, y] = POWER_AT[kind];
    // as wide as its drawing, and in an alarm as its words
    const box = pace === undefined ? '-18 24 360 194' : '-18 24 312 194';
    return html`<svg class=${state} viewBox=${box} role="img" aria-label=${this.#words()}>
      ${BODIES[kind]}
      <g transform="translate(${x} ${y})">
        <circle class="ring" r="28"></circle>
        <circle class="body knob" r="15.5"></circle>
        <path class="sign" d="M0-7.5v7M-5-4.4a7 7 0 1 0 10 0"></path>
      </g>
      ${
        this.power && pace === undefined
          ? svg`<path class="pointer" d="M237 129C258 124 266 124 274 126"></path>
            <text x="280" y="132">${msg('Power', { desc: 'label of the power button' })}</text>`
          : nothing
      }
    </svg>`;
  }

  /** One animation whose rate is changed, never restarted: the head does not jump. */
  protected override updated(): void {
    if (this.pace === undefined) return;
    for (const animation of this.head?.getAnimations() ?? []) {
      if (this.pace > 0) {
        animation.updatePlaybackRate(this.pace);
        animation.play();
      } else animation.pause();
    }
  }

  #moves(): boolean {
    return !this.still && (this.pace === undefined ? this.running : this.pace > 0);
  }

  #words(): string {
    const what = this.#what();
    return this.power ? `${what}. ${powerWords(this.kind)}` : what;
  }

  #what(): string {
    const moves = this.#moves();
    if (this.kind === 'wand') return moves ? msg('Wand massager, running') : msg('Wand massager');
    if (this.kind === 'belt') return moves ? msg('Massage belt, running') : msg('Massage belt');
    return moves ? msg('Percussion massager, running') : msg('Percussion massager from the side');
  }
}

function powerWords(kind: MassagerKind): string {
  if (kind === 'wand') return msg('The power button is on the handle.');
  return kind === 'belt' ? msg('The power button is on the front.') : msg('The power button is on the grip.');
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-massager-picture': MassagerPicture;
  }
}
