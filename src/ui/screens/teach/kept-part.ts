import type { DeviceProfile, ProfileStep } from '#protocol';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { MassagerDraft, Typed } from '../../ports.ts';
import { morePart } from './form-parts.ts';
import { placeWords } from './place-words.ts';
import { listAt, textAt } from './typed.ts';

type Variant = NonNullable<DeviceProfile['variants']>[number];
/** The number of a company in four digits, as it is written. Source: Bluetooth SIG, Assigned Numbers. */
const COMPANY_DIGITS = 4;

/** What a massager has beyond the form: to be read here, to be changed in its file. Nothing where there is nothing. */
export function keptPart({ typed, kept }: MassagerDraft): TemplateResult | typeof nothing {
  const { safetyStep, modelId, variants = [] } = kept;
  const makers = listAt(typed, 'match.manufacturers');
  if (!safetyStep && !modelId && variants.length + makers.length === 0) return nothing;
  return morePart({
    heading: msg('Kept as it is'),
    isOpen: 'closed',
    content: html`<p class="bs">
        ${msg('This form does not change these. Save it as a file to change them, then open that file again.')}
      </p>
      ${safetyStep ? shown(msg('When connecting, unless it is switched off'), safety(safetyStep)) : nothing}
      ${makers.length > 0 ? shown(msg('Found by its maker’s number, too'), makers.map(maker)) : nothing}
      ${modelId ? shown(msg('Its model'), html`<p>${msg(str`A number that is read from ${modelId.endpoint} when connecting.`)}</p>`) : nothing}
      ${variants.length > 0 ? shown(msg('Models that differ'), variants.map(variant)) : nothing}`,
  });
}

function shown(heading: string, content: unknown): TemplateResult {
  return html`<section class="kept bs">
    <h3 class="t3">${heading}</h3>
    ${content}
  </section>`;
}

function safety({ label, note, steps }: NonNullable<DeviceProfile['safetyStep']>): TemplateResult {
  return html`<p><b>${label}.</b> ${note}</p>
    <ul>
      ${steps.map(step)}
    </ul>`;
}

function maker(entry: Typed): TemplateResult {
  const company = Number(textAt(entry, 'company'));
  const prefix = textAt(entry, 'prefix');
  const hex = company.toString(16).toUpperCase().padStart(COMPANY_DIGITS, '0');
  return html`<p>
    ${msg(str`Number ${company} (hexadecimal ${hex})`)}${prefix ? html`, ${msg('data that begins with')} <code>${prefix}</code>` : nothing}
  </p>`;
}

function variant({ label, when, patch }: Variant): TemplateResult {
  return html`<div class="entry">
    <p><b>${label}</b></p>
    <ul>
      ${whenWords(when).map((words) => html`<li>${words}</li>`)}
    </ul>
    <dl>
      ${Object.entries(patch).map(
        ([key, value]) =>
          html`<dt>${placeWords({ path: key, found: '', expected: '' })}</dt>
            <dd>${valueOf(value)}</dd>`,
      )}
    </dl>
  </div>`;
}

function whenWords({ names = [], namePrefixes = [], modelIds = [] }: Variant['when']): readonly string[] {
  return [
    ...(names.length > 0 ? [msg(str`It is called ${names.join(', ')}`)] : []),
    ...(namePrefixes.length > 0 ? [msg(str`Its name begins with ${namePrefixes.join(', ')}`)] : []),
    ...(modelIds.length > 0 ? [msg(str`Its model number is ${modelIds.join(', ')}`)] : []),
  ];
}

/** Steps as they are taken; anything else as it stands in the file. */
function valueOf(value: Variant['patch'][keyof Variant['patch']]): TemplateResult {
  if (Array.isArray(value))
    return html`<ul>
      ${value.map(step)}
    </ul>`;
  return html`<code>${JSON.stringify(value)}</code>`;
}

function step(given: ProfileStep): TemplateResult {
  if ('waitMs' in given) return html`<li>${msg(str`Wait ${given.waitMs} ms`)}</li>`;
  if ('await' in given) return html`<li>${msg(str`Wait for an answer on ${given.await.endpoint}`)}</li>`;
  return html`<li><code>${given.write}</code> ${msg(str`to ${given.to}`)}</li>`;
}
