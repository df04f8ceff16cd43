import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import type { IconName } from '../../icons/icon-name.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';

/** When not to start today, in plain words; what is urgent is said first. */
@customElement('bb-skip-notice')
export class SkipNotice extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .card {
        padding: 0.875rem 1rem;
      }
      ul {
        display: grid;
        gap: 0.5rem;
        margin-block-start: 0.625rem;
      }
      li {
        display: grid;
        grid-template-columns: 1.5rem minmax(0, 1fr);
        gap: 0.75rem;
        font: 440 0.9375rem/1.3 var(--font);
      }
      bb-icon {
        --icon-size: 22px;
        color: var(--ink-2);
      }
      strong {
        display: block;
        margin-block-start: 0.125rem;
        font-weight: 640;
      }
      p {
        margin-block-start: 0.75rem;
      }
    `,
  ];

  protected override render() {
    const signs: readonly [IconName, string][] = [
      ['first-aid', msg('A fall, injury or operation in the last six weeks')],
      ['thermometer-hot', msg('Fever, or feeling unwell')],
      ['drop', msg('Blood thinners, a clotting problem or brittle bones')],
      ['baby', msg('Pregnancy')],
      ['heartbeat', msg('A pacemaker, pump or other implant')],
    ];
    return html`<section class="card" aria-labelledby="skip">
      <h2 class="t3" id="skip">${msg('Skip today if any of these is true')}</h2>
      <ul>
        <li>
          <bb-icon name="warning-octagon"></bb-icon>
          <span>
            ${msg('New numbness or weakness in a leg, or bladder or bowel trouble')}
            <strong
              >${msg(
                'A numb saddle area, bladder or bowel trouble can be urgent. Call a doctor or the emergency number now.',
              )}</strong
            >
          </span>
        </li>
        ${signs.map(([icon, text]) => html`<li><bb-icon name=${icon}></bb-icon><span>${text}</span></li>`)}
      </ul>
      <p class="bs">${msg('If this is new or getting worse, call your doctor.')}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-skip-notice': SkipNotice;
  }
}
