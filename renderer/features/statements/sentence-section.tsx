import type { Ref } from 'react';
import { useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { NumberName } from '../../../shared/domain/statement.ts';
import {
  countText,
  sentenceCounts,
  withLiveNumbers,
  writtenNumbers,
} from '../../../shared/statements/sentence-numbers.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { peopleOfNumber } from './people-question.ts';
import { PhrasingsDialog } from './phrasings-dialog.tsx';
import { SentenceEditor } from './sentence-editor.tsx';
import styles from './statements-screen.module.css';
import { useNumberLabel } from './use-number-label.ts';

type Props = { readonly listed: ListedStatement; readonly sectionRef: Ref<HTMLElement> };

/** The sentence, its numbers, and other ways to say it. */
export function SentenceSection({ listed, sectionRef }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const { statement, check } = listed;
  const study = useStudyQuery('study.get', {}).data?.study;
  const update = useCommand('statements.update');
  const labelOf = useNumberLabel();
  const [choosing, setChoosing] = useState(false);
  const [asked, setAsked] = useState<NumberName>();
  const language = study?.language ?? 'en';
  const counts = sentenceCounts(check);
  const titleOf = (number: NumberName) => `${countText(counts[number], language)} · ${labelOf(number)}`;
  const used = [...new Set(statement.sentence.flatMap((part) => part.number ?? []))];
  const written = writtenNumbers(statement.sentence);
  return (
    <section
      ref={sectionRef}
      className={styles['section']}
      aria-label={t('statements.sentence')}
      lang={study?.language}
    >
      <div className={styles['sectionHead']}>
        <h2>{t('statements.sentence')}</h2>
        {!readOnly && (
          <Button size="small" onClick={() => setChoosing(true)}>
            {t('statements.phrasings')}
          </Button>
        )}
      </div>
      <SentenceEditor
        key={statement.id}
        parts={withLiveNumbers(statement.sentence, counts, language)}
        label={t('statements.sentence')}
        placeholder={t('statements.sentenceHint')}
        readOnly={readOnly}
        counts={counts}
        language={language}
        onSave={async (parts) => {
          await update({ id: statement.id, sentence: [...parts] });
        }}
        onNumber={setAsked}
      />
      {used.length > 0 && (
        <p className={styles['numbers']}>
          <span className="muted">{t('statements.numbersIn')}</span>
          {used.map((number) => (
            <button key={number} type="button" className={styles['number']} onClick={() => setAsked(number)}>
              {titleOf(number)}
            </button>
          ))}
        </p>
      )}
      {written.length > 0 && (
        <p className={styles['stale']} role="note">
          {t('statements.writtenNumbers', { numbers: written.join(t('statements.nameGap')) })}
        </p>
      )}
      {choosing && <PhrasingsDialog statement={statement} onClose={() => setChoosing(false)} />}
      {asked && (
        <PeopleDialog
          listed={listed}
          question={peopleOfNumber(check, asked, titleOf(asked))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
