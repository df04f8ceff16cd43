import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Typed } from '../../ports.ts';
import {
  addButton,
  choiceField,
  endpointField,
  partIssue,
  removeButton,
  textField,
  type Pen,
} from './pen.ts';
import { fieldsAt, listAt, textAt } from './typed.ts';

/** A rule of which nothing is known yet. */
const BLANK_RULE: Typed = {
  prefix: '',
  where: { at: '', equals: '' },
  minLength: '1',
  checksum: { kind: '', at: '', from: '' },
  fields: [{ name: 'speed', at: '0', type: 'u8' }],
};
const BLANK_TEXT_RULE: Typed = { matches: '', fields: [{ name: 'battery', group: '1' }] };

/** How its notifications are read: by bytes, or as text. */
export function reportsField(pen: Pen): TemplateResult {
  const endpoint = textAt(pen.typed, 'endpoints.0.name');
  return html`<ol id="notifications" tabindex="-1">
      ${listAt(pen.typed, 'notifications').map((entry, index) => html`<li>${source(pen, index, entry)}</li>`)}
    </ol>
    <p class="adds">
      ${addButton(pen, 'notifications', { label: msg('Add reports in bytes'), entry: { endpoint, rules: [BLANK_RULE] } })}
      ${addButton(pen, 'notifications', {
        label: msg('Add reports in text'),
        entry: { endpoint, delimiter: ';', rules: [BLANK_TEXT_RULE] },
      })}
    </p>`;
}

function source(pen: Pen, index: number, entry: Typed): TemplateResult {
  const path = `notifications.${index}`;
  const isText = 'delimiter' in fieldsAt(entry);
  return html`<div class="entry" id=${path} tabindex="-1">
    <div class="row named">
      ${endpointField(pen, `${path}.endpoint`, msg('Reports on'))}
      ${removeButton(pen, path, msg(str`Remove reports ${index + 1}`))}
    </div>
    ${partIssue(pen, path)}
    ${isText ? textField(pen, `${path}.delimiter`, { label: msg('What ends a text'), kind: 'code' }) : nothing}
    <ol id="${path}.rules" tabindex="-1">
      ${listAt(entry, 'rules').map(
        (_, at) =>
          html`<li>
            ${isText ? textRule(pen, `${path}.rules.${at}`) : bytesRule(pen, `${path}.rules.${at}`)}
          </li>`,
      )}
    </ol>
    <p class="adds">
      ${addButton(pen, `${path}.rules`, { label: msg('Add a rule'), entry: isText ? BLANK_TEXT_RULE : BLANK_RULE })}
    </p>
  </div>`;
}

function ruleHead(pen: Pen, path: string): TemplateResult {
  return html`<div class="row between">
      <p class="cap">${msg('A rule')}</p>
      ${removeButton(pen, path, msg('Remove this rule'))}
    </div>
    ${partIssue(pen, path)}`;
}

function bytesRule(pen: Pen, path: string): TemplateResult {
  const text = (key: string, label: string, kind: 'code' | 'number' = 'number') =>
    textField(pen, `${path}.${key}`, { label, kind });
  return html`<div class="entry" id=${path} tabindex="-1">
    ${ruleHead(pen, path)}
    <div class="pair">
      ${text('prefix', msg('Begins with bytes'), 'code')} ${text('minLength', msg('At least so many bytes'))}
      ${text('where.at', msg('Where byte number'))} ${text('where.equals', msg('equals'))}
      ${choiceField(pen, `${path}.checksum.kind`, {
        label: msg('Checksum'),
        choices: [
          ['', msg('None')],
          ...['sum8', 'xor8', 'crc16xmodem', 'nsum7'].map((kind) => [kind, kind] as const),
        ],
      })}
      ${
        textAt(pen.typed, `${path}.checksum.kind`)
          ? html`${text('checksum.at', msg('stands at byte'))}
            ${text('checksum.from', msg('counts from byte'))}`
          : nothing
      }
    </div>
    ${fields(pen, path, { name: 'speed', at: '0', type: 'u8' })}
  </div>`;
}

function textRule(pen: Pen, path: string): TemplateResult {
  return html`<div class="entry" id=${path} tabindex="-1">
    ${ruleHead(pen, path)}
    ${textField(pen, `${path}.matches`, {
      label: msg('The whole text (pattern with groups)'),
      kind: 'code',
      example: '^s?(\\d{1,3})$',
    })}
    ${fields(pen, path, { name: 'battery', group: '1' })}
  </div>`;
}

function fields(pen: Pen, path: string, entry: Typed): TemplateResult {
  return html`<ol id="${path}.fields" tabindex="-1">
      ${listAt(pen.typed, `${path}.fields`).map((_, at) => html`<li>${field(pen, `${path}.fields.${at}`)}</li>`)}
    </ol>
    <p class="adds">${addButton(pen, `${path}.fields`, { label: msg('Add a number'), entry })}</p>`;
}

/** One number of a report: where it stands and what it means. */
function field(pen: Pen, path: string): TemplateResult {
  const name = textAt(pen.typed, `${path}.name`);
  const text = (key: string, label: string) => textField(pen, `${path}.${key}`, { label, kind: 'number' });
  return html`<div class="entry" id=${path} tabindex="-1">
    <div class="row named">
      ${choiceField(pen, `${path}.name`, { label: msg('It means'), choices: fieldNames() })}
      ${removeButton(pen, path, msg('Remove this number'))}
    </div>
    <div class="pair">
      ${
        'group' in fieldsAt(pen.typed, path)
          ? text('group', msg('Group number'))
          : html`${text('at', msg('At byte'))}
            ${choiceField(pen, `${path}.type`, {
              label: msg('Written as'),
              choices: [
                ['u8', msg('one byte')],
                ['u16be', msg('two bytes, high first')],
                ['u16le', msg('two bytes, low first')],
              ],
            })}`
      }
      ${text('scale', msg('Times (may stay empty)'))} ${text('add', msg('Plus (may stay empty)'))}
    </div>
    ${
      name === 'button'
        ? textField(pen, `${path}.values`, {
            label: msg('What its values mean'),
            kind: 'code',
            example: '0 = off, 1 = on',
          })
        : nothing
    }
    ${
      name === 'firmware'
        ? choiceField(pen, `${path}.format`, {
            label: msg('Read as'),
            choices: [
              ['', msg('a number')],
              ['major-minor-patch', msg('216 is version 2.1.6')],
            ],
          })
        : nothing
    }
  </div>`;
}

function fieldNames(): readonly (readonly [string, string])[] {
  return [
    ['running', msg('Whether it runs (0: it stands still)')],
    ['speed', msg('Its level')],
    ['battery', msg('Its charge in percent')],
    ['firmware', msg('Its version')],
    ['force', msg('How hard it is pressed')],
    ['button', msg('Its own button')],
  ];
}
