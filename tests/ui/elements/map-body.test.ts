import { html } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { BodyMap } from '../../../src/ui/elements/bb-body-map.ts';
import type { Camera, MapName } from '../../../src/ui/map/body-map.types.ts';
import { LEFT_BAND, RIGHT_BAND, aMap, lit } from '../../support/a-map.ts';
import { aMotion } from '../../support/map-motion.ts';
import { ZONE_CASES, drawnLayer, faults, layers, outlines, stage } from '../../support/map-stage.ts';

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

describe('areas', () => {
  test.each(ZONE_CASES)('$zone, $side: exactly its own light up', async ({ zone, side, map, areas }) => {
    const layer = await drawnLayer(aMap({ map: map as MapName, marks: lit({ zone, side }) }));
    expect(outlines(layer, '.zone[data-state="active"] .zone-area').sort()).toEqual([...areas].sort());
    expect(outlines(layer, '.glow use').sort()).toEqual([...areas].sort());
    for (const area of layer.renderRoot.querySelectorAll('.zone .zone-area')) {
      const fill = getComputedStyle(area).fill;
      const isLit = areas.includes(area.getAttribute('href')!.slice(1));
      expect(fill.includes('#grad')).toBe(isLit);
    }
  });

  test('show every state in its own way', async () => {
    const layer = await drawnLayer(
      aMap({
        marks: [
          { zone: 'lumbar-erector', side: 'left', state: 'active' },
          { zone: 'lumbar-erector', side: 'right', state: 'next' },
          { zone: 'gluteus-medius', side: 'both', state: 'planned' },
          { zone: 'upper-hamstrings', side: 'both', state: 'done' },
        ],
      }),
    );
    const looks = ['active', 'next', 'planned', 'done'].map((state) => {
      const { fill, strokeDasharray, fillOpacity } = getComputedStyle(
        layer.renderRoot.querySelector(`[data-state="${state}"] .zone-area`)!,
      );
      return [fill, strokeDasharray, fillOpacity].join(' ');
    });
    expect(new Set(looks).size).toBe(4);
  });

  test('of an unknown zone: nothing is drawn and nothing thrown', async () => {
    const camera: Camera = { zone: 'elbow', side: 'left' };
    const layer = await drawnLayer(
      aMap({ marks: lit(camera), camera, pacer: aMotion({ zone: 'elbow' }), noGo: 'camera' }),
    );
    expect(outlines(layer, '[data-state="active"] .zone-area')).toEqual([]);
    expect(layer.renderRoot.querySelector('bb-pacer')!.tracks).toEqual([]);
  });

  test('of another map are left out', async () => {
    const element = aMap({ map: 'foot', marks: lit(LEFT_BAND), load: () => Promise.resolve(undefined) });
    await element.updateComplete;
    const [layer] = layers(element);
    await layer!.updateComplete;
    expect(layer!.renderRoot.querySelectorAll('.zone-area')).toHaveLength(0);
  });

  test('of one map stay apart from those of another on the same page', async () => {
    const place = stage(
      html`<bb-body-map .marks=${lit(LEFT_BAND)} label="one"></bb-body-map
        ><bb-body-map .marks=${lit(RIGHT_BAND)} label="two"></bb-body-map>`,
    );
    const [one, two] = [...place.querySelectorAll('bb-body-map')];
    expect(outlines(await drawnLayer(one!), '[data-state="active"] .zone-area')).toEqual([
      'lumbar-erector-left',
    ]);
    expect(outlines(await drawnLayer(two!), '[data-state="active"] .zone-area')).toEqual([
      'lumbar-erector-right',
    ]);
  });
});

describe('what a drawing refers to', () => {
  test.each(['back', 'front', 'neck', 'foot'] as const)('is inside the same shadow root: %s', async (map) => {
    const layer = await drawnLayer(aMap({ map, noGo: 'all' }));
    const root = layer.shadowRoot!;
    const wanted = [...root.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].flatMap(({ name, value }) =>
        name === 'href' ? value.slice(1) : (/url\("?#([\w-]+)"?\)/.exec(value)?.[1] ?? []),
      ),
    );
    const ids = new Set(wanted);
    expect(ids.size).toBeGreaterThan(10);
    for (const id of [...ids, 'grad', 'glow', ...(map === 'foot' ? [] : ['hatch'])])
      expect(root.getElementById(id), id).not.toBeNull();
    const all = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(all.length).toBe(new Set(all).size);
  });
});

describe('places to keep off', () => {
  const shown = (map: BodyMap) =>
    outlines(layers(map).at(-1)!, '.nogo[data-state="shown"] .nogo-area').sort();

  test.each(ZONE_CASES)('are those of the camera: $zone, $side', async ({ zone, side, map, noGo }) => {
    const element = aMap({ map: map as MapName, camera: { zone, side }, noGo: 'camera' });
    await drawnLayer(element);
    expect(shown(element)).toEqual([...noGo].sort());
  });

  test('are all of them, or none, where asked', async () => {
    const element = aMap({ noGo: 'all' });
    await drawnLayer(element);
    expect(shown(element)).toHaveLength(8);
    element.noGo = 'none';
    await element.updateComplete;
    await layers(element).at(-1)!.updateComplete;
    expect(shown(element)).toEqual([]);
  });
});

describe('badges', () => {
  test('stand on their zones with their text', async () => {
    const layer = await drawnLayer(
      aMap({
        badges: [
          { zone: 'gluteus-maximus', side: 'right', text: '1' },
          { zone: 'lumbar-erector', side: 'right', text: '2' },
        ],
      }),
    );
    const texts = [...layer.renderRoot.querySelectorAll('.badge text')];
    expect(texts.map(({ textContent }) => textContent)).toEqual(['1', '2']);
    expect(Number(texts[0]!.getAttribute('x'))).toBe(245);
  });
});

test('a small picture has areas and no lines', async () => {
  const layer = await drawnLayer(aMap({ sketch: true, marks: lit(LEFT_BAND) }));
  expect(layer.renderRoot.querySelector('#figure')).toBeNull();
  expect(outlines(layer, '[data-state="active"] .zone-area')).toEqual(['lumbar-erector-left']);
  const lines = layer.renderRoot.querySelector('[data-state="active"] .zone-lines')!;
  expect(getComputedStyle(lines).display).toBe('none');
});

test.each(['light', 'dark'])('each theme has its own lines: %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  const layer = await drawnLayer(aMap());
  const [dark, light] = [...layer.renderRoot.querySelectorAll('#lines > g')].map(
    (group) => getComputedStyle(group).display,
  );
  expect([dark, light]).toEqual(theme === 'dark' ? ['inline', 'none'] : ['none', 'inline']);
});

test.each(['light', 'dark'])(
  'is one image with a sentence, without faults in the %s theme',
  async (theme) => {
    document.documentElement.dataset.theme = theme;
    const map = aMap({ marks: lit(LEFT_BAND), pacer: aMotion(), live: true, label: '' });
    map.label = 'Back view. The left low-back muscle band is lit.';
    await drawnLayer(map);
    await expect
      .element(page.getByRole('img', { name: 'Back view. The left low-back muscle band is lit.' }))
      .toBeInTheDocument();
    expect(await faults()).toEqual([]);
  },
);
