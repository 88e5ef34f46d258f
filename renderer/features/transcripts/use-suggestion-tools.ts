import { useEffect, useState } from 'react';
import type { Language } from '../../../shared/domain/language.ts';
import type { codeChooser } from '../../../shared/suggestions/choose-code.ts';
import type { pointOut } from '../../../shared/suggestions/point-out.ts';
import { afterPaint } from '../../platform/after-paint.ts';

type Tools = { readonly pointOut: typeof pointOut; readonly codeChooser: typeof codeChooser };

/** The lexicons, fetched once the page was painted: opening a transcript does not wait for them. */
export function useSuggestionTools(wanted: boolean): Tools | undefined {
  const [tools, setTools] = useState<Tools>();
  useEffect(() => {
    if (!wanted || tools !== undefined) return;
    let ended = false;
    void afterPaint()
      .then(() =>
        Promise.all([
          import('../../../shared/suggestions/point-out.ts'),
          import('../../../shared/suggestions/choose-code.ts'),
        ]),
      )
      .then(([found, chosen]) => {
        if (!ended) setTools({ pointOut: found.pointOut, codeChooser: chosen.codeChooser });
      });
    return () => {
      ended = true;
    };
  }, [wanted, tools]);
  return tools;
}

/** Language of the ready-made codes that are offered: the study's, else the transcript's. */
export function pickLanguage(study: Language | undefined, transcript: string): Language {
  return study ?? (transcript === 'ja' ? 'ja' : 'en');
}
