import { open, rename, rm } from 'node:fs/promises';

/**
 * Writes a file whole or not at all: beside it first, onto the disk, then renamed. What stood there stays until the new one is
 * complete. Rejects with the system's error.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const partial = `${file}.${process.pid}.part`;
  try {
    const handle = await open(partial, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
