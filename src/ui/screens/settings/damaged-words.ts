import { msg, str } from '@lit/localize';
import type { Settings } from '#storage';

/** Which settings could not be read, and what holds instead. */
export function damagedWords(names: readonly (keyof Settings)[]): string {
  const list = new Intl.ListFormat('en').format(names.map(settingWords));
  return msg(str`What was kept is damaged: ${list}. The defaults hold until you choose again.`);
}

function settingWords(name: keyof Settings): string {
  const words: Readonly<Record<keyof Settings, () => string>> = {
    tones: () => msg('tones'),
    voice: () => msg('voice'),
    vibration: () => msg('vibration'),
    volume: () => msg('volume'),
    voiceRate: () => msg('voice speed'),
    theme: () => msg('theme'),
    maxIntensityPct: () => msg('your maximum'),
    cueVolumes: () => msg('volumes of sounds'),
    voiceUri: () => msg('which voice'),
    units: () => msg('units'),
    sideNames: () => msg('names of your sides'),
    handLevels: () => msg('levels by hand'),
    textSize: () => msg('text size'),
    wakeLock: () => msg('keeping the screen on'),
    letterKeys: () => msg('letters as keys'),
    welcomed: () => msg('whether you saw the first run'),
  };
  return words[name]();
}
