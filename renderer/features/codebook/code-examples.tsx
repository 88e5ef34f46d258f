import { useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { CodeExample } from '../../../shared/domain/code.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './codebook-screen.module.css';

type Props = { readonly code: ListedCode; readonly readOnly: boolean };

const sides = ['example', 'counter'] as const;
const none: readonly CodeExample[] = [];

/** Examples and counter-examples, taken from passages or written. */
export function CodeExamples({ code, readOnly }: Props) {
  const t = useTranslate();
  const update = useCommand('codes.update');
  const [text, setText] = useState('');
  const examples = code.examples ?? none;
  const save = (next: readonly CodeExample[]) => update({ id: code.id, examples: [...next] });
  const add = async (side: CodeExample['side']) => {
    const words = text.trim();
    if (words !== '' && (await save([...examples, { side, text: words, source: null }]))) setText('');
  };
  return (
    <>
      {sides.map((side) => (
        <section key={side} className={styles['section']} aria-label={t(`codebook.examples.${side}`)}>
          <h3>{t(`codebook.examples.${side}`)}</h3>
          {examples.every((example) => example.side !== side) && (
            <p className="faint">{t(`codebook.examplesNone.${side}`)}</p>
          )}
          <ul className={styles['examples']}>
            {examples.map(
              (example, index) =>
                example.side === side && (
                  <li key={index}>
                    <span dir="auto">
                      {example.source ? t('memos.passageName', { words: example.text }) : example.text}
                    </span>
                    {example.source && <Source codingId={example.source.codingId} />}
                    {!readOnly && (
                      <IconButton
                        icon="close"
                        label={t('codebook.exampleRemove', { text: example.text.slice(0, 60) })}
                        onClick={() => void save(examples.toSpliced(index, 1))}
                      />
                    )}
                  </li>
                ),
            )}
          </ul>
        </section>
      ))}
      {!readOnly && (
        <div className={styles['section']}>
          <TextArea
            label={t('codebook.exampleNew')}
            placeholder={t('codebook.exampleHint')}
            rows={2}
            maxLength={2000}
            value={text}
            onChange={setText}
          />
          <div className={styles['acts']}>
            {sides.map((side) => (
              <Button key={side} size="small" disabled={text.trim() === ''} onClick={() => void add(side)}>
                {t(`codebook.exampleAdd.${side}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

/** Where an example was said, while its passage is there. */
function Source({ codingId }: { readonly codingId: string }) {
  const handle = useHandle();
  const [passage] = useStudyQuery('links.passages', { ids: [codingId] }).data ?? [];
  if (!passage) return null;
  return (
    <a
      className={styles['source']}
      href={hrefOf(paths.transcript(handle, passage.documentId, passage))}
      dir="auto"
    >
      {passage.document}
    </a>
  );
}
