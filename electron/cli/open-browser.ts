import { spawn } from 'node:child_process';

/** Asks the system to open an address. Where it cannot, the address stands on the terminal anyway. */
export function openBrowser(url: string): void {
  const [command = '', ...args] = opener(url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function opener(url: string): readonly string[] {
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}
