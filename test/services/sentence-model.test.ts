import { mkdirSync, rmSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { ModelMode } from '../../shared/domain/sentence-model.ts';
import { dump } from '../support/dump.ts';
import { callBackend, openTestStudy, testBackend, type TestStudy } from '../support/open-backend.ts';
import { importParaphrases, themesPerThing } from '../support/paraphrases.ts';
import { writeTinyModel, type TinyModel } from '../support/tiny-model.ts';
import { cpuTimer } from '../support/cpu-time.ts';

let study: TestStudy | undefined;
afterEach(async () => {
  await study?.close();
  study = undefined;
});

type Opened = {
  readonly study: TestStudy;
  /** Folder of the one model. */
  readonly model: string;
  readonly list: () => Promise<Output<'models.list'>>;
  readonly use: (mode: ModelMode | null, name?: string) => Promise<unknown>;
};

/** A study of paraphrases and one model in the folder for models, not yet chosen. */
async function open(language: Language = 'en'): Promise<Opened> {
  const opened = await openTestStudy({ language });
  study = opened;
  await importParaphrases(opened, language);
  const model = writeTinyModel(join(opened.folder, 'config', 'models', 'tiny one'));
  const list = async () => (await callBackend(opened.backend, 'models.list', {})) as Output<'models.list'>;
  const use = async (mode: ModelMode | null, name = 'tiny one') => {
    const { models } = await list();
    const handle = mode === null ? null : (models.find((each) => each.name === name)?.handle ?? '');
    return callBackend(opened.backend, 'models.use', { handle, mode: mode ?? 'blended' });
  };
  return { study: opened, model, list, use };
}

async function problemOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ApiError ? `${error.code} ${error.details['reason'] ?? ''}` : String(error);
}

describe('a sentence model chosen in the settings', () => {
  test.each(['en', 'ja'] as const)(
    'brings together what was said in other words (%s), which words alone do not',
    async (language) => {
      const { study, use } = await open(language);
      await study.call('themes.run', { k: 3, seed: 1 });
      const alone = await themesPerThing(study, language);
      expect(Math.max(...alone)).toBeGreaterThan(1);
      for (const mode of ['instead', 'blended'] as const) {
        await use(mode);
        await study.call('themes.run', { k: 3, seed: 1 });
        expect(await themesPerThing(study, language)).toEqual([1, 1, 1]);
      }
    },
  );

  test('is named by the run, and the same model gives the same themes again', async () => {
    const { study, use } = await open();
    await use('instead');
    await study.call('themes.run', { k: 3, seed: 1 });
    const first = await study.call('themes.report', {});
    await study.call('themes.run', { k: 3, seed: 1 });
    const again = await study.call('themes.report', {});
    expect(first.run?.version).toMatch(/^themes-\S+ instead [0-9a-f]{12} tiny one$/);
    expect({ ...again, run: null }).toEqual({ ...first, run: null });
    expect(again.run?.inputHash).toBe(first.run?.inputHash);
  });

  test('makes themes out of date when it is chosen, used otherwise, exchanged or taken back', async () => {
    const { study, model, use } = await open();
    const stale = async () => (await study.call('themes.report', {})).stale;
    await study.call('themes.run', { k: 3 });
    expect(await stale()).toBe(false);
    await use('blended');
    expect(await stale()).toBe(true);
    await study.call('themes.run', { k: 3 });
    expect(await stale()).toBe(false);
    await use('instead');
    expect(await stale()).toBe(true);
    await use('blended');
    expect(await stale()).toBe(false);
    writeTinyModel(model, { vocabulary: { light: [1, 2, 3, 4] } });
    expect(await stale()).toBe(true);
    await study.call('themes.run', { k: 3 });
    expect(await stale()).toBe(false);
    await use(null);
    expect(await stale()).toBe(true);
  });

  test('is known again after a new start', async () => {
    const { study, use } = await open();
    await use('blended');
    await study.call('themes.run', { k: 3 });
    await study.backend.close();
    const backend = testBackend(study.folder);
    const handle = backend.handleFor(study.path);
    await callBackend(backend, 'studies.open', { handle });
    const report = (await callBackend(backend, 'themes.report', {}, handle)) as Output<'themes.report'>;
    expect(report.stale).toBe(false);
    await backend.close();
  });

  test('that is gone or broken is refused with its reason, and nothing is changed', async () => {
    const { study, model, list, use } = await open();
    truncateSync(join(model, 'model.onnx'), 100);
    const before = dump(study.path);
    expect(await problemOf(use('blended'))).toBe('sentence-model model-unreadable');
    expect((await list()).models).toMatchObject([
      { name: 'tiny one', facts: null, problem: { reason: 'model-unreadable', file: 'model.onnx' } },
    ]);
    expect(await callBackend(study.backend, 'settings.get', {})).toMatchObject({ sentenceModel: null });
    writeTinyModel(model);
    await use('blended');
    rmSync(join(model, 'tokenizer.json'));
    expect(await problemOf(study.call('themes.run', { k: 3 }))).toBe('sentence-model tokenizer-missing');
    rmSync(model, { recursive: true });
    expect(await problemOf(study.call('themes.run', { k: 3 }))).toBe('sentence-model folder-missing');
    expect(dump(study.path)).toBe(before);
    await use(null);
    await study.call('themes.run', { k: 3 });
  });
});

