import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildElectron, buildRenderer } from '../../scripts/build.ts';
import { writeTinyModel } from '../support/tiny-model.ts';
import { startPackagedHost, type PackagedHost } from './packaged-host.ts';
import { fusesOf, makeStubElectron } from './stub-electron.ts';

const root = join(import.meta.dirname, '..', '..');
let work = '';
let resources = '';
let inside: readonly string[] = [];
let output = '';

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'hara-package-'));
  resources = join(work, 'release', 'linux-unpacked', 'resources');
  await makeStubElectron(join(work, 'electron'), '0.0.0');
  if (!existsSync(join(root, 'dist', 'renderer', 'index.html'))) await buildRenderer();
  await buildElectron();
  output = await packageApp();
  inside = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/'),
  );
}, 90_000);

afterAll(() => rm(work, { recursive: true, force: true }));

async function packageApp(): Promise<string> {
  const args = [
    '--linux=dir',
    `--${process.arch}`,
    '--publish=never',
    '--config=electron-builder.yml',
    `--config.electronDist=${join(work, 'electron')}`,
    `--config.directories.output=${join(work, 'release')}`,
  ];
  const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const child = spawn(process.execPath, [cli, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`electron-builder ended with ${code}:\n${said}`);
  return said;
}

describe('the package', () => {
  test('is made without complaint', () => {
    expect(output).not.toMatch(/⨯|description is missed|author is missed/);
  });

  test('holds the program, what it reads at run time, and nothing of the workshop', () => {
    for (const path of [
      '/package.json',
      '/dist/electron/main.js',
      '/dist/electron/preload.cjs',
      '/dist/electron/local-host.js',
      '/dist/electron/worker.js',
      '/dist/renderer/index.html',
      '/migrations/0001-core.sql',
      '/samples/en/study.json',
      '/samples/ja/study.json',
    ]) {
      expect(inside, path).toContain(path);
    }
    const strangers = inside.filter((path) =>
      /^\/(test|scripts|bench|docs|renderer|electron|shared|build)(\/|$)|\.(ts|tsx|map|hara)$|\.test\.|node-(linux|win|bin)|canvas-|skia|\/\.(git|env)/.test(
        path,
      ),
    );
    expect(strangers).toEqual([]);
  });

  test('carries one native binary, for its own system, beside the archive', async () => {
    const name = `linux-${process.arch}.node`;
    expect(inside.filter((path) => path.endsWith('.node'))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/${name}`,
    ]);
    const beside = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
    expect(await readdir(beside)).toEqual([name]);
  });

  test('carries the one WebAssembly file that runs sentence models, beside the archive', async () => {
    const names = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];
    const dist = '/node_modules/onnxruntime-web/dist/';
    expect(inside.filter((path) => path.startsWith(dist)).toSorted()).toEqual(
      names.map((name) => dist + name),
    );
    expect((await readdir(join(resources, 'app.asar.unpacked', dist))).toSorted()).toEqual(names);
    const page = await readdir(join(root, 'dist', 'renderer'), { recursive: true });
    expect(page.filter((name) => /^ort[.-]|onnx|\.wasm$/i.test(basename(name)))).toEqual([]);
  });

  test('carries every package that the bundles name', async () => {
    const bundles = inside.filter((path) => /^\/dist\/electron\/.*\.c?js$/.test(path));
    const app = join(root, 'dist', 'electron');
    const named = new Set<string>();
    for (const bundle of bundles) {
      const code = await readFile(join(app, bundle.slice('/dist/electron/'.length)), 'utf8');
      for (const name of packagesNamedIn(code)) named.add(name);
    }
    // Electron brings itself.
    expect([...named].toSorted()).toEqual(['better-sqlite3', 'electron', 'pdfjs-dist', 'tinypool']);
    for (const name of named) {
      if (name !== 'electron') expect(inside).toContain(`/node_modules/${name}/package.json`);
    }
  });

  test('has the fuses blown that keep its binary from running other programs', async () => {
    const binary = await readFile(join(resources, '..', 'hara'), 'latin1');
    // Order of Electron: run as Node, encrypted cookies, NODE_OPTIONS, --inspect, asar integrity, only the asar,
    // own V8 snapshot, privileges of file:.
    expect(fusesOf(binary).slice(0, 8)).toBe('01001100');
  });

  test('stays small: less than 60 MB without Electron', async () => {
    expect((await readFile(join(resources, 'app.asar'))).length).toBeLessThan(60 << 20);
  });

  test('loads no sibling of the preload, which the sandbox would not let it require', () => {
    const preload = readFileSync(join(root, 'dist', 'electron', 'preload.cjs'), 'utf8');
    expect([...packagesNamedIn(preload)]).toEqual(['electron']);
    expect(preload).not.toMatch(/require\(["']\.|^import /m);
  });
});

describe('the packaged browser edition', () => {
  let app = '';
  let home = '';
  let host: PackagedHost;
  beforeAll(async () => {
    app = join(work, 'app');
    home = join(work, 'home');
    await mkdir(home);
    extractAll(join(resources, 'app.asar'), app);
    await addOwnBinary(app);
    host = await startPackagedHost(app, home);
  });

  test('serves its page', async () => {
    const answer = await fetch(`${host.origin}/`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<!doctype html>');
  });

  test('makes a study, lists it, and reads a transcript in a worker', async () => {
    const { client } = host;
    const { handle } = await client.app('studies.create', {
      name: '荷造り',
      language: 'ja',
      starterCodebook: true,
    });
    expect((await client.app('studies.list', {})).map(({ name }) => name)).toEqual(['荷造り']);
    expect((await client.study(handle, 'codes.list', {})).length).toBeGreaterThan(50);
    const text = 'Interviewer: How was it?\n\nAki: My shoulders came down.\n';
    const { blobId } = await client.putBlob('aki.txt', new TextEncoder().encode(text));
    const [preview] = await client.study(handle, 'import.preview', {
      files: [{ blobId, fileName: 'aki.txt' }],
    });
    expect(preview).toMatchObject({ error: null, turns: 2 });
  });

  test('reads a PDF, Japanese without embedded fonts included', async () => {
    const { client } = host;
    const [{ handle = '' } = {}] = await client.app('studies.list', {});
    const { blobId } = await client.putBlob('aki.pdf', plainJapanesePdf());
    const [preview] = await client.study(handle, 'import.preview', {
      files: [{ blobId, fileName: 'aki.pdf' }],
    });
    expect(preview).toMatchObject({ error: null, format: 'pdf' });
    expect(preview?.opening.map(({ text }) => text).join('')).toContain('肩');
  });

  test('runs a sentence model that lies in the folder for models', async () => {
    const { client } = host;
    writeTinyModel(join(home, 'models', 'tiny'));
    const { place, models } = await client.app('models.list', {});
    expect(place).toBe(join(home, 'models'));
    const used = await client.app('models.use', { handle: models[0]?.handle ?? '', mode: 'blended' });
    expect(used.sentenceModel).toEqual({ handle: models[0]?.handle, mode: 'blended' });
    const [{ handle = '' } = {}] = await client.app('studies.list', {});
    await client.app('studies.open', { handle });
    const text = '聞き手：いかがですか。\nアキ：肩が軽くなりました。\n';
    const { blobId } = await client.putBlob('アキ.txt', new TextEncoder().encode(text));
    await client.study(handle, 'import.commit', { files: [{ blobId, fileName: 'アキ.txt' }] });
    await client.study(handle, 'codings.import', {
      rows: [{ document: 'アキ', quote: '肩が軽くなりました', code: '軽さ', kind: 'sensation' }],
    });
    await client.study(handle, 'themes.run', {});
    const { run } = await client.study(handle, 'themes.report', {});
    expect(run?.version).toMatch(/ blended [0-9a-f]{12} tiny$/);
  });

  test('ends cleanly and leaves one file per study', async () => {
    expect(await host.stop()).toBe(0);
    expect((await readdir(join(home, 'studies'))).filter((name) => !name.endsWith('.hara'))).toEqual([]);
  });
});

/** One page that says 肩 in a font of the reader's system, by a table of characters that the package must bring. */
function plainJapanesePdf(): Uint8Array {
  const content = 'BT /F 12 Tf 60 700 Td <8CA8> Tj ET';
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /90ms-RKSJ-H /DescendantFonts [6 0 R]>>',
    '<</Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo <</Registry (Adobe) /Ordering (Japan1) /Supplement 2>> /FontDescriptor 7 0 R>>',
    '<</Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80>>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R /Size 8>>\n%%EOF\n`);
}

/** On another system than Linux the package is for Linux all the same, and the test brings the binary to run it. */
async function addOwnBinary(app: string): Promise<void> {
  const binary = join(
    'node_modules',
    'better-sqlite3',
    'prebuilds',
    `${process.platform}-${process.arch}.node`,
  );
  if (!existsSync(join(app, binary))) await copyFile(join(root, binary), join(app, binary));
}

function packagesNamedIn(code: string): Set<string> {
  const pattern = /^(?:import|export)\b[^'"\n]*?["']([^'"]+)["']|\b(?:require|import)\(["']([^'"]+)["']\)/gm;
  const withoutComments = code.replace(/^\s*(\*|\/\/).*$/gm, '');
  const names = [...withoutComments.matchAll(pattern)].map(([, from, called]) => from ?? called ?? '');
  return new Set(
    names
      .filter((name) => !/^[./]|^node:/.test(name) && !builtinModules.includes(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
  );
}
