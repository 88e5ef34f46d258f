import { spawn } from 'node:child_process';

/** Whether somebody can see a window that this process opens. */
export function hasDisplay(
  platform: string = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  if (env.CI) return false;
  if (platform === 'win32') return true;
  if (platform === 'darwin') return env.SSH_CONNECTION === undefined;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The system's own command for opening an address. `start` is a word of the Windows shell, which `&` would split. */
export function openCommand(platform: string, url: string): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [url]];
}

/** Opens the address in the person's browser; where that fails, the printed address is enough. */
export function openBrowser(url: string): void {
  const [command, args] = openCommand(process.platform, url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
