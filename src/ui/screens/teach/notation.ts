import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';

/** The notation of frames in short, with frames of known massagers. Source of these: massagers.md and its sources. */
export function notation(): TemplateResult {
  const rows: readonly (readonly [code: string, words: string])[] = [
    ['AA 10', msg('Bytes, in pairs of 0 to 9 and A to F.')],
    ['{level}', msg('The level, in one byte.')],
    ['{level+3}', msg('With something added. We-Vibe wands: 0F 03 00 {level+3} {level+3} 03 00 00')],
    ['{level:u16be}', msg('In two bytes, high one first; u16le: low one first.')],
    ["'Vibrate:'{level:ascii}';'", msg('Text between two marks, and the level in digits. Lovense.')],
    ['({level})*4', msg('Something several times. Satisfyer.')],
    ['{seq}', msg('A number that goes up with each write.')],
    [
      '{sum8:2..}',
      msg(
        'A checksum over byte 2 to the end, counted from 0. Theragun: AA {sum8:2..} 01 03 {level:u16be} 03',
      ),
    ],
    ['{xor8:0..8}', msg('Over bytes 0 to 7. There are also crc16xmodem and nsum7.')],
  ];
  return html`<details class="card notation">
    <summary>
      <bb-icon name="caret-right-bold"></bb-icon>
      <h2 class="t2">${msg('How bytes are written')}</h2>
    </summary>
    <dl>
      ${rows.map(
        ([code, words]) =>
          html`<div>
            <dt><code>${code}</code></dt>
            <dd class="bs">${words}</dd>
          </div>`,
      )}
    </dl>
    <p class="bs">${msg('A frame has at most 20 bytes. Stop has no {level}.')}</p>
  </details>`;
}

/** How it looks. */
export const notationStyles = css`
  .notation {
    padding-block: var(--s-2);
  }
  .notation dl div {
    padding-block: var(--s-2);
    border-block-start: 1px solid var(--line);
  }
  .notation code {
    font: 500 0.9375rem/1.5 var(--mono);
  }
  .notation dd,
  .notation dt {
    overflow-wrap: anywhere;
  }
`;
