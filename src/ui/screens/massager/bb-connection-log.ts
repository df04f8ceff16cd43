import { consume } from '@lit/context';
import type { FrameLogEntry } from '#massager';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { asyncScheduler, throttleTime } from 'rxjs';
import { massagerDeskContext } from '../../contexts.ts';
import '../../elements/bb-frame-log.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk } from '../../ports.ts';
import { saveText } from '../../save-text.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';

/** Faster than this nobody reads, and a session fills several lines a second. */
const RENEWED_MS = 1000;

/** Everything that went over the link, to read and to save. */
@customElement('bb-connection-log')
export class ConnectionLog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  readonly #log = new Observe<readonly FrameLogEntry[]>(
    this,
    () => this.desk.log$.pipe(throttleTime(RENEWED_MS, asyncScheduler, { leading: true, trailing: true })),
    [],
  );

  protected override render() {
    return html`<section class="card">
      <bb-frame-log savable .entries=${this.#log.value} @bb-save-log=${this.#onSave}></bb-frame-log>
    </section>`;
  }

  readonly #onSave = (): void => {
    saveText(this.desk.logFile());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-connection-log': ConnectionLog;
  }
}
