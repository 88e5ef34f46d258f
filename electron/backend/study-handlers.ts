import { addCode, addStarter, changeCode, codeImpact, codes, removeCode } from '../services/codes.ts';
import { importCodings } from '../services/codings-import.ts';
import { mergeCodings, moveCodings, recodeCodings } from '../services/codings-revise.ts';
import { addCoding, changeCoding, codings, removeCodings } from '../services/codings.ts';
import { deckSlides, renderDeck } from '../services/decks.ts';
import {
  changeDocument,
  documents,
  openDocument,
  relabelDocument,
  removeDocument,
} from '../services/documents.ts';
import { editDocument } from '../services/document-edits.ts';
import { explorerData, findingsForExplorer, renderExplorer } from '../services/explorer.ts';
import { copyStudy, exportStudy } from '../services/exports.ts';
import { history, undoState } from '../services/history.ts';
import { commitImport, previewImport } from '../services/imports.ts';
import { forget, leftovers } from '../services/leftovers.ts';
import { patterns } from '../services/patterns.ts';
import {
  addParticipant,
  changeParticipant,
  participants,
  removeParticipant,
} from '../services/participants.ts';
import { saturation } from '../services/saturation.ts';
import { proposedStatements, statementDrafts } from '../services/statement-drafts.ts';
import {
  addEvidence,
  moveEvidence,
  removeEvidence,
  statementQuestions,
  weakenedStatements,
} from '../services/statement-evidence.ts';
import {
  addStatement,
  changeStatement,
  redraftStatement,
  removeStatement,
  restoreStatement,
  setStatementState,
  statements,
  statementVersions,
} from '../services/statements.ts';
import { matrixHandlers } from './matrix-handlers.ts';
import { deckHandlers } from './deck-handlers.ts';
import type { StudyHandlers } from './handlers.ts';
import { changeStudy, checkStudy, getStudy } from '../services/study.ts';
import { findStudyThemes, placeStudyPassages, setThemeLevel } from '../services/theme-run.ts';
import {
  addTheme,
  changeTheme,
  mergeThemes,
  moveToTheme,
  removeTheme,
  splitTheme,
  themes,
} from '../services/themes.ts';
import { importExchange, previewExchange } from '../services/exchange.ts';
import { findHandlers } from './find-handlers.ts';
import { suggestionHandlers } from './suggestion-handlers.ts';
import { addView, nameView, removeView, views } from '../services/views.ts';

import { codebookHandlers } from './codebook-handlers.ts';
import { historyHandlers } from './history-handlers.ts';
import { memoHandlers } from './memo-handlers.ts';

export const studyHandlers: StudyHandlers = {
  'study.get': getStudy,
  'study.update': changeStudy,
  'study.check': checkStudy,
  'study.copy': copyStudy,
  'study.leftovers': leftovers,
  'study.forget': forget,
  'participants.list': participants,
  'participants.add': addParticipant,
  'participants.update': changeParticipant,
  'participants.remove': removeParticipant,
  'documents.list': documents,
  'documents.get': openDocument,
  'documents.update': changeDocument,
  'documents.relabel': relabelDocument,
  'documents.edit': editDocument,
  'documents.remove': removeDocument,
  'codes.list': codes,
  'codes.add': addCode,
  'codes.update': changeCode,
  ...codebookHandlers,
  'codes.impact': codeImpact,
  'codes.remove': removeCode,
  'codes.addStarter': addStarter,
  'codings.list': codings,
  'codings.add': addCoding,
  'codings.update': changeCoding,
  'codings.remove': removeCodings,
  'codings.import': importCodings,
  'codings.recode': recodeCodings,
  'codings.move': moveCodings,
  'codings.merge': mergeCodings,
  ...memoHandlers,
  'history.list': history,
  'history.state': undoState,
  ...historyHandlers,
  'history.undo': (context) => ({ label: context.undo() }),
  'history.redo': (context) => ({ label: context.redo() }),
  'import.preview': previewImport,
  'import.commit': commitImport,
  'themes.run': findStudyThemes,
  'themes.place': placeStudyPassages,
  'themes.setLevel': setThemeLevel,
  'themes.report': themes,
  'themes.add': addTheme,
  'themes.update': changeTheme,
  'themes.merge': mergeThemes,
  'themes.split': splitTheme,
  'themes.move': moveToTheme,
  'themes.remove': removeTheme,
  'statements.list': statements,
  'statements.propose': proposedStatements,
  'statements.drafts': statementDrafts,
  'statements.nextQuestions': statementQuestions,
  'statements.versions': statementVersions,
  'statements.restore': restoreStatement,
  'statements.weakenedBy': weakenedStatements,
  'statements.moveEvidence': moveEvidence,
  'statements.add': addStatement,
  'statements.update': changeStatement,
  'statements.redraft': redraftStatement,
  'statements.addEvidence': addEvidence,
  'statements.removeEvidence': removeEvidence,
  'statements.setState': setStatementState,
  'statements.remove': removeStatement,
  'patterns.report': patterns,
  'saturation.report': saturation,
  'deck.slides': deckSlides,
  'deck.render': renderDeck,
  'export.render': exportStudy,
  'explorer.data': explorerData,
  'explorer.findings': findingsForExplorer,
  'explorer.render': renderExplorer,
  'views.list': views,
  'views.add': addView,
  'views.rename': nameView,
  'views.remove': removeView,
  ...findHandlers,
  'exchange.preview': previewExchange,
  'exchange.import': importExchange,
  ...suggestionHandlers,
  ...matrixHandlers,
  ...deckHandlers,
};
