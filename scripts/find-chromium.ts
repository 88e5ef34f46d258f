import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, isExecutable } from './find-program.ts';
import { runCommand } from './run-command.ts';

/** Flags that keep a browser for tests quiet: nothing is fetched, and it runs as root in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
];

/** Where installers put a Chromium-family browser when it is not on the PATH. */
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable];
    if (!folder) return [];
    return [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ];
  }),
};

/** A Chromium-family browser: `HARA_CHROMIUM`, then the PATH, then the usual places. */
export function findChromium(): string | undefined {
  const named = process.env.HARA_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return findProgram(names) ?? (places[process.platform] ?? []).find(isExecutable);
}

/** Finds a browser; on Debian as root it is installed where missing. @throws Error that says how to get one */
export async function needChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('No Chromium here; installing Debian’s (apt-get install chromium).');
    await runCommand('apt-get', ['update', '-qq']);
    await runCommand('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-noto-cjk',
    ]);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need a Chromium-family browser (Chromium, Chrome, Edge). Install one ' +
      '(Debian: apt-get install chromium; macOS: brew install --cask chromium; Windows: winget install Google.Chrome) ' +
      'or name its program in HARA_CHROMIUM.',
  );
}
