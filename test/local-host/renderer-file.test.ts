import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mediaTypeOf } from '../../electron/renderer-files/media-type.ts';
import { readRendererFile, relativePathOf } from '../../electron/renderer-files/renderer-file.ts';

describe('a URL path', () => {
  test('names a file below the folder', () => {
    expect(relativePathOf('/')).toBe('index.html');
    expect(relativePathOf('/assets/index-4f.js')).toBe('assets/index-4f.js');
    expect(relativePathOf('/assets/%E5%9B%B3.svg')).toBe('assets/図.svg');
  });

  test.each([
    '',
    'index.html',
    '/../secret',
    '/assets/../../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/assets/%2e%2e%2f%2e%2e%2fsecret',
    '/..\\secret',
    '/%5c..%5csecret',
    '//etc/passwd',
    '/assets//x.js',
    '/C:/secret',
    '/.env',
    '/assets/.map',
    '/x%00.js',
    '/%',
    '/%ff',
  ])('%j names none', (path) => {
    expect(relativePathOf(path)).toBeUndefined();
  });

  test('never climbs, whatever it is made of', () => {
    const step = fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%5c', '/', '', '//'), fc.webPath());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const path = relativePathOf(`/${steps.join('/')}`);
        return path === undefined || !(`/${path}/`.includes('/../') || path.startsWith('/'));
      }),
    );
  });
});

describe('reading', () => {
  let base = '';
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'hara-files-'));
    await mkdir(join(base, 'renderer', 'assets'), { recursive: true });
    await writeFile(join(base, 'secret.txt'), 'secret');
    await writeFile(join(base, 'renderer', 'index.html'), '<!doctype html>');
    await writeFile(join(base, 'renderer', 'assets', 'inter-ab12.woff2'), 'font');
    await symlink(join(base, 'secret.txt'), join(base, 'renderer', 'link.txt'));
  });
  afterAll(() => rm(base, { recursive: true, force: true }));
  const read = (path: string) => readRendererFile(join(base, 'renderer'), path);

  test('the page is never cached, its hashed parts for a year', async () => {
    const page = await read('/');
    expect(page).toMatchObject({ mediaType: 'text/html; charset=utf-8', cacheControl: 'no-store' });
    expect(await read('/assets/inter-ab12.woff2')).toMatchObject({
      mediaType: 'font/woff2',
      cacheControl: 'private, max-age=31536000, immutable',
    });
  });

  test('missing files, folders and links that lead out give nothing', async () => {
    expect(await read('/none.js')).toBeUndefined();
    expect(await read('/assets')).toBeUndefined();
    expect(await read('/link.txt')).toBeUndefined();
  });
});

test('unknown endings are bytes, never a guess', () => {
  expect(mediaTypeOf('x.unknown')).toBe('application/octet-stream');
  expect(mediaTypeOf('x')).toBe('application/octet-stream');
  expect(mediaTypeOf('A.JS')).toBe('text/javascript; charset=utf-8');
});
