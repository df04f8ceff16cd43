import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { addButton, choiceField, partIssue, removeButton, textField, type Pen } from './pen.ts';
import { stepsField } from './steps-field.ts';
import { listAt, textAt } from './typed.ts';

/** A part of the form: a card with its heading. */
export function part(id: string, heading: string, content: unknown): TemplateResult {
  return html`<section class="card" aria-labelledby="part-${id}">
    <h2 class="t2" id="part-${id}" tabindex="-1">${heading}</h2>
    ${content}
  </section>`;
}

/** What it is called and of which kind it is. */
export function namePart(pen: Pen): TemplateResult {
  return part(
    'name',
    msg('What it is'),
    html`${textField(pen, 'label', { label: msg('Name'), example: msg('My massager') })}
      <div class="pair">
        ${textField(pen, 'brand', { label: msg('Maker') })}
        ${choiceField(pen, 'actuator.kind', {
          label: msg('How it moves'),
          choices: [
            ['percussion', msg('Taps')],
            ['vibration', msg('Vibrates')],
          ],
        })}
      </div>`,
  );
}

/** How it is found among other devices. */
export function matchPart(pen: Pen): TemplateResult {
  return part(
    'match',
    msg('How it is found'),
    html`<p class="bs">
        ${msg('By the name it shows in the list of Bluetooth devices, or by a service. One is enough.')}
      </p>
      ${partIssue(pen, 'match')}
      ${textField(pen, 'match.names', { label: msg('Names, one a line'), lines: 2 })}
      ${textField(pen, 'match.namePrefixes', {
        label: msg('How names begin, one a line'),
        lines: 2,
        example: 'LVS-',
      })}
      ${textField(pen, 'match.services', {
        label: msg('Services'),
        kind: 'code',
        lines: 2,
        help: msg('Short (FFE0) or whole; commas or lines between.'),
      })}
      ${choiceField(pen, 'match.proof', {
        label: msg('What proves that it is this one'),
        choices: [
          ['name', msg('Only its name')],
          ['service', msg('A service that nobody else uses')],
        ],
      })}
      ${textField(pen, 'match.note', { label: msg('How sure that is (may stay empty)') })}`,
  );
}

/** The characteristics it is talked to by, each under a name. */
export function endpointsPart(pen: Pen): TemplateResult {
  return part(
    'endpoints',
    msg('Where it listens and tells'),
    html`<p class="bs">${msg('Each characteristic gets a short name, which the steps below use.')}</p>
      ${partIssue(pen, 'endpoints')}
      <ol id="endpoints" tabindex="-1">
        ${listAt(pen.typed, 'endpoints').map((_, index) => html`<li>${endpointEntry(pen, index)}</li>`)}
      </ol>
      <p class="adds">
        ${addButton(pen, 'endpoints', {
          label: msg('Add a characteristic'),
          entry: { name: 'status', services: textAt(pen.typed, 'endpoints.0.services'), characteristics: '' },
        })}
      </p>
      ${textField(pen, 'services', {
        label: msg('Other services to ask for (may stay empty)'),
        kind: 'code',
        help: msg('The browser lets nobody use a service that was not asked for when connecting.'),
      })}`,
  );
}

function endpointEntry(pen: Pen, index: number): TemplateResult {
  const path = `endpoints.${index}`;
  const name = textAt(pen.typed, `${path}.name`) || msg(str`number ${index + 1}`);
  return html`<div class="entry" id=${path} tabindex="-1">
    <div class="row named">
      ${textField(pen, `${path}.name`, { label: msg('Short name'), kind: 'code', example: 'command' })}
      ${removeButton(pen, path, msg(str`Remove characteristic ${name}`))}
    </div>
    <div class="pair">
      ${textField(pen, `${path}.services`, { label: msg('Service'), kind: 'code', example: 'FFE0' })}
      ${textField(pen, `${path}.characteristics`, { label: msg('Characteristic'), kind: 'code', example: 'FFE1' })}
    </div>
  </div>`;
}

