import axe from 'axe-core';
import { render, type TemplateResult } from 'lit';
import { cdp } from 'vitest/browser';
import { expect } from 'vitest';
import '../../src/ui/styles/tokens.css';
import type { BodyMap } from '../../src/ui/elements/bb-body-map.ts';
import type { MapLayer } from '../../src/ui/elements/bb-map-layer.ts';
import type { Pacer } from '../../src/ui/elements/bb-pacer.ts';
import table from '../../src/ui/map/zones.json';
import type { MapSide } from '../../src/ui/map/body-map.types.ts';

/** One side of one zone, as zones.json has it. */
export interface ZoneCase {
  readonly zone: string;
  readonly side: MapSide;
  readonly map: string;
  readonly areas: readonly string[];
  readonly noGo: readonly string[];
}

/** Every zone with each of its sides. */
export const ZONE_CASES: readonly ZoneCase[] = table.zones.flatMap(({ id, map, sides }) =>
  Object.entries(sides).map(([side, { areas, noGo }]) => ({
    zone: id,
    side: side as MapSide,
    map,
    areas,
    noGo,
  })),
);

/** Puts a template into an empty page with the app's tokens. */
export function stage(template: TemplateResult): HTMLElement {
  document.body.replaceChildren();
  const place = document.createElement('main');
  document.body.append(place);
  render(template, place);
  return place;
}

/** Waits until the element has its map, and gives the newest layer. */
export async function drawnLayer(map: BodyMap): Promise<MapLayer> {
  await expect.poll(() => layers(map).at(-1)?.shadowRoot?.querySelector('.figure') ?? null).not.toBeNull();
  const layer = layers(map).at(-1)!;
  await layer.updateComplete;
  return layer;
}

/** The layers of a map, the newest last. */
export function layers(map: BodyMap): MapLayer[] {
  return [...map.renderRoot.querySelectorAll('bb-map-layer')];
}

/** Outlines that are in this state, by id, as drawn. */
export function outlines(layer: MapLayer, selector: string): string[] {
  return [...layer.renderRoot.querySelectorAll(selector)].map((use) =>
    (use.getAttribute('href') ?? '').slice(1),
  );
}

/** The animation that carries the dot. */
export function dotAnimation(pacer: Pacer): Animation {
  return pacer.renderRoot.querySelector('.dot')!.getAnimations()[0]!;
}

/** Where the dot is on the screen, in map units to a hundredth. */
export function dotAt(pacer: Pacer): { x: number; y: number } {
  const place = pacer.getBoundingClientRect();
  const dot = pacer.renderRoot.querySelector('.dot')!.getBoundingClientRect();
  const units = (px: number) => Math.round((px * pacer.mapWidth * 100) / place.width) / 100;
  return { x: units(dot.x - place.x), y: units(dot.y - place.y) };
}

/** Asks the real browser for reduced motion, or no longer. */
export async function reduceMotion(value: 'reduce' | 'no-preference'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
}

/** What axe finds wrong in the page, as short lines. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: at }) => at).join(' ')}`);
}
