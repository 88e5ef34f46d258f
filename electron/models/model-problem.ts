import { ApiError } from '../../shared/api/errors.ts';

/** Why a folder cannot be used as a sentence model; each has a message `error.sentence-model.<reason>`. */
export type ModelProblem =
  | 'folder-missing'
  | 'tokenizer-missing'
  | 'model-missing'
  | 'config-missing'
  | 'tokenizer-unreadable'
  | 'tokenizer-unknown'
  | 'config-unreadable'
  | 'pooling-unknown'
  | 'model-unreadable'
  | 'weights-missing'
  | 'model-too-large'
  | 'model-inputs'
  | 'model-output'
  | 'model-failed'
  | 'not-numbers';

/** @param file the file that is meant, inside the model's folder; empty where it is the folder itself */
export function modelProblem(reason: ModelProblem, file: string, cause = ''): ApiError {
  const message = [`sentence model: ${reason}`, file, cause].filter((part) => part !== '').join(': ');
  return new ApiError('sentence-model', message, { reason, file });
}
