import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Typed } from '../../ports.ts';
import { aWrite } from './blank.ts';
import {
  addButton,
  choiceField,
  endpointField,
  moveButtons,
  partIssue,
  removeButton,
  textField,
  type Pen,
} from './pen.ts';
import { fieldsAt, listAt, textAt } from './typed.ts';

/** What a list of steps may have, and what its frames might look like. */
export interface StepsLook {
  readonly label: string;
  readonly help?: string;
  readonly example?: string;
  /** Writes only: for what may not wait. */
  readonly only?: 'writes';
}

/** What is sent, one thing after another. */
export function stepsField(pen: Pen, path: string, look: StepsLook): TemplateResult {
  const steps = listAt(pen.typed, path);
  const to = textAt(listAt(pen.typed, 'endpoints')[0], 'name');
  return html`<div class="steps" role="group" aria-label=${look.label} id=${path} tabindex="-1">
    ${look.help ? html`<p class="bs">${look.help}</p>` : nothing} ${partIssue(pen, path)}
    <ol>
      ${steps.map((step, index) => html`<li>${stepEntry(pen, [path, index], { step, look, count: steps.length })}</li>`)}
    </ol>
    <p class="adds">
      ${addButton(pen, path, { label: msg('Add a write'), entry: aWrite(to), of: look.label })}
      ${
        look.only
          ? nothing
          : html`${addButton(pen, path, { label: msg('Add a wait'), entry: { waitMs: '100' }, of: look.label })}
            ${addButton(pen, path, { label: msg('Wait for an answer'), entry: anAwait(to), of: look.label })}`
      }
    </p>
  </div>`;
}

function anAwait(endpoint: string): Typed {
  return { await: { endpoint, prefix: '', matches: '' }, withinMs: '500', tries: '1' };
}

function stepEntry(
  pen: Pen,
  [list, index]: readonly [string, number],
  { step, look, count }: { step: Typed; look: StepsLook; count: number },
): TemplateResult {
  const path = `${list}.${index}`;
  const fields = fieldsAt(step);
  const what = fields['await']
    ? awaitFields(pen, path)
    : 'waitMs' in fields
      ? waitField(pen, path)
      : undefined;
  return html`<div class="entry" id=${path} tabindex="-1">
    <div class="row between">
      <span class="cap">${msg(str`Step ${index + 1}`)}</span>
      <span class="tools">
        ${moveButtons(pen, path, { index, count, of: look.label })}
        ${removeButton(pen, path, msg(str`Remove step ${index + 1}: ${look.label}`))}
      </span>
    </div>
    ${partIssue(pen, path)} ${what ?? writeFields(pen, path, look)}
  </div>`;
}

function writeFields(pen: Pen, path: string, { example }: StepsLook): TemplateResult {
  return html`${textField(pen, `${path}.write`, {
      label: msg('Bytes'),
      kind: 'code',
      ...(example === undefined ? {} : { example }),
    })}
    <div class="pair">
      ${endpointField(pen, `${path}.to`, msg('To'))}
      ${choiceField(pen, `${path}.response`, {
        label: msg('Acknowledged'),
        choices: [
          ['yes', msg('With response')],
          ['no', msg('Without response')],
        ],
      })}
    </div>
    ${path.startsWith('init.') ? mayFailField(pen, path) : nothing}`;
}

function waitField(pen: Pen, path: string): TemplateResult {
  return textField(pen, `${path}.waitMs`, { label: msg('Wait, in milliseconds'), kind: 'number' });
}

function awaitFields(pen: Pen, path: string): TemplateResult {
  return html`${endpointField(pen, `${path}.await.endpoint`, msg('Answer on'))}
    <div class="pair">
      ${textField(pen, `${path}.await.prefix`, { label: msg('Begins with bytes'), kind: 'code', example: '01 01 03' })}
      ${textField(pen, `${path}.await.matches`, { label: msg('Or is a text (pattern)'), kind: 'code' })}
      ${textField(pen, `${path}.withinMs`, { label: msg('Within milliseconds'), kind: 'number' })}
      ${textField(pen, `${path}.tries`, { label: msg('Tries'), kind: 'number' })}
    </div>
    ${mayFailField(pen, path)}`;
}

function mayFailField(pen: Pen, path: string): TemplateResult {
  return choiceField(pen, `${path}.mayFail`, {
    label: msg('If it fails'),
    choices: [
      ['', msg('It can’t be used')],
      ['yes', msg('Go on')],
    ],
  });
}
