import { useState } from 'react';
import type { ListedCode, QuotedCoding } from '../../../shared/api/study-procedures.ts';
import type { CodeExample } from '../../../shared/domain/code.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { codeColor } from '../../ui/kind-glyph.tsx';
import { Menu } from '../../ui/menu.tsx';
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
                <AsExample code={code} coding={coding} />
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

/** Takes a passage up as an example of the code, or as one of what it is not. */
function AsExample({ code, coding }: { readonly code: ListedCode; readonly coding: QuotedCoding }) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const update = useCommand('codes.update');
  const examples = code.examples ?? [];
  const known = examples.find((example) => example.source?.codingId === coding.id);
  if (known) return <span>{t(`codebook.isExample.${known.side}`)}</span>;
  if (readOnly) return null;
  const take = (side: CodeExample['side']) => {
    const source = { codingId: coding.id, documentId: coding.documentId };
    const example = { side, text: coding.quote.slice(0, 2000), source };
    void update({ id: code.id, examples: [...examples, example] });
  };
  return (
    <Menu
      trigger={<IconButton icon="more" label={t('codebook.passageActs')} />}
      items={[
        { id: 'example', label: t('codebook.asExample.example'), onSelect: () => take('example') },
        { id: 'counter', label: t('codebook.asExample.counter'), onSelect: () => take('counter') },
      ]}
    />
  );
}
