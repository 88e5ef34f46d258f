import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuLabels } from '../../electron/desktop/menu-labels.ts';
import { menuTemplate, type MenuOptions } from '../../electron/desktop/menu-template.ts';
import { isMessageKey } from '../../shared/messages/translate.ts';

type Item = MenuItemConstructorOptions;

function menu(options: Partial<MenuOptions> = {}) {
  const sent: string[] = [];
  const template = menuTemplate({
    language: 'en',
    platform: 'linux',
    packaged: true,
    send: (command) => sent.push(command),
    openStudy: () => sent.push('native open'),
    ...options,
  });
  return { template, sent, items: template.flatMap(below) };
}

function below(item: Item): Item[] {
  const children = Array.isArray(item.submenu) ? item.submenu : [];
  return [item, ...children.flatMap(below)];
}

const press = ({ click }: Item) => (click as (() => void) | undefined)?.();

describe.each(['en', 'ja'] as const)('the menu in %s', (language) => {
  test.each(['linux', 'win32', 'darwin'])('names every entry on %s', (platform) => {
    const { items } = menu({ language, platform, packaged: false });
    expect(items.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([]);
    const quits = items.filter(({ role }) => role === 'quit');
    expect(quits.map(({ label }) => label)).toEqual([menuLabels[language].quit]);
  });
});

test('every command is one that the page has a name for', () => {
  const { items, sent } = menu();
  items.filter(({ role }) => role === undefined).forEach(press);
  expect(sent.filter((command) => command !== 'native open' && !isMessageKey(command))).toEqual([]);
  expect(sent).toEqual(
    expect.arrayContaining([
      'app.newStudy',
      'native open',
      'app.importTranscripts',
      'app.undo',
      'app.goSettings',
    ]),
  );
});

test('keys that the page handles are shown, not taken', () => {
  const { items } = menu();
  const taken = items.filter(
    ({ accelerator, registerAccelerator }) => accelerator && registerAccelerator !== false,
  );
  expect(taken.map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+O']);
});

test('text fields keep their own undo, cut, copy and paste', () => {
  const roles = menu().items.map(({ role }) => role);
  expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']));
});

test('a packaged app has no inspector', () => {
  const roles = (packaged: boolean) => menu({ packaged }).items.map(({ role }) => role);
  expect(roles(true)).not.toContain('toggleDevTools');
  expect(roles(false)).toContain('toggleDevTools');
});

test('macOS has its own first menu, with the settings in it', () => {
  const [first] = menu({ platform: 'darwin' }).template;
  expect(first?.label).toBe('Hara');
  const settings = (platform: string) =>
    menu({ platform }).items.filter(({ label }) => label === 'Go to the settings');
  expect(settings('darwin')).toHaveLength(1);
  expect(settings('win32')).toHaveLength(1);
});
