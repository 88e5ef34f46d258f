import { contextBridge, ipcRenderer } from 'electron';
import type { CallReply, CallRequest } from '../../shared/api/transport.ts';
import { channels } from './channels.ts';

/**
 * `window.hara`: everything the page can ask of the machine. Failures are replies, not exceptions, because the bridge
 * between the two worlds strips an error of its code.
 */
const bridge = {
  call: (request: CallRequest): Promise<CallReply> => ipcRenderer.invoke(channels.call, request),
  cancel: (id: string): void => ipcRenderer.send(channels.cancel, id),
  subscribe(listener: (event: unknown) => void): () => void {
    const onEvent = (_: unknown, event: unknown) => listener(event);
    ipcRenderer.on(channels.event, onEvent);
    return () => {
      ipcRenderer.off(channels.event, onEvent);
    };
  },
  putBlob: (name: string, bytes: Uint8Array): Promise<CallReply> =>
    ipcRenderer.invoke(channels.putBlob, name, bytes),
  getBlob: (blobId: string): Promise<CallReply> => ipcRenderer.invoke(channels.getBlob, blobId),
  pickFiles: (options: unknown): Promise<CallReply> => ipcRenderer.invoke(channels.pickFiles, options),
  pickStudy: (): Promise<string | null> => ipcRenderer.invoke(channels.pickStudy),
  pickModel: (): Promise<string | null> => ipcRenderer.invoke(channels.pickModel),
  saveBlob: (blobId: string): Promise<CallReply> => ipcRenderer.invoke(channels.saveBlob, blobId),
};

contextBridge.exposeInMainWorld('hara', bridge);
