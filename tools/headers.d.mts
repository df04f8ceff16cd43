/** The policy that a page carries in a meta tag, given the hashes of its own inline styles, as `sha256-…`. */
export function pagePolicy(styleHashes: readonly string[]): string;
/** Sent with every file. */
export const HEADERS: Readonly<Record<string, string>>;
/** The same, as Netlify and Cloudflare Pages read it from a file named `_headers`. */
export function headersFile(): string;
