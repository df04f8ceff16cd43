import { handLevelOf } from '#care';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatPercent } from '../../format.ts';

/** More levels than any massager sold; the schema of the setting knows the same number. */
const MOST_LEVELS = 20;
/** Strength of the example: that of an ordinary step. */
const EXAMPLE_PCT = 40;

/** Asks how many levels the massager has that is used by hand, and says what the answer means. */
export function levelsField(
  levels: number | undefined,
  change: (levels: number) => void,
): readonly TemplateResult[] {
  const onChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') change(Number(value));
  };
  return [
    html`<label class="field">
      ${msg('How many levels has the massager you hold?')}
      <span class="select">
        <select @change=${onChange}>
          ${levels === undefined ? html`<option value="" selected>${msg('Not told yet')}</option>` : nothing}
          ${Array.from(
            { length: MOST_LEVELS + 1 },
            (_, count) =>
              html`<option value=${count} ?selected=${count === levels}>${levelsWords(count)}</option>`,
          )}
        </select>
        <bb-icon name="caret-right-bold"></bb-icon>
      </span>
    </label>`,
    html`<p class="bs" role="status">${levelsExample(levels)}</p>`,
  ];
}

function levelsWords(levels: number): string {
  if (levels === 0) return msg('None, or bare hands');
  return levels === 1 ? msg('1 level') : msg(str`${levels} levels`);
}

/** What the answer means for what is shown and said. */
function levelsExample(levels: number | undefined): string {
  if (levels === undefined) return msg('Then screen and voice say which of them to set.');
  if (levels === 0) return msg('Screen and voice name no level. You choose how firm.');
  const level = handLevelOf(EXAMPLE_PCT, levels);
  return msg(str`A step of ${formatPercent(EXAMPLE_PCT)} is level ${level} of ${levels}.`);
}
