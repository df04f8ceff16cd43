import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute, type Route } from '../../../src/ui/route.ts';

describe('the route in the address', () => {
  it.each([
    ['', { screen: 'today' }],
    ['#', { screen: 'today' }],
    ['#/', { screen: 'today' }],
    ['#/routines', { screen: 'routines' }],
    ['#/routines/', { screen: 'routines' }],
    ['#/routines/lower-back-release-10', { screen: 'routine', id: 'lower-back-release-10' }],
    ['#/routines/desk-reset-4?start', { screen: 'routine', id: 'desk-reset-4', part: 'start' }],
    ['#/edit/desk-reset-4', { screen: 'edit', id: 'desk-reset-4' }],
    ['#/session', { screen: 'session' }],
    ['#/summary/2026-03-12%2F1', { screen: 'summary', id: '2026-03-12/1' }],
    ['#/journal', { screen: 'journal' }],
    ['#/massager?from=chip', { screen: 'massager' }],
    ['#/massager/explore', { screen: 'explore' }],
    ['#/massager/teach/', { screen: 'teach' }],
    ['#/massager/teach/own-wand', { screen: 'teach', id: 'own-wand' }],
    ['#/settings', { screen: 'settings' }],
  ] satisfies [string, Route][])('%s leads to its screen', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each([
    '#/nowhere',
    '#/routines/a/b',
    '#/summary',
    '#/edit',
    '#/settings/sound',
    '#/massager/other',
    '#/massager/other/id',
    '#/massager/teach/id/more',
    '#/constructor',
    '#/summary/%E0%A4%A',
  ])('%s is said to lead nowhere', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'not-found', path: hash.slice(1) });
  });

  it('comes back the same through a link, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        const routes: Route[] = [
          { screen: 'routine', id },
          { screen: 'routine', id, part: 'start' },
          { screen: 'edit', id },
          { screen: 'summary', id },
          { screen: 'teach', id },
        ];
        for (const route of routes) expect(parseRoute(hrefOf(route))).toEqual(route);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(parseRoute(hash).screen).toBeTypeOf('string');
      }),
    );
  });
});