describe('reading passages with a slow model', () => {
  test('can be cancelled at once, and nothing is changed', async () => {
    const { study, model, use } = await open();
    await study.call('themes.run', { k: 3 });
    const before = dump(study.path);
    writeTinyModel(model, slowModel);
    await use('instead');
    const { backend, handle } = study;
    let sinceCancelled: (() => number) | undefined;
    const stop = backend.subscribe((event) => {
      if (!isModelProgress(event) || sinceCancelled !== undefined) return;
      sinceCancelled = cpuTimer();
      backend.cancel('slow');
    });
    const reply = await backend.call({ id: 'slow', procedure: 'themes.run', study: handle, input: { k: 3 } });
    const took = sinceCancelled?.();
    stop();
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(took).toBeLessThan(1000);
    expect(dump(study.path)).toBe(before);
  });
});

/** Vectors of many numbers, taken through the same large matrix again and again. */
const slowModel: TinyModel = {
  vocabulary: { light: Array.from({ length: 512 }, (_, d) => (d % 7) - 3) },
  change: (graph) => {
    const rounds = Array.from({ length: 300 }, (_, round) => round);
    const name = (round: number) => (round === rounds.length ? 'last_hidden_state' : `round ${round}`);
    return {
      ...graph,
      nodes: [
        { op: 'Gather', inputs: ['table', 'input_ids'], outputs: [name(0)] },
        ...rounds.map((round) => ({
          op: 'MatMul',
          inputs: [name(round), 'matrix'],
          outputs: [name(round + 1)],
        })),
      ],
      constants: [
        ...graph.constants,
        {
          name: 'matrix',
          dims: [512, 512],
          values: Float32Array.from({ length: 512 * 512 }, (_, at) => (at % 513 === 0 ? 1 : 0)),
        },
      ],
    };
  },
};

function isModelProgress(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'stage' in event && event.stage === 'model';
}

describe('the list of models', () => {
  test('is empty where there is none, and says where to put one', async () => {
    study = await openTestStudy();
    expect(await callBackend(study.backend, 'models.list', {})).toEqual({
      place: join(study.folder, 'config', 'models'),
      models: [],
    });
  });

  test('shows what lies in the folder for models, with what is missing', async () => {
    const { model, list, use } = await open();
    const place = join(model, '..');
    mkdirSync(join(place, 'half copied'));
    mkdirSync(join(place, '.hidden'));
    await use('instead');
    const handle = expect.any(String);
    expect((await list()).models).toEqual([
      {
        handle,
        name: 'half copied',
        place: 'models/half copied',
        removable: false,
        facts: null,
        problem: { reason: 'tokenizer-missing', file: 'tokenizer.json' },
      },
      {
        handle,
        name: 'tiny one',
        place: 'models/tiny one',
        removable: false,
        facts: { width: 4, mostTokens: 512, bytes: expect.any(Number) },
        problem: null,
      },
    ]);
    rmSync(join(place, 'half copied'), { recursive: true });
    expect((await list()).models.map(({ name }) => name)).toEqual(['tiny one']);
  });

  test('takes a folder that the host chose, and forgets it without touching it', async () => {
    const { study, list, use } = await open();
    const elsewhere = writeTinyModel(join(study.folder, 'elsewhere', 'another'));
    const handle = study.backend.modelHandleFor(elsewhere);
    expect(study.backend.modelHandleFor(elsewhere)).toBe(handle);
    expect((await list()).models.map(({ name, removable }) => [name, removable])).toEqual([
      ['another', true],
      ['tiny one', false],
    ]);
    await use('blended', 'another');
    await callBackend(study.backend, 'models.forget', { handle });
    expect(await callBackend(study.backend, 'settings.get', {})).toMatchObject({ sentenceModel: null });
    expect((await list()).models.map(({ name }) => name)).toEqual(['tiny one']);
    utimesSync(join(elsewhere, 'model.onnx'), new Date(), new Date()); // it is still there
    expect(await problemOf(callBackend(study.backend, 'models.use', { handle, mode: 'blended' }))).toBe(
      'not-found model',
    );
  });
});
