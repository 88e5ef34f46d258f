import { codeVersions } from '../services/code-meaning.ts';
import { mergeCodes, mergePreview } from '../services/code-merge.ts';
import { moveCode, moveCodes } from '../services/code-moves.ts';
import { splitCode } from '../services/code-split.ts';

/** Handlers of the larger acts on the codebook. */
export const codebookHandlers = {
  'codes.move': moveCode,
  'codes.moveMany': moveCodes,
  'codes.merge': mergeCodes,
  'codes.mergePreview': mergePreview,
  'codes.split': splitCode,
  'codes.versions': codeVersions,
};
