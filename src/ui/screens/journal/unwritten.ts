import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { NEVER } from 'rxjs';
import '../../elements/bb-icon.ts';
import { Observe } from '../../observe.ts';
import type { Services } from '../../ports.ts';

/** Sessions that could not be written to the journal: the device is full. Read here, told where such a session is shown. */
export function observeUnwritten(
  host: LitElement,
  records: () => Services['records'],
): Observe<ReadonlySet<string>> {
  return new Observe<ReadonlySet<string>>(host, () => records().unwritten$ ?? NEVER, new Set());
}

/** Says at once that a session, or what was said of it, could not be written, and what to do. */
export function unwrittenNotice(act: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="notice" role="alert">
    <bb-icon name="warning-octagon"></bb-icon>
    <div>
      <b>${msg('This could not be saved')}</b>
      ${msg('This device may be out of space. Make some room and save again before you close the app.')}
      ${act}
    </div>
  </div>`;
}
