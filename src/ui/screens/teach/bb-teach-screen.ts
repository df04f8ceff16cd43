import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './bb-teach-editor.ts';
import './bb-teach-start.ts';

/** Teaching a massager: where that begins, or the form of one. */
@customElement('bb-teach-screen')
export class TeachScreen extends LitElement {
  /** Of an own one, of a built-in one to copy, or `new`; without it, where teaching begins. */
  @property() massagerId: string | undefined;

  protected override render() {
    return this.massagerId === undefined
      ? html`<bb-teach-start></bb-teach-start>`
      : html`<bb-teach-editor .massagerId=${this.massagerId}></bb-teach-editor>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-teach-screen': TeachScreen;
  }
}
