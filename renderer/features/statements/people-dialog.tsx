import { useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { SlotName } from '../../../shared/domain/statement.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Quote } from '../../ui/quote.tsx';
import type { PeopleQuestion } from './people-question.ts';
import parts from './statement-parts.module.css';
import styles from './statements-screen.module.css';
import { usePeopleNames } from './use-people-names.ts';

type Props = {
  readonly listed: ListedStatement;
  readonly question: PeopleQuestion;
  readonly onClose: () => void;
};

const mostQuotes = 6;

/** Who stands behind a number, with the passages it was counted from. */
export function PeopleDialog({ listed, question, onClose }: Props) {
  const t = useTranslate();
  const handle = useHandle();
  const nameOf = usePeopleNames();
  const quotes = Map.groupBy(
    listed.evidence.filter((each) => question.counts(each)),
    (each) => each.person,
  );
  const beside = question.beside ?? [];
  const list = (people: readonly string[]) => (
    <ul className={parts['people']}>
      {people.map((person) => (
        <li key={person}>
          <h3>{nameOf(person)}</h3>
          {question.noteOf?.(person) && <p className="muted">{question.noteOf(person)}</p>}
          <PersonPassages passages={quotes.get(person) ?? []} />
          {(question.linksOf?.(person) ?? []).map(({ documentId, start, end, label }) => (
            <a
              key={`${documentId}${start}`}
              href={hrefOf(paths.transcript(handle, documentId, { start, end }))}
            >
              {label}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={question.title}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('app.close')}
        </Button>
      }
    >
      {question.people.length === 0 && <p className="muted">{t('statements.peopleNone')}</p>}
      {list(question.people)}
      {beside.length > 0 && (
        <section aria-label={t('statements.peopleBeside', { count: beside.length })}>
          <p className="muted">{t('statements.peopleBeside', { count: beside.length })}</p>
          {list(beside)}
        </section>
      )}
    </Dialog>
  );
}

/** What one person said: first what was felt and realised, then the rest. */
function PersonPassages({ passages }: { readonly passages: ListedStatement['evidence'] }) {
  const t = useTranslate();
  const handle = useHandle();
  const [all, setAll] = useState(false);
  const ordered = passages.toSorted((one, other) => orderOf(one.slot) - orderOf(other.slot));
  const shown = all ? ordered : ordered.slice(0, mostQuotes);
  return (
    <>
      {shown.map((each) => (
        <Quote
          key={each.id}
          words={each.quote}
          href={hrefOf(paths.transcript(handle, each.documentId, each))}
          source={
            <span>
              {each.slot === null ? t('statements.wholeStatement') : t(`slot.${each.slot}`)} · {each.code}
            </span>
          }
        />
      ))}
      {ordered.length > shown.length && (
        <Button size="small" variant="quiet" className={styles['add']} onClick={() => setAll(true)}>
          {t('statements.morePassages', { count: ordered.length - shown.length })}
        </Button>
      )}
    </>
  );
}

const heartFirst: readonly (SlotName | null)[] = ['feels', 'realises', 'who', 'when', 'changes', null];

function orderOf(slot: SlotName | null): number {
  return heartFirst.indexOf(slot);
}
