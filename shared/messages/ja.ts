import { appJa } from './ja/app.ts';
import { besideJa } from './ja/beside.ts';
import { cliJa } from './ja/cli.ts';
import { codebookJa } from './ja/codebook.ts';
import { deckFileJa } from './ja/deck-file.ts';
import { deckScreenJa } from './ja/deck-screen.ts';
import { domainJa } from './ja/domain.ts';
import { editJa } from './ja/edit.ts';
import { errorsJa } from './ja/errors.ts';
import { findJa } from './ja/find.ts';
import { figuresJa } from './ja/figures.ts';
import { exchangeJa } from './ja/exchange.ts';
import { explorerJa } from './ja/explorer.ts';
import { historyPanelJa } from './ja/history-panel.ts';
import { historyJa } from './ja/history.ts';
import { importJa } from './ja/import.ts';
import { nextQuestionsJa } from './ja/next-questions.ts';
import { keysJa } from './ja/keys.ts';
import { maintenanceJa } from './ja/maintenance.ts';
import { memosJa } from './ja/memos.ts';
import { matrixJa } from './ja/matrix.ts';
import { modelsJa } from './ja/models.ts';
import { pageJa } from './ja/page.ts';
import { patternsJa } from './ja/patterns.ts';
import { progressJa } from './ja/progress.ts';
import { queryJa } from './ja/query.ts';
import { searchJa } from './ja/search.ts';
import { statementsJa } from './ja/statements.ts';
import { suggestionsJa } from './ja/suggestions.ts';
import { themesJa } from './ja/themes.ts';
import { transcriptsJa } from './ja/transcripts.ts';
import type { MessageKey } from './en.ts';

/** Every text a person can meet, as ICU messages, Japanese. */
export const ja = {
  ...appJa,
  ...besideJa,
  ...editJa,
  ...errorsJa,
  ...figuresJa,
  ...historyPanelJa,
  ...findJa,
  ...historyJa,
  ...transcriptsJa,
  ...importJa,
  ...searchJa,
  ...queryJa,
  ...codebookJa,
  ...themesJa,
  ...statementsJa,
  ...suggestionsJa,
  ...nextQuestionsJa,
  ...deckFileJa,
  ...deckScreenJa,
  ...maintenanceJa,
  ...memosJa,
  ...modelsJa,
  ...exchangeJa,
  ...explorerJa,
  ...keysJa,
  ...pageJa,
  ...patternsJa,
  ...matrixJa,
  ...progressJa,
  ...domainJa,
  ...cliJa,
} as const satisfies Record<MessageKey, string>;