/** From the weakest level to the strongest that is sent. */
export function strengthPart(pen: Pen): TemplateResult {
  const isLine = textAt(pen.typed, 'actuator.shape') !== 'levels';
  return part(
    'strength',
    msg('How strong'),
    html`<div class="pair">
        ${choiceField(pen, 'actuator.unit', {
          label: msg('What its number counts'),
          choices: [
            ['level', msg('Levels')],
            ['percent', msg('Percent')],
            ['rpm', msg('Turns a minute')],
            ['ppm', msg('Beats a minute')],
          ],
        })}
        ${choiceField(pen, 'actuator.shape', {
          label: msg('Its levels are'),
          choices: [
            ['line', msg('A range')],
            ['levels', msg('A few numbers')],
          ],
        })}
      </div>
      ${isLine ? range(pen) : levels(pen)}
      ${textField(pen, 'actuator.basis', {
        label: msg('Where these numbers come from'),
        lines: 2,
        help: msg('What you read or tried. Who gets this file has only this to judge by.'),
      })}`,
  );
}

function range(pen: Pen): TemplateResult {
  const number = (key: string, label: string) => textField(pen, `actuator.${key}`, { label, kind: 'number' });
  return html`<div class="pair four">
      ${number('min', msg('Lowest'))} ${number('max', msg('Full'))} ${number('step', msg('Step'))}
      ${number('clamp', msg('Most that is sent'))}
    </div>
    <p class="bs">
      ${msg('Lowest is the first level that can be felt; 0 is not a level, it is the stop. 100 % in a routine means full, and nothing above the most is ever sent.')}
    </p>`;
}

function levels(pen: Pen): TemplateResult {
  return html`${textField(pen, 'actuator.levels', {
    label: msg('Its levels, from weak to strong'),
    kind: 'code',
    example: '1, 2, 3',
  })}
  ${textField(pen, 'actuator.clamp', { label: msg('Most that is sent'), kind: 'number' })}`;
}

/** The frame of a level, and what comes before the first. */
export function levelPart(pen: Pen): TemplateResult {
  const hasStart = listAt(pen.typed, 'start').length > 0;
  return part(
    'set',
    msg('Setting a level'),
    html`${stepsField(pen, 'set', {
      label: msg('Setting a level'),
      help: msg('What is sent to run at a level. {level} is where it stands.'),
      example: 'AA 55 06 01 01 01 {level} FF',
    })}
    ${
      hasStart
        ? html`<h3 class="t3">${msg('Before the first level')}</h3>
            ${stepsField(pen, 'start', { label: msg('Before the first level') })}`
        : html`<p class="adds">
            ${addButton(pen, 'start', { label: msg('Something comes before the first level'), entry: firstWrite(pen) })}
          </p>`
    }`,
  );
}

/** How it is stopped. */
export function stopPart(pen: Pen): TemplateResult {
  return part(
    'stop',
    msg('Stopping it'),
    html`${stepsField(pen, 'stop', {
        label: msg('Stopping it'),
        only: 'writes',
        help: msg(
          'Stop has bytes of its own: with many massagers, level 0 does not stop them. It is the first thing they get after connecting.',
        ),
        example: 'AA 55 06 AA 00 00 00 00',
      })}
      <div class="pair">
        ${textField(pen, 'stopTimes', { label: msg('Sent how often'), kind: 'number' })}
        ${choiceField(pen, 'autoStopsOnDisconnect', {
          label: msg('When the connection breaks'),
          choices: [
            ['unknown', msg('Nobody knows')],
            ['yes', msg('It stops')],
            ['no', msg('It runs on')],
            ['configurable', msg('As it is set')],
          ],
        })}
      </div>`,
  );
}

/** A write to the first endpoint there is. */
export function firstWrite(pen: Pen) {
  return { write: '', to: textAt(pen.typed, 'endpoints.0.name'), response: 'yes' };
}

/** A part that most massagers do without: closed until it is asked for. */
export function morePart(given: {
  heading: string;
  isOpen: 'open' | 'closed';
  content: unknown;
}): TemplateResult {
  return html`<details class="card" ?open=${given.isOpen === 'open'}>
    <summary>
      <bb-icon name="caret-right-bold"></bb-icon>
      <h2 class="t2">${given.heading}</h2>
    </summary>
    <div class="inside">${given.content ?? nothing}</div>
  </details>`;
}
