#!/usr/bin/env node
// Starts the command line. The sources are TypeScript, which Node reads from version 22.18 on; an older Node hands
// over to the one that comes with the project.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const bundled = join(here, '..', '..', 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const major = Number(process.versions.node.split('.')[0]);

if (major >= 24) {
  await import('./main.ts');
} else if (existsSync(bundled)) {
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const { status } = spawnSync(bundled, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
} else {
  process.stderr.write('hara needs Node 24. Run "npm ci" in the project first; it brings one.\n');
  process.exitCode = 1;
}
