import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ownRoutinesContext } from '../../contexts.ts';
import type { OwnRoutines } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import '../routines/bb-routine-file.ts';
import type { TextFile } from '../routines/read-file.ts';

/** A routine file that another app shared with this one: looked at, and kept only if the person says so. */
@customElement('bb-shared-screen')
export class SharedScreen extends LitElement {
  static override styles = [base, controls, page];

  @consume({ context: ownRoutinesContext }) protected ownRoutines!: OwnRoutines;
  @state() private file: TextFile | 'loading' | 'none' = 'loading';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#take();
  }

  protected override render() {
    if (this.file === 'none') return this.#none();
    return html`<div class="page stack">
      <header class="top"><h1 class="t1">${msg('A routine for you')}</h1></header>
      ${this.#body(this.file)}
    </div>`;
  }

  #none() {
    return html`<div class="page alone">
      <h1 class="t1">${msg('A routine for you')}</h1>
      <p class="ink2">
        ${msg('There is no shared file. Share a routine file with Backbeat from another app, or open one under Routines.')}
      </p>
      <a class="btn cta" href=${hrefOf({ screen: 'routines' })}>${msg('Routines')}</a>
    </div>`;
  }

  #body(file: TextFile | 'loading') {
    if (file === 'loading') return html`<p class="bs" role="status">${msg('Opening the file…')}</p>`;
    return html`<bb-routine-file .given=${file}></bb-routine-file>
      <p><a class="btn" href=${hrefOf({ screen: 'routines' })}>${msg('All routines')}</a></p>`;
  }

  async #take(): Promise<void> {
    this.file = (await this.ownRoutines.takeShared()) ?? 'none';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-shared-screen': SharedScreen;
  }
}
