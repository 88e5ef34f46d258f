import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const sources = ['shared', 'electron', 'renderer', 'bench', 'scripts', 'test'].flatMap((zone) =>
  globSync(`${zone}/**/*.{ts,tsx}`, { cwd: root }).map((path) => path.replaceAll('\\', '/')),
);

type Import = { readonly from: string; readonly to: string; readonly isFile: boolean };

/** Static, re-exporting and dynamic imports alike; a specifier with a dot is a file of ours. */
const importPattern = /(?:^|[\s;(])(?:import|export)(?:[\s\w{},*$]+from)?\s*\(?\s*['"]([^'"]+)['"]/g;

const imports: readonly Import[] = sources.flatMap((from) => {
  const text = readFileSync(join(root, from), 'utf8');
  return [...text.matchAll(importPattern)].map((match) => {
    const specifier = match[1] ?? '';
    const isFile = specifier.startsWith('.');
    const to = isFile
      ? relative(root, join(root, dirname(from), specifier)).replaceAll('\\', '/')
      : specifier;
    return { from, to, isFile };
  });
});

function broken(rule: (edge: Import) => boolean): readonly string[] {
  return imports.filter(rule).map(({ from, to }) => `${from} -> ${to}`);
}

const fileImportsOf = Map.groupBy(
  imports.filter(({ isFile }) => isFile),
  ({ from }) => from,
);

/** What a file imports, what that imports in turn and so on; the file itself only where it stands in a circle. */
function reachedFrom(start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const take = (path: string) => {
    for (const { to } of fileImportsOf.get(path) ?? []) reached.add(to);
  };
  take(start);
  for (const path of reached) take(path);
  return reached;
}

const zoneOf = (path: string) => path.split('/')[0] ?? '';
const roomOf = (path: string) => path.split('/').slice(0, 2).join('/');
const isPackage = (to: string, name: string) => to === name || to.startsWith(`${name}/`);

describe('the house', () => {
  it('was read: imports were found in every zone and lead to files', () => {
    expect(new Set(imports.map((edge) => zoneOf(edge.from)))).toEqual(
      new Set(['shared', 'electron', 'renderer', 'bench', 'scripts', 'test']),
    );
    const missing = imports.filter(
      (edge) => edge.isFile && !existsSync(join(root, edge.to.replace(/\?.*$/, ''))),
    );
    expect(missing.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('shared/ is pure: it imports nothing of the other zones, of Node, of the screen or of the database', () => {
    const forbidden = ['react', 'react-dom', 'electron', 'better-sqlite3', 'lexical'];
    expect(
      broken(
        ({ from, to, isFile }) =>
          zoneOf(from) === 'shared' &&
          (isFile
            ? zoneOf(to) !== 'shared'
            : to.startsWith('node:') || forbidden.some((name) => isPackage(to, name))),
      ),
    ).toEqual([]);
  });

  it('shared/ has no clock and no randomness of its own', () => {
    const impure = sources
      .filter((path) => path.startsWith('shared/'))
      .filter((path) =>
        /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/.test(
          readFileSync(join(root, path), 'utf8'),
        ),
      );
    expect(impure).toEqual([]);
  });

  it('renderer/ meets electron/ only through shared/', () => {
    expect(
      broken(
        ({ from, to, isFile }) =>
          zoneOf(from) === 'renderer' &&
          (isFile
            ? !['renderer', 'shared'].includes(zoneOf(to))
            : to.startsWith('node:') || to === 'electron'),
      ),
    ).toEqual([]);
  });

  it('electron/ does not know the renderer', () => {
    expect(
      broken(({ from, to, isFile }) => zoneOf(from) === 'electron' && isFile && zoneOf(to) === 'renderer'),
    ).toEqual([]);
  });

  it('features never import one another', () => {
    const feature = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
    expect(
      broken(({ from, to, isFile }) => {
        const [own, other] = [feature(from), isFile ? feature(to) : undefined];
        return own !== undefined && other !== undefined && own !== other;
      }),
    ).toEqual([]);
  });

  it('only desktop/ imports electron', () => {
    expect(
      broken(
        ({ from, to, isFile }) =>
          !isFile && to === 'electron' && roomOf(from) !== 'electron/desktop' && zoneOf(from) !== 'test',
      ),
    ).toEqual([]);
  });

  it('only local-host/ imports node:http', () => {
    expect(
      broken(
        ({ from, to }) =>
          /^node:https?$/.test(to) && zoneOf(from) === 'electron' && roomOf(from) !== 'electron/local-host',
      ),
    ).toEqual([]);
  });

  it('only database/ and repositories/ know better-sqlite3', () => {
    const rooms = ['electron/database', 'electron/repositories'];
    expect(
      broken(
        ({ from, to, isFile }) =>
          !isFile &&
          isPackage(to, 'better-sqlite3') &&
          zoneOf(from) !== 'test' &&
          zoneOf(from) !== 'bench' &&
          !rooms.includes(roomOf(from)),
      ),
    ).toEqual([]);
  });

  it('importers and exporters are bytes <-> model: no database, no file system', () => {
    const forbidden = (edge: Import) =>
      edge.isFile
        ? ['electron/database', 'electron/repositories', 'electron/services', 'electron/backend'].includes(
            roomOf(edge.to),
          )
        : ['node:fs', 'node:fs/promises', 'node:child_process', 'better-sqlite3'].includes(edge.to);
    expect(broken((edge) => /^electron\/(importers|exporters)\//.test(edge.from) && forbidden(edge))).toEqual(
      [],
    );
  });

  it('workers have no database', () => {
    expect(
      [...reachedFrom('electron/workers/entry.ts')].filter((path) =>
        ['electron/database', 'electron/repositories'].includes(roomOf(path)),
      ),
    ).toEqual([]);
  });

  it('repositories know nothing of threads', () => {
    expect(
      broken(
        ({ from, to }) => from.startsWith('electron/repositories/') && to.startsWith('electron/workers/'),
      ),
    ).toEqual([]);
  });

  it('no file imports itself by way of others', () => {
    const files = sources.filter((path) => ['shared', 'electron', 'renderer'].includes(zoneOf(path)));
    const reached = new Map(files.map((path) => [path, reachedFrom(path)]));
    const circles = files
      .filter((path) => reached.get(path)?.has(path))
      .map((path) =>
        files.filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path)).join(', '),
      );
    expect([...new Set(circles)]).toEqual([]);
  });
});
