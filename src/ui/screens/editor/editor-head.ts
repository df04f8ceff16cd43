import { LONGEST_NAME, type RoutineProblem } from '#care';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import '../../elements/bb-icon.ts';
import { formatClock } from '../../format.ts';
import type { Editing } from './editing.ts';

/** What the head of the editor shows and does. */
export interface HeadParts {
  readonly editing: Editing;
  readonly problems: readonly RoutineProblem[];
  readonly canSave: boolean;
  readonly failed: boolean;
  readonly backHref: string;
  readonly onBack: (event: Event) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onName: (name: string) => void;
  readonly onLook: (at: number) => void;
}

/** Name, time and what can be done with the whole: back, undo, redo, save. */
export function editorHead(parts: HeadParts): TemplateResult {
  const { editing, onBack, onUndo, onRedo, onSave, onName } = parts;
  return html`<header>
    <div class="bar">
      <a class="iconbtn plain back" href=${parts.backHref} aria-label=${msg('Back')} @click=${onBack}>
        <bb-icon name="caret-left-bold"></bb-icon>
      </a>
      <h1 class="t3">${editing.saved ? msg('Edit') : msg('Your own')}</h1>
      <button class="iconbtn plain" aria-label=${msg('Undo')} ?disabled=${!editing.canUndo} @click=${onUndo}>
        <bb-icon name="arrow-u-up-left"></bb-icon>
      </button>
      <button class="iconbtn plain" aria-label=${msg('Redo')} ?disabled=${!editing.canRedo} @click=${onRedo}>
        <bb-icon name="arrow-u-up-right"></bb-icon>
      </button>
      <button
        class="btn small cta save"
        ?disabled=${!parts.canSave}
        aria-describedby="state"
        @click=${onSave}
      >
        ${msg('Save')}
      </button>
    </div>
    <label class="vh" for="name">${msg('Name of the routine')}</label>
    <input
      id="name"
      maxlength=${LONGEST_NAME}
      autocomplete="off"
      .value=${editing.routine.name}
      @input=${(event: Event) => {
        onName((event.currentTarget as HTMLInputElement).value);
      }}
    />
    <p class="cap" id="state">${stateWords(parts)}</p>
    ${
      parts.failed
        ? html`<p class="failed" role="alert">
            ${msg('It could not be saved: this device may be out of space. Your changes are still here.')}
          </p>`
        : nothing
    }
  </header>`;
}

/** How long it takes, and whether it is saved; where it can't be, why. */
function stateWords({ editing, problems, onLook }: HeadParts) {
  const time = formatClock(editing.routine.totalSeconds);
  const [problem] = problems;
  if (!problem)
    return `${time}, ${editing.isChanged || !editing.saved ? msg('not saved yet') : msg('saved')}`;
  const { stepIndex, why } = problem;
  if (stepIndex === undefined) return `${time}. ${why}`;
  return html`${time}.
    <button
      class="link"
      @click=${() => {
        onLook(stepIndex);
      }}
    >
      ${msg(str`Before it can be saved, step ${stepIndex + 1} needs a change`)}
    </button>`;
}
