import { appEn } from './en/app.ts';
import { besideEn } from './en/beside.ts';
import { cliEn } from './en/cli.ts';
import { codebookEn } from './en/codebook.ts';
import { deckFileEn } from './en/deck-file.ts';
import { deckScreenEn } from './en/deck-screen.ts';
import { domainEn } from './en/domain.ts';
import { editEn } from './en/edit.ts';
import { errorsEn } from './en/errors.ts';
import { findEn } from './en/find.ts';
import { figuresEn } from './en/figures.ts';
import { exchangeEn } from './en/exchange.ts';
import { explorerEn } from './en/explorer.ts';
import { historyPanelEn } from './en/history-panel.ts';
import { historyEn } from './en/history.ts';
import { importEn } from './en/import.ts';
import { nextQuestionsEn } from './en/next-questions.ts';
import { keysEn } from './en/keys.ts';
import { maintenanceEn } from './en/maintenance.ts';
import { memosEn } from './en/memos.ts';
import { matrixEn } from './en/matrix.ts';
import { modelsEn } from './en/models.ts';
import { pageEn } from './en/page.ts';
import { patternsEn } from './en/patterns.ts';
import { progressEn } from './en/progress.ts';
import { queryEn } from './en/query.ts';
import { searchEn } from './en/search.ts';
import { statementsEn } from './en/statements.ts';
import { suggestionsEn } from './en/suggestions.ts';
import { themesEn } from './en/themes.ts';
import { transcriptsEn } from './en/transcripts.ts';

/** Every text a person can meet, as ICU messages, English. */
export const en = {
  ...appEn,
  ...besideEn,
  ...editEn,
  ...errorsEn,
  ...figuresEn,
  ...historyPanelEn,
  ...findEn,
  ...historyEn,
  ...transcriptsEn,
  ...importEn,
  ...searchEn,
  ...queryEn,
  ...codebookEn,
  ...themesEn,
  ...statementsEn,
  ...suggestionsEn,
  ...nextQuestionsEn,
  ...deckFileEn,
  ...deckScreenEn,
  ...maintenanceEn,
  ...memosEn,
  ...modelsEn,
  ...exchangeEn,
  ...explorerEn,
  ...keysEn,
  ...pageEn,
  ...patternsEn,
  ...matrixEn,
  ...progressEn,
  ...domainEn,
  ...cliEn,
} as const;

export type MessageKey = keyof typeof en;
