import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedStudy } from '../../shared/api/app-procedures.ts';
import type { ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { readStudy } from '../repositories/study-repository.ts';
import { fileNameOf } from '../services/exports.ts';
import { startStudy } from '../services/start-study.ts';
import type { AppContext, AppHandlers } from './handlers.ts';
import { modelHandlers } from './model-handlers.ts';
import { fillSample } from './sample-study.ts';

export const appHandlers: AppHandlers = {
  'app.info': ({ options, version }) => ({
    version,
    host: options.host,
    initialStudy: options.initialStudy ?? null,
    systemLanguage: options.systemLanguage,
  }),
  'settings.get': ({ settings }) => settings.get(),
  'settings.set': ({ settings, emit }, change) => {
    const next = settings.set(change);
    emit({ type: 'settings.changed' });
    return next;
  },
  ...modelHandlers,
  'studies.list': ({ studies }) => studies.entries(),
  'studies.create': createStudy,
  'studies.open': (context, { handle }) => openStudy(context, handle),
  'studies.close': ({ sessions }, { handle }) => {
    sessions.close(handle);
    return {};
  },
  'studies.forget': ({ sessions, studies, emit }, { handle }) => {
    sessions.close(handle);
    studies.forget(handle);
    emit({ type: 'studies.changed' });
    return {};
  },
  'studies.addFromBlob': (context, { blobId }) => {
    const { name, bytes } = context.blobs.get(blobId);
    const path = freePath(context.options.studyFolder, name.replace(/\.hara$/i, ''));
    writeFileSync(path, bytes);
    try {
      return openStudy(context, context.studies.handleFor(path));
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
  },
  'studies.openSample': async (context, { language }) => {
    const path = join(context.options.studyFolder, `hara-sample-${language}.hara`);
    if (!existsSync(path)) await makeSample(context, language, path);
    return openStudy(context, context.studies.handleFor(path));
  },
};

/** Built under another name and then renamed: a sample that is there is whole. */
async function makeSample(context: AppContext, language: 'en' | 'ja', path: string): Promise<void> {
  const building = `${path}.building`;
  rmSync(building, { force: true });
  const handle = context.studies.handleFor(building);
  mkdirSync(context.options.studyFolder, { recursive: true });
  try {
    const session = context.sessions.create(handle, building);
    await fillSample(context.studyContext(handle, session), language);
    context.sessions.close(handle);
    renameSync(building, path);
  } finally {
    context.sessions.close(handle);
    context.studies.forget(handle);
    rmSync(building, { force: true });
  }
}

function openStudy(context: AppContext, handle: string): OpenedStudy {
  const path = context.studies.pathOf(handle);
  if (path === undefined) throw new ApiError('not-found', 'there is no such study', { reason: 'study' });
  const { store } = context.sessions.open(handle, path);
  const study = readStudy(store.db);
  context.studies.opened(handle, study.name, context.now().toISOString());
  context.emit({ type: 'studies.changed' });
  return { handle, study, readOnly: store.readOnly, heldBy: store.heldBy };
}

function createStudy(context: AppContext, input: ParsedInput<'studies.create'>): OpenedStudy {
  return createStudyAt(context, freePath(context.options.studyFolder, input.name), input);
}

/** Makes a study in exactly this file. @throws ApiError name-taken where something is there already */
export function createStudyAt(
  context: AppContext,
  path: string,
  input: ParsedInput<'studies.create'>,
): OpenedStudy {
  if (existsSync(path))
    throw new ApiError('name-taken', 'there is a file of this name already', { reason: 'file' });
  const handle = context.studies.handleFor(path);
  const session = context.sessions.create(handle, path);
  startStudy(context.studyContext(handle, session), input);
  return openStudy(context, handle);
}

function freePath(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const first = join(folder, fileNameOf(name, 'hara'));
  for (let n = 2, path = first; ; n += 1) {
    if (!existsSync(path)) return path;
    path = join(folder, fileNameOf(`${name} ${n}`, 'hara'));
  }
}
