import type { FilesOfVersion } from './versions.ts';

/** What a request is answered from. */
export interface AnswerPorts {
  readonly files: FilesOfVersion;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Address of the app. */
  readonly scope: string;
}

/** Answers from the kept files first, then from the network. */
export async function answer(request: Request, { files, fetch, scope }: AnswerPorts): Promise<Response> {
  if (request.mode !== 'navigate') return (await files.file(plain(request.url))) ?? fetch(request);
  const url = plain(request.url);
  if (isApp(url, scope)) return (await files.shell()) ?? fetch(request);
  if (files.has(url)) return (await files.file(url)) ?? fetch(request);
  // Some other place below the app's address. There the app's own relative addresses would lead nowhere.
  return fetch(request).catch(() => Response.redirect(scope, 302));
}

/** Without what follows `?` or `#`. */
function plain(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

function isApp(url: string, scope: string): boolean {
  return url === scope || url === `${scope}index.html`;
}
