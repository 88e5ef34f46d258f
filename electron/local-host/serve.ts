import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openedStudySchema, studyEntrySchema } from '../../shared/api/app-procedures.ts';
import type { Backend } from '../backend/backend.ts';
import { createBackend } from '../backend/create-backend.ts';
import { homeFolders, systemLanguage } from '../backend/home-folders.ts';
import { problemLog } from '../backend/problem-log.ts';
import { resourceFolder } from '../backend/resource-folder.ts';
import { startLocalHost, type LocalHost } from './server.ts';

/** Where the browser edition lies when nobody names a port, so that its address stays the same from day to day. */
export const usualPort = 4771;

export type ServeOptions = {
  /** Undefined: the usual port, or any free one where that is taken. 0: any free one. */
  readonly port?: number;
  /** Study to show first. */
  readonly studyPath?: string;
  /** Builds and shows the sample study where no study is known yet. */
  readonly sample?: boolean;
  readonly say?: (line: string) => void;
  /** Folder of the built page; the product's own unless named. */
  readonly rendererFolder?: string;
};

export type Serving = {
  /** Address to open, with the token and the study to show. */
  readonly url: string;
  readonly port: number;
  /** Ends connections, then closes every study. */
  close(): Promise<void>;
};

/**
 * Starts the browser edition: a backend and its local host.
 * @throws where the page is not built, or the wanted port is taken
 */
export async function serve({
  port,
  studyPath,
  sample = false,
  say = () => undefined,
  rendererFolder = resourceFolder('dist/renderer'),
}: ServeOptions): Promise<Serving> {
  if (!existsSync(join(rendererFolder, 'index.html'))) {
    throw new Error('The page is not built yet. Run "npm run build" first.');
  }
  const folders = homeFolders();
  const backend = createBackend({
    host: 'local-host',
    ...folders,
    systemLanguage: systemLanguage(),
    log: problemLog(folders.configFolder),
  });
  try {
    const token = randomBytes(32).toString('base64url');
    const host = await listen(port, (free) => startLocalHost({ backend, rendererFolder, port: free, token }));
    const study = await firstStudy(backend, studyPath, sample, say);
    return {
      url: study === undefined ? host.url : `${host.url}&study=${encodeURIComponent(study)}`,
      port: host.port,
      async close() {
        await host.close();
        await backend.close();
      },
    };
  } catch (error) {
    await backend.close();
    throw error;
  }
}

async function listen(
  port: number | undefined,
  start: (port: number) => Promise<LocalHost>,
): Promise<LocalHost> {
  if (port !== undefined) return start(port);
  return start(usualPort).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return start(0);
    throw error;
  });
}

async function firstStudy(
  backend: Backend,
  studyPath: string | undefined,
  sample: boolean,
  say: (line: string) => void,
): Promise<string | undefined> {
  if (studyPath !== undefined) return backend.handleFor(resolve(studyPath));
  if (!sample || (await knownStudies(backend)) > 0) return undefined;
  say('Preparing the sample study…');
  const chosen = backend.settings().language;
  const language = chosen === 'system' ? systemLanguage() : chosen;
  const reply = await backend.call({
    id: randomUUID(),
    procedure: 'studies.openSample',
    input: { language },
  });
  if (reply.ok) return openedStudySchema.parse(reply.value).handle;
  say(`The sample study could not be made: ${reply.error.message}`);
  return undefined;
}

async function knownStudies(backend: Backend): Promise<number> {
  const reply = await backend.call({ id: randomUUID(), procedure: 'studies.list', input: {} });
  return reply.ok ? studyEntrySchema.array().parse(reply.value).length : 0;
}
