import { expect, test } from 'vitest';
import { homeFolders, languageOf } from '../../electron/backend/home-folders.ts';
import { hasDisplay, openCommand } from '../../electron/local-host/open-browser.ts';
import { runOptionsOf } from '../../electron/local-host/run.ts';

test('without words the sample is shown and the browser opened', () => {
  expect(runOptionsOf([])).toEqual({ port: undefined, studyPath: undefined, sample: true, open: true });
});

test('every switch is understood, in any order', () => {
  expect(runOptionsOf(['--port', '0', 'tea.hara', '--no-open', '--no-sample'])).toEqual({
    port: 0,
    studyPath: 'tea.hara',
    sample: false,
    open: false,
  });
});

test.each([
  [['--prot', '1']],
  [['--port', 'x']],
  [['--port', '65536']],
  [['--port=-1']],
  [['a.hara', 'b.hara']],
])('%j is wrong use', (args) => {
  expect(() => runOptionsOf(args)).toThrow(TypeError);
});

test('a display is where somebody can see a window', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('linux', { DISPLAY: ':99', CI: 'true' })).toBe(false);
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('darwin', { SSH_CONNECTION: '10.0.0.1' })).toBe(false);
  expect(hasDisplay('win32', {})).toBe(true);
});

test('the address goes to the browser as one word, without a shell', () => {
  const url = 'http://127.0.0.1:4771/#token=a&study=b';
  for (const platform of ['linux', 'darwin', 'win32']) expect(openCommand(platform, url)[1]).toContain(url);
});

test('each system keeps things where its programs keep them; HARA_HOME wins', () => {
  const folders = (platform: string, env = {}) => homeFolders({ env, platform, home: '/u' });
  expect(folders('linux')).toEqual({
    configFolder: '/u/.config/Hara',
    studyFolder: '/u/Documents/Hara',
    modelFolders: ['/u/.config/Hara/models'],
  });
  expect(folders('linux', { XDG_CONFIG_HOME: '/c' }).configFolder).toBe('/c/Hara');
  expect(folders('darwin').configFolder).toBe('/u/Library/Application Support/Hara');
  expect(folders('win32', { APPDATA: '/a' }).configFolder).toBe('/a/Hara');
  expect(folders('win32', { HARA_HOME: '/h', HARA_MODELS: '/m' })).toEqual({
    configFolder: '/h',
    studyFolder: '/h/studies',
    modelFolders: ['/h/models', '/m'],
  });
});

test.each([
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['en-US', 'en'],
  ['jav', 'en'],
  ['', 'en'],
  ['C', 'en'],
])('the locale %j is read as %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
