import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, needChromium } from './find-chromium.ts';
import { projectFolder, runCommand, tool } from './run-command.ts';

// Makes the README's pictures anew: the sample studies in the local host, each main screen.
type Shot = {
  readonly screen: string;
  readonly language: 'en' | 'ja';
  readonly theme: 'light' | 'dark';
  /** In a window of 1024x700. */
  readonly small?: boolean;
};

const screens = [
  'home',
  'transcript',
  'codebook',
  'memos',
  'query',
  'matrices',
  'themes',
  'statements',
  'explorer',
  'deck',
];
const shots: readonly Shot[] = [
  ...screens.flatMap((screen): readonly Shot[] => [
    { screen, language: 'en', theme: 'light' },
    { screen, language: 'en', theme: 'dark' },
    { screen, language: 'ja', theme: 'light' },
  ]),
  { screen: 'transcript', language: 'ja', theme: 'dark' },
  { screen: 'explorer', language: 'ja', theme: 'dark' },
  ...(['transcript', 'explorer'] as const).flatMap((screen) =>
    (['en', 'ja'] as const).flatMap((language) =>
      (['light', 'dark'] as const).map((theme): Shot => ({ screen, language, theme, small: true })),
    ),
  ),
];
const wide = { width: 1440, height: 900 };
const narrow = { width: 1024, height: 700 };

const pictures = join(projectFolder, 'docs', 'pictures');

async function serve(language: string, home: string): Promise<{ url: string; stop: () => void }> {
  const host = spawn(
    process.execPath,
    [join(projectFolder, 'electron/local-host/main.ts'), '--no-open', '--port', '0'],
    {
      env: { ...process.env, HARA_HOME: home, LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await new Promise<string>((resolve, reject) => {
    host.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\S+/.exec(chunk.toString())?.[0];
      if (found) resolve(found);
    });
    host.once('exit', () => reject(new Error('the local host did not start')));
  });
  return { url, stop: () => void host.kill() };
}

/** The second transcript; where there is room, with a sensation and its finer marks open. */
async function openCoding(page: Page): Promise<void> {
  await page.locator('a[href*="/transcripts/"]').nth(1).click();
  await page.locator('main [data-turn]').first().waitFor();
  if (page.viewportSize()?.width !== wide.width) return;
  const names = page.locator('main [data-turn] button[data-coding]');
  await names
    .filter({ hasText: /lighter|息が詰まる/u })
    .first()
    .click();
  // What the mouse is on stands out alone.
  await page.mouse.move(0, 0);
}

async function open(page: Page, screen: string): Promise<void> {
  const [origin = '', study = ''] = /^(.*)#\/study\/([^/?]+)/.exec(page.url())?.slice(1) ?? [];
  const paths = {
    home: '',
    transcript: '/transcripts',
    query: '/query?q=kind:sensation%20near%20kind:value%20within%201%20turns',
  };
  const path = Object.entries(paths).find(([name]) => name === screen)?.[1] ?? `/${screen}`;
  await page.goto(`${origin}#/study/${study}${path}`);
  if (screen === 'transcript') await openCoding(page);
  // A study begins without decks: the proposal is taken as it is.
  if (screen === 'deck') {
    await page.waitForTimeout(1000);
    const propose = page.getByRole('button', { name: /^Make \d|^\d+枚を作る/u });
    if (await propose.isVisible()) await propose.click();
    await page.waitForTimeout(4000);
  }
  await page.waitForTimeout(1500); // fonts and figures
}

const executablePath = await needChromium();
if ((await runCommand(tool('vite'), ['build', '--logLevel', 'warn'])) !== 0) process.exit(1);
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
for (const language of ['en', 'ja'] as const) {
  const home = mkdtempSync(join(tmpdir(), 'hara-pictures-'));
  const host = await serve(language, home);
  for (const theme of ['light', 'dark'] as const) {
    const wanted = shots.filter((shot) => shot.language === language && shot.theme === theme);
    if (wanted.length === 0) continue;
    const page = await browser.newPage({
      viewport: wide,
      colorScheme: theme,
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    });
    await page.goto(host.url);
    await page.waitForURL(/#\/study\//);
    for (const { screen, small } of wanted) {
      await page.setViewportSize(small ? narrow : wide);
      await open(page, screen);
      const name = `${screen}${small ? '-small' : ''}-${language}-${theme}.png`;
      await page.screenshot({ path: join(pictures, name) });
    }
    await page.close();
  }
  host.stop();
  rmSync(home, { recursive: true, force: true });
}
await browser.close();
