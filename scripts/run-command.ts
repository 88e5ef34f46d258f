import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..');

/** Runs a program in the project's folder with its output shown. @returns its exit code (1 where it was killed) */
export function runCommand(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Path of a tool of the project's own, whatever PATH says. */
export function tool(name: string): string {
  return join(projectFolder, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}
