import { useEffect, useRef } from 'react';
import type { QuotedCoding } from '../../../shared/api/study-procedures.ts';
import { hrefOf, paths, showBeside } from '../../app/navigation.ts';
import { takesFocus } from '../../app/return-focus.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { codeColor } from '../../ui/kind-glyph.tsx';
import { Quote } from '../../ui/quote.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { BesideHead } from './beside-head.tsx';
import styles from './beside.module.css';

type BesideCodeProps = { readonly codeId: string; readonly onClose: () => void };

/** All passages of a code beside a transcript. A passage opens in the screen; the list stays. */
export function BesideCode({ codeId, onClose }: BesideCodeProps) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const codes = useStudyQuery('codes.list', {}).data ?? [];
  const code = codes.find(({ id }) => id === codeId);
  const passages = useStudyQuery('codings.list', { codeId }, { keepPrevious: true }).data;
  const isThere = passages !== undefined;
  useEffect(() => {
    if (isThere && takesFocus())
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [isThere]);
  return (
    <>
      <BesideHead
        label={t('beside.code')}
        chosen={codeId}
        choices={codes.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(id) => showBeside({ kind: 'code', codeId: id })}
        onClose={onClose}
      >
        {code !== undefined && (
          <span>{t('beside.passages', { count: code.codings, people: code.participants })}</span>
        )}
      </BesideHead>
      <div ref={list} className={styles['page']}>
        {passages?.length === 0 && <p className={styles['empty']}>{t('beside.noPassages')}</p>}
        {passages !== undefined && passages.length > 0 && (
          <VirtualList
            items={passages}
            keyOf={({ id }) => id}
            estimateSize={110}
            label={t('beside.passagesOf', { code: code?.name ?? '' })}
            className={styles['list']}
            renderItem={(passage) => (
              <Passage passage={passage} bar={code && codeColor(code.kind, code.color)} />
            )}
          />
        )}
      </div>
    </>
  );
}

function Passage({ passage, bar }: { readonly passage: QuotedCoding; readonly bar: string | undefined }) {
  const t = useTranslate();
  const handle = useHandle();
  return (
    <div className={styles['passage']}>
      <Quote
        words={passage.quote}
        bar={bar}
        href={hrefOf(paths.transcript(handle, passage.documentId, passage))}
        linkLabel={t('beside.openThere')}
        source={
          <>
            <span dir="auto">{passage.participant ?? passage.document}</span>
            {passage.segment && <span>{t(`segment.${passage.segment}`)}</span>}
          </>
        }
      />
    </div>
  );
}
