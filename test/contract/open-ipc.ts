import { createDialogs } from '../../electron/desktop/dialogs.ts';
import { serveIpc } from '../../electron/desktop/ipc.ts';
import { appPage } from '../../electron/desktop/guards.ts';
import { createIpcTransport } from '../../renderer/platform/ipc-transport.ts';
import type { DesktopBridge } from '../../renderer/platform/desktop-bridge.ts';
import { channels } from '../../electron/desktop/channels.ts';
import { BrowserWindow, exposed, resetElectron } from '../mocks/electron.ts';
import type { OpenTransport } from './transports.ts';

/** Preload, main process and the page's transport, joined by the stand-in for Electron. */
export const openIpc: OpenTransport = async (backend) => {
  resetElectron();
  await import('../../electron/desktop/preload.ts');
  const window = new BrowserWindow();
  await window.loadURL(appPage);
  serveIpc(backend, createDialogs({ backend, window: () => undefined, label: (key) => key }));
  const unsubscribe = backend.subscribe((event) => window.webContents.send(channels.event, event));
  const transport = createIpcTransport(exposed.hara as DesktopBridge);
  return {
    transport,
    async close() {
      unsubscribe();
      await transport.close();
    },
  };
};
