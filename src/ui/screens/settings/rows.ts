import { html, nothing, type TemplateResult } from 'lit';

/** A switch with its words; `help` stands under them in small letters. */
export function switchRow(
  label: string,
  given: { on: boolean; change: (on: boolean) => void; help?: string },
): TemplateResult {
  return html`<label class="swrow">
    <span>${label}${given.help ? html`<small>${given.help}</small>` : nothing}</span>
    ${switchInput({ ...given, name: label })}
  </label>`;
}

/** A switch alone, named by itself. */
export function switchInput(given: {
  name: string;
  on: boolean;
  change: (on: boolean) => void;
}): TemplateResult {
  return html`<input
    class="switch"
    type="checkbox"
    role="switch"
    aria-label=${given.name}
    aria-checked=${given.on}
    .checked=${given.on}
    @change=${(event: Event) => {
      given.change((event.target as HTMLInputElement).checked);
    }}
  />`;
}

/** What a slider shows and does. */
export interface SliderGiven {
  readonly value: number;
  readonly range: readonly [min: number, max: number, step: number];
  /** The value for reading: `80 %`. */
  readonly text: string;
  readonly change: (value: number) => void;
}

/** A slider under its words and its value. */
export function sliderRow(label: string, given: SliderGiven): TemplateResult {
  return html`<label class="slide">
    <span>${label}</span><output aria-hidden="true">${given.text}</output>
    ${sliderInput(label, given)}
  </label>`;
}

/** A slider alone, named by itself. */
export function sliderInput(name: string, { value, range, text, change }: SliderGiven): TemplateResult {
  const [min, max, step] = range;
  return html`<input
    type="range"
    aria-label=${name}
    aria-valuetext=${text}
    min=${min}
    max=${max}
    step=${step}
    .value=${String(value)}
    @input=${(event: Event) => {
      change((event.target as HTMLInputElement).valueAsNumber);
    }}
  />`;
}

/** A few choices of which one holds. */
export function segments<T extends string>(
  label: string,
  given: { value: T; choices: readonly (readonly [value: T, words: string])[]; change: (value: T) => void },
): TemplateResult {
  return html`<div class="choice">
    <span aria-hidden="true">${label}</span>
    <div class="seg" role="group" aria-label=${label}>
      ${given.choices.map(
        ([value, words]) =>
          html`<button
            type="button"
            aria-pressed=${given.value === value}
            @click=${() => {
              given.change(value);
            }}
          >
            ${words}
          </button>`,
      )}
    </div>
  </div>`;
}
