import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { morePart } from './form-parts.ts';
import { choiceField, endpointField, textField, type Pen } from './pen.ts';
import { reportsField } from './reports-field.ts';
import { stepsField } from './steps-field.ts';
import { listAt, textAt } from './typed.ts';

/** What it needs after connecting and in between. */
export function linkPart(pen: Pen): TemplateResult {
  const isUsed = listAt(pen.typed, 'init').length > 0 || textAt(pen.typed, 'keepAlive.mode') !== 'none';
  return morePart({
    heading: msg('After connecting, and in between'),
    isOpen: isUsed ? 'open' : 'closed',
    content: html`<h3 class="t3">${msg('After connecting')}</h3>
      ${stepsField(pen, 'init', {
        label: msg('After connecting'),
        help: msg('What it waits for before it takes levels. Most need nothing.'),
      })}
      <h3 class="t3">${msg('In between')}</h3>
      ${textField(pen, 'minGapMs', {
        label: msg('Least time between two writes, in milliseconds'),
        kind: 'number',
        help: msg('100 where nobody knows better.'),
      })}
      ${choiceField(pen, 'keepAlive.mode', {
        label: msg('To stay awake it needs'),
        choices: [
          ['none', msg('nothing')],
          ['repeat-last', msg('the last level again')],
          ['frame', msg('bytes of their own')],
          ['answer', msg('an answer to each of its messages')],
        ],
      })}
      ${keepAlive(pen)}`,
  });
}

function keepAlive(pen: Pen): TemplateResult | typeof nothing {
  const mode = textAt(pen.typed, 'keepAlive.mode');
  if (mode === 'none') return nothing;
  return html`${
    mode === 'answer'
      ? endpointField(pen, 'keepAlive.endpoint', msg('Messages on'))
      : textField(pen, 'keepAlive.everyMs', { label: msg('Every so many milliseconds'), kind: 'number' })
  }
  ${mode === 'repeat-last' ? nothing : stepsField(pen, 'keepAlive.steps', { label: msg('To stay awake') })}`;
}

/** What it tells about itself. */
export function reportsPart(pen: Pen): TemplateResult {
  const isUsed =
    listAt(pen.typed, 'notifications').length > 0 || textAt(pen.typed, 'battery.mode') !== 'none';
  return morePart({
    heading: msg('What it tells'),
    isOpen: isUsed ? 'open' : 'closed',
    content: html`<p class="bs">
        ${msg('Only what it reports is shown as measured, and “Stopped” is said only where it reports a standstill.')}
      </p>
      ${reportsField(pen)}
      <h3 class="t3">${msg('Asking for a report')}</h3>
      ${stepsField(pen, 'poll.steps', { label: msg('Asking for a report'), only: 'writes' })}
      ${
        listAt(pen.typed, 'poll.steps').length > 0
          ? textField(pen, 'poll.everyMs', { label: msg('Every so many milliseconds'), kind: 'number' })
          : nothing
      }
      <h3 class="t3">${msg('Battery')}</h3>
      ${choiceField(pen, 'battery.mode', {
        label: msg('Its charge is'),
        choices: [
          ['none', msg('not known, or in its reports')],
          ['read', msg('read as a percentage')],
          ['ask', msg('asked for, and told in a report')],
        ],
      })}
      ${battery(pen)}`,
  });
}

function battery(pen: Pen): TemplateResult | typeof nothing {
  const mode = textAt(pen.typed, 'battery.mode');
  if (mode === 'none') return nothing;
  return html`${
    mode === 'read'
      ? endpointField(pen, 'battery.read', msg('Read from'))
      : stepsField(pen, 'battery.steps', { label: msg('Asking for the charge'), only: 'writes' })
  }
  ${textField(pen, 'battery.everyMs', { label: msg('Every so many milliseconds'), kind: 'number', example: '60000' })}`;
}

/** For whoever gets the file. */
export function wordsPart(pen: Pen): TemplateResult {
  return morePart({
    heading: msg('For others who use it'),
    isOpen: 'closed',
    content: html`${textField(pen, 'evidenceNote', {
      label: msg('What to read before connecting'),
      lines: 2,
    })}
    ${textField(pen, 'sources', { label: msg('Where the bytes come from, one a line'), lines: 2 })}`,
  });
}
