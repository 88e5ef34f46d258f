import type { BlobRef, CallReply, CallRequest } from '../../shared/api/transport.ts';

export type PickOptions = {
  /** A whole folder instead of files. */
  readonly folder?: boolean;
  /** File endings with the dot, for example `.txt`. */
  readonly accept?: readonly string[];
};

/** What the desktop's preload puts on the window; the page knows of no other way to the machine. */
export type DesktopBridge = {
  call(request: CallRequest): Promise<CallReply>;
  cancel(id: string): void;
  subscribe(listener: (event: unknown) => void): () => void;
  putBlob(name: string, bytes: Uint8Array): Promise<BlobRef>;
  getBlob(blobId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  pickFiles(options: PickOptions): Promise<BlobRef[]>;
  /** Native open dialog; the handle of the chosen study, or null. */
  pickStudy(): Promise<string | null>;
  /** Native save dialog; false where it was closed without saving. */
  saveBlob(blobId: string): Promise<boolean>;
};

declare global {
  interface Window {
    readonly hara?: DesktopBridge;
  }
}
