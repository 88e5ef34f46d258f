import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchBackend, storeStudy } from './stored-study.ts';

const moves = 20;

/**
 * Milliseconds of the slowest of twenty moves of the theme slider, the first among them: the level is stored as an act and
 * the themes of that level are reported, as the interface asks for them.
 */
export async function slowestMove(codings: number, people: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'hara-slider-'));
  const backend = benchBackend(folder);
  try {
    const handle = backend.handleFor(await storeStudy(folder, codings, people));
    let calls = 0;
    const call = async (procedure: string, input: unknown, study?: string): Promise<unknown> => {
      calls += 1;
      const reply = await backend.call({ id: `${calls}`, procedure, input, ...(study ? { study } : {}) });
      if (!reply.ok) throw new Error(`${procedure}: ${reply.error.message}`);
      return reply.value;
    };
    await call('studies.open', { handle });
    await call('themes.run', {}, handle);
    const { levels, level } = (await call('themes.report', {}, handle)) as {
      readonly levels: readonly unknown[];
      readonly level: number;
    };
    let slowest = 0;
    for (let move = 1; move <= moves; move += 1) {
      const started = performance.now();
      await call('themes.setLevel', { level: (level + move) % levels.length }, handle);
      await call('themes.report', {}, handle);
      slowest = Math.max(slowest, performance.now() - started);
    }
    return slowest;
  } finally {
    await backend.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
