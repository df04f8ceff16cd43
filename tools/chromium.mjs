/** Finds a Chromium for the tests, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a browser that is there, or undefined. `CHROMIUM_PATH` wins. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const installed = KNOWN.find((path) => existsSync(path));
  if (installed) return installed;
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** Path of a browser, installed if need be: by apt-get as root on Debian, else Playwright's own. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
  if (isDebian() && process.getuid?.() === 0) {
    console.log('No Chromium found: installing it with apt-get.');
    run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium']);
  } else {
    console.log('No Chromium found: asking Playwright for its own.');
    run('npx', ['playwright', 'install', 'chromium']);
  }
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error(
    'The tests need a Chromium and none could be installed.\n' +
      'Install one (on Debian: "apt-get install chromium" as root; elsewhere: "npx playwright install chromium")\n' +
      'or name one that you have: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

/** What Playwright switches off; the last such flag wins, so ours has to say it again. */
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Chromium's own bars as web pages: each window would start a renderer for them, 1 s of work that nobody sees. */
const OWN_BARS = [
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
  'WebUIReloadButton',
  'WebUIToolbar',
];

/** Flags for headless tests as root in a container, with Web Bluetooth switched on. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  '--enable-features=WebBluetooth,WebBluetoothNewPermissionsBackend',
  `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...OWN_BARS].join(',')}`,
];

/** True on Debian and what descends from it. */
export function isDebian() {
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
