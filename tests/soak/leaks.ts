/** Leaks that can be planted, to see the soak fail. */
export const LEAKS = ['heap', 'nodes', 'listeners', 'timers'] as const;

export type Leak = (typeof LEAKS)[number];

/** Plants a leak into the page, some each second. Runs in the page, so it closes over nothing. */
export function plantLeak(leak: Leak): void {
  const kept: unknown[] = [];
  const leaks: Record<Leak, () => void> = {
    heap: () => kept.push(Array.from({ length: 10_000 }, () => ({}))),
    // A second is a quarter of a minute of session: as many in all as a player left behind by each round.
    nodes: () => kept.push(...Array.from({ length: 20 }, () => document.createElement('div'))),
    listeners: () => {
      document.addEventListener('soak', () => kept);
    },
    timers: () => setTimeout(() => undefined, 1e9),
  };
  setInterval(leaks[leak], 1_000);
}
