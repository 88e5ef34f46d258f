import { z } from 'zod';
import type { Client } from '../../shared/api/client.ts';
import { blobRefSchema, type BlobRef } from '../../shared/api/transport.ts';
import type { DesktopBridge, PickOptions } from './desktop-bridge.ts';
import { unwrapReply } from './unwrap-reply.ts';

/** Files in and out, the same for both hosts: the page never sees a path. */
export type Files = {
  /** Asks for files and uploads them; empty where the person closed the dialog. */
  pickFiles(options?: PickOptions): Promise<readonly BlobRef[]>;
  /** Uploads files that were dropped on the page. */
  uploadFiles(files: readonly File[]): Promise<readonly BlobRef[]>;
  /** Saves an export where the person says (desktop) or as a download (browser). False: not saved. */
  saveBlob(ref: BlobRef): Promise<boolean>;
  /** Desktop only: native dialog for a study file; its handle, or null where it was closed. */
  readonly pickStudy?: () => Promise<string | null>;
  /** Desktop only: native dialog for the folder of a sentence model; its handle, or null where it was closed. */
  readonly pickModel?: () => Promise<string | null>;
};

/** Files through native dialogs where the desktop's bridge is there, else through the page. */
export function createFiles(client: Client, bridge: DesktopBridge | undefined): Files {
  const uploadFiles = (files: readonly File[]) => upload(client, files);
  if (bridge) {
    return {
      pickFiles: async (options = {}) => unwrapReply(await bridge.pickFiles(options), blobRefSchema.array()),
      uploadFiles,
      saveBlob: async (ref) => unwrapReply(await bridge.saveBlob(ref.blobId), z.boolean()),
      pickStudy: () => bridge.pickStudy(),
      pickModel: () => bridge.pickModel(),
    };
  }
  return {
    pickFiles: async (options = {}) => uploadFiles(await chooseFiles(options)),
    uploadFiles,
    saveBlob: (ref) => download(client, ref),
  };
}

async function upload(client: Client, files: readonly File[]): Promise<readonly BlobRef[]> {
  const refs: BlobRef[] = [];
  for (const file of files.filter((each) => !each.name.startsWith('.'))) {
    refs.push(await client.putBlob(file.name, new Uint8Array(await file.arrayBuffer())));
  }
  return refs;
}

function chooseFiles({ folder = false, accept = [] }: PickOptions): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folder;
  if (!folder) input.accept = accept.join(',');
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const end = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () =>
      end([...(input.files ?? [])].filter((file) => fits(file, accept))),
    );
    input.addEventListener('cancel', () => end([]));
    input.click();
  });
}

function fits(file: File, accept: readonly string[]): boolean {
  return accept.length === 0 || accept.some((ending) => file.name.toLowerCase().endsWith(ending));
}

async function download(client: Client, ref: BlobRef): Promise<boolean> {
  const { name, bytes } = await client.getBlob(ref.blobId);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = ref.name || name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
