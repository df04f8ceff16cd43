import { parseJsonText, parseVirtualModel, type VirtualModel } from '#protocol';

const FILES = import.meta.glob<string>('../../protocols/virtual/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * Every virtual body: a gun, a wand, a belt.
 * @throws Error with what is wrong in the file, if one of them can't be read
 */
export function virtualModels(): readonly VirtualModel[] {
  return Object.entries(FILES).map(([path, text]) => {
    const parsed = parseJsonText(text, parseVirtualModel);
    if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.issues)}`);
    return parsed.value;
  });
}

/** The body that fits a profile; a gun where none says so. */
export function modelFor(profileId: string): VirtualModel {
  const models = virtualModels();
  const model =
    models.find(({ profiles }) => profiles.includes(profileId)) ?? models.find(({ id }) => id === 'gun');
  if (!model) throw new Error('protocols/virtual/gun.json is missing.');
  return model;
}
