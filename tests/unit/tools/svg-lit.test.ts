import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compileMap } from '../../../tools/svg-lit.mjs';
import table from '../../../src/ui/map/zones.json';

const MAPS = ['back', 'front', 'neck', 'foot'] as const;
const compile = (map: string) =>
  compileMap(readFileSync(new URL(`../../../src/ui/map/${map}.svg`, import.meta.url), 'utf8'), map);

const small = (inside: string) =>
  `<svg viewBox="0 0 10 20"><title>t</title><defs><path id="ab-x" d="M0 0h1"/></defs>` +
  `<g id="ab-figure">${inside}</g><g id="ab-zones"/></svg>`;

describe.each(MAPS)('the %s map', (map) => {
  test('holds nothing that a strict content policy would block', () => {
    const code = compile(map);
    expect(code).not.toMatch(/<style|\sstyle=|<script|\son\w+=|<!--/);
  });

  test('binds the state of every area and no-go shape that zones.json names', () => {
    const code = compile(map);
    const bound = [...code.matchAll(/stateOf\('([\w-]+)'\)/g)].map(([, id]) => id).sort();
    const areas = table.zones
      .filter((zone) => zone.map === map)
      .flatMap(({ sides }) => Object.values(sides).flatMap((side) => side.areas));
    expect(bound).toEqual([...new Set([...areas, ...table.maps[map].noGo])].sort());
  });

  test('brings the path of every stroke that zones.json names', () => {
    const code = compile(map);
    const strokes = JSON.parse(/const strokes = (.*);/.exec(code)?.[1] ?? '{}') as Record<string, string>;
    const named = table.zones
      .filter((zone) => zone.map === map)
      .flatMap(({ sides }) => Object.values(sides).flatMap((side) => side.strokes.map(({ id }) => id)));
    expect(Object.keys(strokes).sort()).toEqual([...new Set(named)].sort());
    for (const d of Object.values(strokes)) expect(d).toMatch(/^M/);
  });

  test('is a chunk of at most 16 kB as sent', () => {
    expect(gzipSync(compile(map)).length).toBeLessThan(16_000);
  });
});

test('style attributes become presentation attributes', () => {
  const code = compileMap(
    small('<path style="fill:var(--_b);display:var(--_ld);--_x:url(#ab-x)" d="M0 0"/>'),
  );
  expect(code).toContain('<path d="M0 0" fill="var(--_b)" display="var(--_ld)"/>');
});

test('ids lose the prefix of their map, and so do references to them', () => {
  const code = compileMap(small('<use href="#ab-x" mask="url(#ab-m)"/>'));
  expect(code).toContain('<path id="x" d="M0 0h1"/>');
  expect(code).toContain('<use href="#x" mask="url(#m)"/>');
});

test('text that would end or fill a template is taken as it is', () => {
  expect(compileMap(small('<text>`${a}\\</text>'))).toContain('\\`\\${a}\\\\</text>');
});

test.each([
  ['an unclosed group', '<svg viewBox="0 0 1 1"><g>'],
  ['a tag it cannot read', small('<path d=1/>')],
  ['a map without areas', '<svg viewBox="0 0 1 1"><defs><path d=""/></defs></svg>'],
])('%s is refused with the name of the file', (_, source) => {
  expect(() => compileMap(source, 'elbow.svg')).toThrow('elbow.svg');
});
