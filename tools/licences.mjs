/**
 * Makes the list of licences that the settings show: what `src/` imports, what that depends on in turn, font and
 * icons. Everything is read from the packages themselves.
 *
 *   node tools/licences.mjs           writes it
 *   node tools/licences.mjs --check   fails if it is stale
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { format } from 'prettier';

const root = new URL('../', import.meta.url);
const target = new URL('src/ui/screens/settings/licences.json', root);

/** Dependencies of which nothing reaches the bundle: types, helpers for other builds, rendering on a server. */
const LEFT_OUT = [/^@types\//, /^tslib$/, /^@lit-labs\/ssr-dom-shim$/];
const IMPORT = /(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'/g;

const read = (path) => readFile(new URL(path, root), 'utf8');

/** The list as the packages in node_modules would make it now. */
export async function generateLicences() {
  const { version, dependencies, devDependencies } = JSON.parse(await read('package.json'));
  const known = { ...dependencies, ...devDependencies };
  const imported = (await importedPackages()).filter((name) => Object.hasOwn(known, name));
  const texts = {};
  const works = [];
  for (const name of await withDependencies(imported)) {
    const manifest = JSON.parse(await read(`node_modules/${name}/package.json`));
    const { copyright, text } = await licenceOf(name);
    texts[manifest.license] ??= text;
    works.push({
      name,
      version: manifest.version,
      what: trimmed(manifest.description),
      licence: manifest.license,
      copyright,
      url: addressOf(manifest),
    });
  }
  const font = parseLicence(await read('src/ui/fonts/BricolageGrotesque-OFL.txt'));
  texts['OFL-1.1'] = font.text;
  works.push(
    {
      name: 'Bricolage Grotesque',
      what: 'The letters',
      licence: 'OFL-1.1',
      copyright: font.copyright,
      url: 'https://github.com/ateliertriay/bricolage',
    },
    {
      name: 'Phosphor Icons',
      what: 'The icons',
      licence: 'MIT',
      copyright: 'Copyright (c) 2022 Phosphor Icons',
      url: 'https://phosphoricons.com',
    },
  );
  const options = JSON.parse(await read('.prettierrc.json'));
  return format(JSON.stringify({ version, works, texts }), { ...options, parser: 'json' });
}

/** Packages that the app's own code names. */
async function importedPackages() {
  const names = new Set();
  for (const file of await readdir(new URL('src/', root), { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    for (const [, name] of (await read(`src/${file}`)).matchAll(IMPORT)) names.add(name);
  }
  return [...names];
}

async function withDependencies(names) {
  const all = new Set();
  const add = async (name) => {
    if (all.has(name) || LEFT_OUT.some((pattern) => pattern.test(name))) return;
    all.add(name);
    const { dependencies = {} } = JSON.parse(await read(`node_modules/${name}/package.json`));
    for (const other of Object.keys(dependencies)) await add(other);
  };
  for (const name of names) await add(name);
  return [...all].sort();
}

async function licenceOf(name) {
  const files = await readdir(new URL(`node_modules/${name}/`, root));
  const file = files.find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file`);
  return parseLicence(await read(`node_modules/${name}/${file}`));
}

/** Who holds the rights, and the text without that line, so that packages under one licence share it. */
function parseLicence(whole) {
  const lines = whole.replaceAll('\r', '').split('\n');
  const at = lines.findIndex((line) => /^\s*copyright (\(c\)|\d{4})/i.test(line));
  const copyright = at < 0 ? '' : lines[at].trim().replace(/\.? All rights reserved\.?$/i, '');
  const text = lines.filter((_, index) => index !== at).join('\n');
  return { copyright, text: text.replace(/\n{3,}/g, '\n\n').trim() };
}

function trimmed(description = '') {
  return description.replace(/\.$/, '');
}

function addressOf({ homepage, repository }) {
  const url = homepage ?? repository?.url ?? '';
  return url.replace(/^git\+|\.git$/g, '').replace(/^git:/, 'https:');
}

/** Undefined where the list is up to date. */
export async function staleLicences() {
  const now = await readFile(target, 'utf8').catch(() => '');
  return now === (await generateLicences()) ? undefined : 'src/ui/screens/settings/licences.json';
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const stale = await staleLicences();
  if (process.argv.includes('--check')) {
    if (stale) console.error(`${stale} is stale: node tools/licences.mjs`);
    process.exitCode = stale ? 1 : 0;
  } else await writeFile(target, await generateLicences());
}
