import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type * as Onnx from 'onnxruntime-web';

let started: Promise<typeof Onnx> | undefined;

/**
 * ONNX Runtime as WebAssembly, started from the files of its package on this machine, in one thread of its own worker.
 * Given its code as bytes and as a file, it has nothing left to fetch.
 */
export function onnxRuntime(): Promise<typeof Onnx> {
  started ??= start();
  return started;
}

async function start(): Promise<typeof Onnx> {
  const onnx = await import('onnxruntime-web');
  const { resolve } = createRequire(import.meta.url);
  const { env } = onnx;
  env.logLevel = 'fatal';
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.wasm.wasmBinary = await readFile(resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  env.wasm.wasmPaths = { mjs: pathToFileURL(resolve('onnxruntime-web/ort-wasm-simd-threaded.mjs')).href };
  return onnx;
}
