import { msg } from '@lit/localize';
import { html } from 'lit';
import './elements/bb-keys.ts';
import type { KeyLine } from './elements/bb-keys.ts';
import './elements/bb-sheet.ts';
import { keyLines } from './screens/player/keys.ts';

/** The keys of the whole app, for whoever asks with `?` outside a session. */
export function appKeys(onClose: () => void) {
  return html`<bb-sheet reading .heading=${msg('Keys')} @bb-sheet-close=${onClose}>
    <h3 class="t3">${msg('Everywhere')}</h3>
    <bb-keys .lines=${everywhere()}></bb-keys>
    <h3 class="t3">${msg('In a session')}</h3>
    <bb-keys .lines=${keyLines()}></bb-keys>
    <h3 class="t3">${msg('While a routine is edited')}</h3>
    <bb-keys .lines=${editing()}></bb-keys>
  </bb-sheet>`;
}

function everywhere(): readonly KeyLine[] {
  return [
    { keys: [msg('Esc', { desc: 'the Escape key' })], does: msg('Stop, while anything runs') },
    { keys: [msg('Tab', { desc: 'the tabulator key' })], does: msg('To the next thing to press') },
    { keys: ['?'], does: msg('These keys') },
  ];
}

function editing(): readonly KeyLine[] {
  const ctrl = msg('Ctrl', { desc: 'the control key' });
  return [
    { keys: ['↑', '↓'], does: msg('The step before and after') },
    { keys: [msg('Alt', { desc: 'the Alt key' }), '↑ ↓'], does: msg('Move the step') },
    { keys: ['+', '−'], does: msg('Longer and shorter') },
    { keys: ['→', '←'], does: msg('Stronger and softer') },
    { keys: [msg('Del', { desc: 'the Delete key' })], does: msg('Remove the step') },
    { keys: [ctrl, 'Z'], does: msg('Undo') },
    { keys: [ctrl, 'Y'], does: msg('Redo') },
  ];
}
