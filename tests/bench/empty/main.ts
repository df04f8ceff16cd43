import { LitElement, html } from 'lit';
import { BehaviorSubject, distinctUntilChanged, map } from 'rxjs';

/** One sentence from a stream. */
class EmptyPage extends LitElement {
  readonly #sentence$ = new BehaviorSubject('There is nothing on this page but one sentence.');
  #sentence = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sentence$
      .pipe(
        map((text) => text.trim()),
        distinctUntilChanged(),
      )
      .subscribe((text) => {
        this.#sentence = text;
        this.requestUpdate();
      });
  }

  protected override render() {
    return html`<main>
      <h1>Empty</h1>
      <p>${this.#sentence}</p>
    </main>`;
  }
}

customElements.define('empty-page', EmptyPage);
