import type { CallReply, CallRequest } from '../../shared/api/transport.ts';

export type PickOptions = {
  /** A whole folder instead of files. */
  readonly folder?: boolean;
  /** File endings with the dot, for example `.txt`. */
  readonly accept?: readonly string[];
};

/**
 * What the desktop's preload puts on the window; the page knows of no other way to the machine.
 * Failures are replies: the bridge between the two worlds strips an error of its class and code.
 */
export type DesktopBridge = {
  call(request: CallRequest): Promise<CallReply>;
  cancel(id: string): void;
  subscribe(listener: (event: unknown) => void): () => void;
  /** Value: a `BlobRef`. */
  putBlob(name: string, bytes: Uint8Array): Promise<CallReply>;
  /** Value: name and bytes. */
  getBlob(blobId: string): Promise<CallReply>;
  /** Value: a list of `BlobRef`. */
  pickFiles(options: PickOptions): Promise<CallReply>;
  /** Native open dialog; the handle of the chosen study, or null. */
  pickStudy(): Promise<string | null>;
  /** Native dialog for the folder of a sentence model; its handle on the list of models, or null. */
  pickModel(): Promise<string | null>;
  /** Native save dialog. Value: false where it was closed without saving. */
  saveBlob(blobId: string): Promise<CallReply>;
};

declare global {
  interface Window {
    readonly hara?: DesktopBridge;
  }
}
