import { useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { codeColor } from '../../ui/kind-glyph.tsx';
import { Quote } from '../../ui/quote.tsx';
import styles from './codebook-screen.module.css';

const firstFew = 20;

/** Where a code was used, over all transcripts; each passage opens in its transcript. */
export function CodePassages({ code }: { readonly code: ListedCode }) {
  const t = useTranslate();
  const handle = useHandle();
  const [all, setAll] = useState(false);
  const { data } = useStudyQuery('codings.list', { codeId: code.id }, { enabled: code.codings > 0 });
  const codings = code.codings > 0 ? (data ?? []) : [];
  const shown = all ? codings : codings.slice(0, firstFew);
  return (
    <section className={styles['section']} aria-label={t('codebook.passages')}>
      {code.codings === 0 && <p className="muted">{t('codebook.noPassages')}</p>}
      <div className={styles['quotes']}>
        {shown.map((coding) => (
          <Quote
            key={coding.id}
            words={coding.quote}
            bar={codeColor(code.kind, code.color)}
            href={hrefOf(paths.transcript(handle, coding.documentId, coding))}
            linkLabel={t('codebook.openPassage', { document: coding.document })}
            source={
              <>
                <span>{coding.participant ?? coding.document}</span>
                {coding.segment && <span>{t(`segment.${coding.segment}`)}</span>}
              </>
            }
          />
        ))}
      </div>
      {shown.length < codings.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('codebook.passagesMore', { count: codings.length })}
        </Button>
      )}
    </section>
  );
}
