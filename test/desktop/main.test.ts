import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as electron from '../mocks/electron.ts';

const { app, BrowserWindow, dialog, preventable, protocol, resetElectron } = electron;

let home = '';
beforeEach(async () => {
  resetElectron();
  // main.ts acts when it is loaded: each test loads it anew, with the one stand-in.
  vi.resetModules();
  vi.doMock('electron', () => electron);
  home = await mkdtemp(join(tmpdir(), 'hara-main-'));
  vi.stubEnv('HARA_HOME', home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  const before = app.quits;
  if (app.listenerCount('will-quit') > 0) {
    app.quit();
    await expect.poll(() => app.quits).toBeGreaterThan(before);
  }
  await rm(home, { recursive: true, force: true });
});

test('starts sandboxed, in the one configuration folder, with its own scheme', async () => {
  await import('../../electron/desktop/main.ts');
  await expect.poll(() => BrowserWindow.all.length).toBe(1);
  expect(app.sandboxed).toBe(true);
  expect(app.paths).toEqual({ userData: home });
  expect(protocol.privileged).toMatchObject([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);
});

test('a second start hands over to the first and ends', async () => {
  app.getsLock = false;
  await import('../../electron/desktop/main.ts');
  expect(app.quits).toBe(1);
  expect(BrowserWindow.all).toEqual([]);
});

test('a file that the Finder names before the app is ready is shown first', async () => {
  const event = preventable();
  const ready = Promise.withResolvers<void>();
  app.readiness = ready.promise;
  await import('../../electron/desktop/main.ts');
  app.emit('open-file', event, '/studies/tea.hara');
  expect(BrowserWindow.all).toEqual([]);
  ready.resolve();
  await expect.poll(() => BrowserWindow.all[0]?.loaded[0]).toMatch(/^app:\/\/hara\/index\.html#\/study\/.+/);
  expect(event.defaultPrevented).toBe(true);
});

test('a program that cannot start says why and ends', async () => {
  const folder = join(home, 'a-file');
  await writeFile(folder, '');
  vi.stubEnv('HARA_HOME', folder);
  app.getLocale = () => {
    throw new Error('no locale');
  };
  await import('../../electron/desktop/main.ts');
  await expect.poll(() => app.exits).toEqual([1]);
  expect(dialog.errors).toEqual(['no locale']);
  app.getLocale = () => app.locale;
});
