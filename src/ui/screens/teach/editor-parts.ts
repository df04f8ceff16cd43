import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { hrefOf } from '../../route.ts';
import type { Lesson } from './lesson.ts';

/** What the head shows and does. */
export interface HeadParts {
  readonly lesson: Lesson;
  readonly saving: 'resting' | 'saving' | 'failed';
  readonly onBack: (event: Event) => void;
  readonly onSave: () => void;
  /** To the first place that needs a look. */
  readonly onFirst: () => void;
}

/** The head of the form: back, what it is, save, and how far it is. */
export function editorHead({ lesson, saving, onBack, onSave, onFirst }: HeadParts): TemplateResult {
  const { issues, saved, isChanged } = lesson;
  const isSaved = saved !== undefined && !isChanged;
  return html`<header>
    <div class="bar">
      <a
        class="iconbtn plain back"
        href=${hrefOf({ screen: 'teach' })}
        aria-label=${msg('Back')}
        @click=${onBack}
      >
        <bb-icon name="caret-left-bold"></bb-icon>
      </a>
      <h1 class="t3">${saved?.label ?? msg('Teach a massager')}</h1>
      <button
        type="button"
        class="btn small cta"
        ?disabled=${isSaved || saving === 'saving'}
        aria-describedby="state"
        @click=${onSave}
      >
        ${msg('Save')}
      </button>
    </div>
    <p class="cap" id="state">
      ${
        issues.length === 0
          ? isSaved
            ? msg('Saved')
            : msg('Not saved yet')
          : html`${msg('Not saved yet')}.
              <button type="button" class="link" @click=${onFirst}>
                ${issues.length === 1 ? msg('One place needs a look') : msg(str`${issues.length} places need a look`)}
              </button>`
      }
    </p>
    ${
      saving === 'failed'
        ? html`<p class="failed" role="alert">
            ${msg('It could not be saved: this device may be out of space. What you typed is still here.')}
          </p>`
        : nothing
    }
  </header>`;
}

/** What is there was typed before, or comes from a look into a device. */
export function fromBefore(onStartOver: () => void): TemplateResult {
  return html`<div class="notice found">
    <p>${msg('This is from before, and not saved yet.')}</p>
    <button type="button" class="btn small" @click=${onStartOver}>${msg('Start over')}</button>
  </div>`;
}

/** Nothing to teach under this address. */
export function noSuchMassager(): TemplateResult {
  return html`<div class="page stack">
    <h1 class="t1">${msg('There is no such massager')}</h1>
    <p class="ink2">${msg('It may have been removed.')}</p>
    <p><a class="btn" href=${hrefOf({ screen: 'teach' })}>${msg('Teach a massager')}</a></p>
  </div>`;
}
