/**
 * `npm run mutate`: plants faults in the parts that keep a person safe, one at a time and in a copy, and runs the tests
 * that have to notice. Fails if one survives, or if what is to be changed is no longer there.
 * What is planted where: tests/mutation/faults.json.
 *
 *   npm run mutate
 *   npm run mutate -- ramp stop      only faults with one of these in their names
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
installIfNeeded();

/** A fault may make a test wait for ever: longer than any of these files takes on a busy machine. */
const LIMIT_MS = 180_000;
const NOT_COPIED = new Set(['node_modules', '.git', 'dist', 'docs', '.tsbuild', 'coverage']);
const LIST = 'tests/mutation/faults.json';

const asked = process.argv.slice(2);
const all = JSON.parse(await readFile(LIST, 'utf8'));
const faults = all.filter(({ name }) => asked.length === 0 || asked.some((word) => name.includes(word)));

const secondsSince = (began) => ((performance.now() - began) / 1000).toFixed(1);

/** The source with the fault in it. @throws where what is to be changed isn't there exactly once. */
const planted = (source, { name, file, edits }) => {
  let text = source;
  for (const { find, replace } of edits) {
    const count = text.split(find).length - 1;
    if (count !== 1)
      throw new Error(`"${name}": ${file} has ${count} times, not once, what ${LIST} changes:\n${find}`);
    text = text.replace(find, () => replace);
  }
  return text;
};

/** A copy of the project, in which nothing that is planted can harm. */
const aCopy = async () => {
  const copy = await mkdtemp(join(tmpdir(), 'backbeat-mutate-'));
  await cp(root, copy, { recursive: true, filter: (path) => !NOT_COPIED.has(basename(path)) });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

/** Runs tests in a copy. @returns the title of the first that failed; undefined if all passed. */
const firstFailure = (copy, tests) =>
  new Promise((resolve, reject) => {
    const report = join(copy, 'report.json');
    const args = ['run', '--project', 'unit', '--bail', '1', '--reporter', 'json', '--outputFile', report];
    const child = spawn(join(root, 'node_modules/.bin/vitest'), [...args, ...tests], {
      cwd: copy,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const said = [];
    child.stderr.on('data', (text) => said.push(text));
    const limit = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), LIMIT_MS);
    child.on('close', async (status, signal) => {
      clearTimeout(limit);
      if (signal) return resolve('a test that never ends');
      if (status === 0) return resolve(undefined);
      const { testResults } = JSON.parse(await readFile(report, 'utf8').catch(() => '{"testResults":[]}'));
      await rm(report, { force: true });
      const failed = testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .find((test) => test.status === 'failed');
      // Code that can't even be loaded is no fault that a test noticed.
      if (failed) resolve(failed.fullName);
      else reject(new Error(`the tests could not be run:\n${Buffer.concat(said)}`));
    });
  });

const sources = new Map();
for (const { file } of all) sources.set(file, await readFile(file, 'utf8'));
try {
  for (const fault of all) planted(sources.get(fault.file), fault);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const began = performance.now();
const copies = await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, aCopy));
const survivors = [];
try {
  const files = [...new Set(faults.flatMap(({ tests }) => tests))];
  const broken = await firstFailure(copies[0], files);
  if (broken) throw new Error(`Without any fault this fails already: ${broken}`);
  const waiting = [...faults];
  const work = async (copy) => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const { name, file, tests } = fault;
      const since = performance.now();
      await writeFile(join(copy, file), planted(sources.get(file), fault));
      const failure = await firstFailure(copy, tests).catch((error) => {
        throw new Error(`"${name}": ${error.message}`);
      });
      await writeFile(join(copy, file), sources.get(file));
      if (!failure) survivors.push(name);
      const outcome = failure ? `killed    ${name}\n            by "${failure}"` : `SURVIVED  ${name}`;
      console.log(`${secondsSince(since).padStart(6)} s  ${outcome}`);
    }
  };
  await Promise.all(copies.map(work));
  console.log(
    `${faults.length - survivors.length} of ${faults.length} killed in ${secondsSince(began)} s. ${survivors.map((name) => `\nSurvived: ${name}`).join('')}`,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await Promise.all(copies.map((copy) => rm(copy, { recursive: true, force: true })));
}
if (survivors.length > 0) process.exitCode = 1;
