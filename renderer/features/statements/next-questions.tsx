import { useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import { slotKinds } from '../../../shared/domain/statement.ts';
import type { NextQuestions } from '../../../shared/statements/next-questions.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { peopleWithAnything } from './people-question.ts';
import parts from './statement-parts.module.css';
import styles from './statements-screen.module.css';
import { usePeopleNames } from './use-people-names.ts';

const mostNamed = 4;

/** For each part that stands on little: whom to ask next, and words to ask with. */
export function NextQuestionsSection({ listed }: { readonly listed: ListedStatement }) {
  const t = useTranslate();
  const language = useStudyQuery('study.get', {}).data?.study.language;
  const asks = useStudyQuery('statements.nextQuestions', { id: listed.statement.id }).data ?? [];
  const [shown, setShown] = useState<NextQuestions>();
  return (
    <section className={styles['section']} aria-label={t('statements.next.title')}>
      <h2>{t('statements.next.title')}</h2>
      {asks.length === 0 && <p className="muted">{t('statements.next.none')}</p>}
      {asks.map((ask) => (
        <div key={ask.slot} className={parts['ask']}>
          <p>
            <KindGlyph kind={slotKinds[ask.slot]} /> <strong>{t(`slot.${ask.slot}`)}</strong>{' '}
            {t(`statements.next.${ask.reason}`, { count: listed.check.slots[ask.slot].people })}
            {ask.missing && ` ${t(`statements.next.missing.${ask.missing}`)}`}
          </p>
          {ask.people.length > 0 && (
            <p>
              <Whom ask={ask} onAll={() => setShown(ask)} />
            </p>
          )}
          <ul lang={language}>
            {ask.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      ))}
      {shown && (
        <PeopleDialog
          listed={listed}
          question={peopleWithAnything(shown.people, t('statements.next.whom'))}
          onClose={() => setShown(undefined)}
        />
      )}
    </section>
  );
}

function Whom({ ask, onAll }: { readonly ask: NextQuestions; readonly onAll: () => void }) {
  const t = useTranslate();
  const nameOf = usePeopleNames();
  const names = ask.people.slice(0, mostNamed).map(nameOf).join(t('statements.nameGap'));
  const more = ask.people.length - mostNamed;
  return (
    <button type="button" className={styles['number']} onClick={onAll}>
      {t('statements.next.ask', { names })}
      {more > 0 && ` ${t('statements.next.more', { count: more })}`}
    </button>
  );
}
