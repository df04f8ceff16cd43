import { msg } from '@lit/localize';
import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { GRIP, GRIP_LINES, HEAD_LINES, HOUSING, HOUSING_LINES } from './massager-lines.ts';

/** A percussion massager from the side, deliberately generic. Running, still, or with its power button ringed. */
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
    .running .head {
      animation: plunge 240ms linear infinite;
    }
    .ring {
      display: none;
      stroke-width: 3;
      transform-origin: 217px 133px;
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
      .power .ring {
        animation: none;
      }
    }
  `;

  /** The head moves, at a readable rate rather than the true one. */
  @property({ type: Boolean }) running = false;
  /** Nothing moves, whatever else is asked. */
  @property({ type: Boolean }) still = false;
  /** The power button is filled, ringed and named. */
  @property({ type: Boolean }) power = false;

  protected override render() {
    const state = [this.running && !this.still ? 'running' : '', this.power ? 'power' : ''].join(' ');
    return html`<svg class=${state} viewBox="-18 24 360 194" role="img" aria-label=${this.#words()}>
      <g class="arcs">
        <path d="M6 55c-6 14-6 30 0 44" stroke-width="3.2"></path>
        <path d="M-6 49c-8 18-8 38 0 56" stroke-width="2.2"></path>
      </g>
      <g class="head">
        <rect class="body shade" x="62" y="62" width="50" height="30" rx="5"></rect>
        <path class="thin" d="M78 64v26M85 64v26M92 64v26"></path>
        <circle class="body" cx="44" cy="77" r="28"></circle>
        <path class="thin" d=${HEAD_LINES}></path>
      </g>
      <path class="body shade" d=${GRIP}></path>
      <path class="thin" d=${GRIP_LINES}></path>
      <path class="body" d=${HOUSING}></path>
      <path class="thin" d=${HOUSING_LINES}></path>
      <path class="cap" d="M263 50C272 66 272 88 263 104"></path>
      <circle class="ring" cx="217" cy="133" r="28"></circle>
      <circle class="body knob" cx="217" cy="133" r="15.5"></circle>
      <path class="sign" d="M217 125.5v7M212 128.6a7 7 0 1 0 10 0"></path>
      ${
        this.power
          ? svg`<path class="pointer" d="M237 129C258 124 266 124 274 126"></path>
            <text x="280" y="132">${msg('Power', { desc: 'label of the power button' })}</text>`
          : nothing
      }
    </svg>`;
  }

  #words(): string {
    if (this.power) return msg('Percussion massager from the side. The power button is on the grip.');
    return this.running && !this.still
      ? msg('Percussion massager, running')
      : msg('Percussion massager from the side');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-massager-picture': MassagerPicture;
  }
}
