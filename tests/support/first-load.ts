import type { Page } from 'playwright';

/** What Today does without, and what comes by itself once the browser is idle. */
export const LATER = /\/assets\/(engine|shell-session)-/;

/** Makes a page one of someone who has been here before; the first visit ever begins with the welcome. */
export async function welcomed(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('backbeat.settings', JSON.stringify({ welcomed: true }));
  });
}

/** Remembers the files of the build that a page asks for, by their paths in it. */
export function watchRequests(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    asked.push(pathname === '/' ? 'index.html' : pathname.slice(1));
  });
  return asked;
}

/** The scripts that the page at `appUrl` itself names, and all that those can't run without. */
export async function scriptsOfPage(appUrl: string): Promise<readonly string[]> {
  const html = await (await fetch(appUrl)).text();
  const named = [
    ...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.?\/?([^"]+\.js)"/g),
    ...html.matchAll(/<meta name="wanted" content="\.\/([^" ]+\.js)/g),
  ];
  const found = new Set<string>();
  const follow = async (name: string): Promise<void> => {
    if (found.has(name)) return;
    found.add(name);
    const code = await (await fetch(new URL(name, appUrl))).text();
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const needs = [...code.matchAll(/\bimport\s*(?:[\w{}$*\s,]+from\s*)?["'`]\.\/([\w.-]+\.js)["'`]/g)];
    for (const [, need = ''] of needs) await follow(folder + need);
  };
  for (const [, name = ''] of named) await follow(name);
  return [...found];
}
