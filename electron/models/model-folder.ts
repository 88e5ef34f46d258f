import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { modelProblem } from './model-problem.ts';

/** Where exports keep the network, the whole one before those with fewer bits. */
const networkFiles = [
  'model.onnx',
  'onnx/model.onnx',
  'model_quantized.onnx',
  'onnx/model_quantized.onnx',
] as const;
/** Weights that did not fit into the network's file lie beside it under one of these endings. */
const weightEndings = ['_data', '.data'] as const;
/** Files that change what comes out; those after the first two may be missing. */
const describingFiles = [
  'tokenizer.json',
  'config.json',
  'tokenizer_config.json',
  'sentence_bert_config.json',
  'config_sentence_transformers.json',
  '1_Pooling/config.json',
] as const;

/** The files of a sentence model as they lie in its folder; nothing is read yet. */
export type ModelFolder = {
  readonly folder: string;
  /** The folder's own name, for people. */
  readonly name: string;
  /** Path inside the folder, with `/`. */
  readonly network: string;
  readonly weights: readonly string[];
  /** All files that the result depends on, inside the folder, in a fixed order. */
  readonly files: readonly string[];
};

/**
 * Looks for the usual layout of an exported sentence model: `tokenizer.json`, `config.json` and `model.onnx` (or
 * `onnx/model.onnx`, or one of fewer bits).
 * @throws ApiError sentence-model: folder-missing, tokenizer-missing, model-missing, config-missing
 */
export function findModelFolder(path: string): ModelFolder {
  const folder = resolve(path);
  if (!isFolder(folder)) throw modelProblem('folder-missing', '');
  if (!existsSync(join(folder, 'tokenizer.json'))) throw modelProblem('tokenizer-missing', 'tokenizer.json');
  const network = networkFiles.find((file) => existsSync(join(folder, file)));
  if (network === undefined) throw modelProblem('model-missing', 'model.onnx');
  if (!existsSync(join(folder, 'config.json'))) throw modelProblem('config-missing', 'config.json');
  const weights = weightEndings
    .map((ending) => `${network}${ending}`)
    .filter((file) => existsSync(join(folder, file)));
  const described = describingFiles.filter((file) => existsSync(join(folder, file)));
  return { folder, name: basename(folder), network, weights, files: [...described, network, ...weights] };
}

/** Sizes and times of the model's files in one text: another stamp means that something was exchanged. */
export function stampOf({ folder, files }: ModelFolder): string {
  return files
    .map((file) => {
      const { size, mtimeMs } = statSync(join(folder, file));
      return `${file} ${size} ${mtimeMs}`;
    })
    .join('\n');
}

/** Size of everything that is loaded, in bytes. */
export function bytesOf({ folder, files }: ModelFolder): number {
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/**
 * One JSON object of the folder; undefined where the file is missing.
 * @throws ApiError sentence-model: tokenizer-unreadable, config-unreadable
 */
export async function readModelJson(
  { folder, files }: ModelFolder,
  file: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!files.includes(file)) return undefined;
  const text = await readFile(join(folder, file), 'utf8');
  const value = parsed(text);
  if (!isRecord(value)) {
    throw modelProblem(file === 'tokenizer.json' ? 'tokenizer-unreadable' : 'config-unreadable', file);
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    // A byte order mark is no part of JSON, but editors leave one.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
