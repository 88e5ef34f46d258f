import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { ApiError } from '../../shared/api/errors.ts';
import type { BlobRef } from '../../shared/api/transport.ts';
import type { Backend } from '../backend/backend.ts';
import { writeWhole } from '../blobs/write-whole.ts';
import type { MenuLabel } from './menu-labels.ts';

export type PickOptions = { readonly folder?: boolean; readonly accept?: readonly string[] };

export type Dialogs = {
  /** Handle of the chosen study; null where the dialog was dismissed. */
  pickStudy(): Promise<string | null>;
  /** Handle of the chosen folder with a sentence model; null where the dialog was dismissed. */
  pickModel(): Promise<string | null>;
  pickFiles(options: PickOptions): Promise<BlobRef[]>;
  /** False where the dialog was dismissed. @throws ApiError not-found, disk */
  saveBlob(blobId: string): Promise<boolean>;
};

type Options = {
  readonly backend: Backend;
  readonly window: () => BrowserWindow | undefined;
  readonly label: (key: MenuLabel) => string;
};

/** Native dialogs. Paths stay on this side: the page gets handles and blobs. */
export function createDialogs({ backend, window, label }: Options): Dialogs {
  async function choose(options: OpenDialogOptions): Promise<readonly string[]> {
    const parent = window();
    const { filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return filePaths;
  }

  return {
    async pickStudy() {
      const filters = [{ name: label('studyFiles'), extensions: ['hara'] }];
      const [path] = await choose({ properties: ['openFile'], filters });
      return path === undefined ? null : backend.handleFor(path);
    },
    async pickModel() {
      const [path] = await choose({ properties: ['openDirectory'] });
      return path === undefined ? null : backend.modelHandleFor(path);
    },
    async pickFiles({ folder = false, accept = [] }) {
      const extensions = accept.map((ending) => ending.replace(/^\./, ''));
      const chosen = folder
        ? await filesIn(await choose({ properties: ['openDirectory'] }), accept)
        : await choose({
            properties: ['openFile', 'multiSelections'],
            filters: extensions.length > 0 ? [{ name: label('transcripts'), extensions }] : [],
          });
      const refs: BlobRef[] = [];
      for (const path of chosen)
        refs.push(backend.blobs.put(basename(path), await onDisk(readFile(path), path)));
      return refs;
    },
    async saveBlob(blobId) {
      const { name, bytes } = backend.blobs.get(blobId);
      const parent = window();
      const options = { defaultPath: name };
      const { canceled, filePath } = parent
        ? await dialog.showSaveDialog(parent, options)
        : await dialog.showSaveDialog(options);
      if (canceled || !filePath) return false;
      await onDisk(writeWhole(filePath, bytes), filePath);
      return true;
    },
  };
}

/** Files of a folder and the folders in it that have a wanted ending; hidden ones are left out. */
async function filesIn(folders: readonly string[], accept: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const entry of await onDisk(readdir(folder, { withFileTypes: true, recursive: true }), folder)) {
      const wanted = accept.length === 0 || accept.includes(extname(entry.name).toLowerCase());
      if (entry.isFile() && wanted && !entry.name.startsWith('.'))
        found.push(join(entry.parentPath, entry.name));
    }
  }
  return found.toSorted((left, right) => left.localeCompare(right));
}

async function onDisk<T>(work: Promise<T>, path: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ApiError('disk', `${basename(path)}: ${reason}`, { fileName: basename(path), reason });
  }
}
