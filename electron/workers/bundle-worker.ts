import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

// A program of its own, started by `worker-file.ts`: bundles the program of worker threads from the sources and tells where
// it lies. The bundler keeps some 150 MB as long as its process lives, which would count beside every study.

const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'hara');
const dayMs = 24 * 60 * 60 * 1000;

process.stdout.write(await bundled(join(import.meta.dirname, 'entry.ts')));

async function bundled(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: { worker: entry },
    platform: 'node',
    // Packages stay packages.
    external: (id, importer, isResolved) => importer !== undefined && !isResolved && !id.startsWith('.'),
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'es', entryFileNames: '[name].js' });
  await bundle.close();
  const files = output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []));
  const hash = createHash('sha256');
  for (const { fileName, code } of files) hash.update(`${fileName}\n${code}\n`);
  const folder = join(cache, `worker-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) publish(folder, files);
  return join(folder, 'worker.js');
}

/** All files at once: another process may be looking for the same folder. */
function publish(
  folder: string,
  files: readonly { readonly fileName: string; readonly code: string }[],
): void {
  mkdirSync(cache, { recursive: true });
  dropOld();
  const draft = mkdtempSync(join(cache, 'draft-'));
  for (const { fileName, code } of files) writeFileSync(join(draft, fileName), code);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was first
  }
}

/** Bundles of earlier sources; a day is longer than any process that may still load from one. */
function dropOld(): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > dayMs) rmSync(path, { recursive: true, force: true });
  }
}
