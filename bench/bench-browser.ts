import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The Chromium of this machine; undefined where there is none. */
export async function launchChromium(): Promise<Browser | undefined> {
  const executablePath = browsers.find((path) => path !== undefined && existsSync(path));
  return executablePath === undefined ? undefined : chromium.launch({ executablePath, args: flags });
}
