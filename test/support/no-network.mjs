// Preloaded into a program and its threads: every try to reach a network is written down, and fails.
import { appendFileSync } from 'node:fs';
import dns from 'node:dns';
import net from 'node:net';
import { isMainThread } from 'node:worker_threads';

const log = process.env.NETWORK_LOG;
const note = (line) => appendFileSync(log, `${line}\n`);

function refuse(what) {
  note(`tried ${what}`);
  throw new Error('there is no network');
}

note(isMainThread ? 'watching the program' : 'watching a thread');
globalThis.fetch = () => refuse('fetch');
net.Socket.prototype.connect = () => refuse('connect');
dns.lookup = () => refuse('lookup');
