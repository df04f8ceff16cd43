import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generateSchemas, staleSchemas } from '../../../tools/schemas.mjs';
import { protocolFiles } from '../../support/protocols.ts';

const protocols = fileURLToPath(new URL('../../../protocols/', import.meta.url));

/** The kind of schema that a file in this place has to name. */
function kindOf(path: string): string {
  const [folder, name] = [posix.dirname(path), posix.basename(path, '.json')];
  const byFolder: Record<string, string> = {
    routines: 'routine',
    'add-ons': 'add-on',
    massagers: 'device-profile',
    'massagers/vectors': 'vectors',
    virtual: 'virtual-model',
  };
  return byFolder[folder] ?? name;
}

describe('the JSON Schemas', () => {
  it('are as the schemas in the code would make them now (else: npm run schemas)', async () => {
    expect(await staleSchemas()).toEqual([]);
  });

  it('mark a field that does not belong in a routine', async () => {
    const routine = JSON.parse((await generateSchemas())['routine.schema.json']!) as Record<string, unknown>;
    expect(routine['additionalProperties']).toBe(false);
    expect(routine['required']).toContain('totalSeconds');
  });

  it.each(Object.entries(protocolFiles()))('%s names its own', (path, text) => {
    const named = (JSON.parse(text) as { $schema?: string }).$schema ?? '';
    const full = posix.join(posix.dirname(path), named);
    expect(full).toBe(`schemas/${kindOf(path)}.schema.json`);
    expect(existsSync(protocols + full)).toBe(true);
  });
});
