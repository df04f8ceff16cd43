import { handLevelOf } from '#care';
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { formatPercent } from '../format.ts';

/** What to set a massager to by hand, for eye and ear. */
export interface HandWords {
  /** `Level 2 of 5`, or `Low, about 30 %` while nobody knows of any levels. */
  readonly shown: TemplateResult | string;
  /** After the percent, for the slider: `level 2 of 5`, or `low`. */
  readonly spoken: string;
  /** The same as a press of a button is answered. */
  readonly answer: string;
  /** Drawn beside it: how many bars, and how many of them lit. */
  readonly bars: readonly [count: number, lit: number];
}

/** Before the person has told how many levels there are, the range has three parts: a level would be made up. */
const PARTS = 3;

/**
 * Words for a percent of the working range on a massager set by hand.
 * @param levels as the person told them, from 1; undefined before.
 */
export function handWords(pct: number, levels: number | undefined): HandWords {
  const percent = formatPercent(pct);
  if (levels === undefined) {
    const part = Math.min(PARTS, Math.max(1, Math.ceil((pct / 100) * PARTS)));
    const name = [msg('Low'), msg('Medium'), msg('High')][part - 1] ?? '';
    return {
      shown: msg(html`<b>${name}</b>, about ${percent}`),
      spoken: name.toLocaleLowerCase(),
      answer: msg(str`${name}, about ${percent}`),
      bars: [PARTS, part],
    };
  }
  const level = handLevelOf(pct, levels);
  return {
    shown: msg(html`<b>Level ${level}</b> of ${levels}`),
    spoken: msg(str`level ${level} of ${levels}`),
    answer: msg(str`Level ${level} of ${levels}, ${percent}`),
    bars: [levels, level],
  };
}
