import { useState } from 'react';
import type { Output } from '../../../shared/api/contract.ts';
import { chanceWords, turnReason } from '../../../shared/suggestions/reason-words.ts';
import { hrefOf, paths, useOpenBeside } from '../../app/navigation.ts';
import { errorText } from '../../data/error-text.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { announce } from '../../ui/live-region.tsx';
import styles from './suggestions.module.css';

/** The turns most worth looking at, learnt from the study's own codings. Asked for only while it is open. */
export function LookNext() {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.next} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('suggestions.next')}</summary>
      {isOpen && <NextTurns />}
    </details>
  );
}

function NextTurns() {
  const t = useTranslate();
  const { data, error, isPending } = useStudyQuery('suggestions.next', {}, { keepPrevious: true });
  if (error !== null) return <p className={styles.note}>{errorText(t, error)}</p>;
  if (isPending || data === undefined)
    return (
      <p className={styles.note} role="status">
        {t('suggestions.learning')}
      </p>
    );
  const { codings, codes, recognised, turns } = data;
  if (codes === 0) return <p className={styles.note}>{t('suggestions.tooFew', { codings })}</p>;
  if (turns.length === 0) return <p className={styles.note}>{t('suggestions.nothing')}</p>;
  return (
    <>
      <p className={styles.note}>{t('suggestions.nextAbout', { codings })}</p>
      <ol className={styles.turns}>
        {turns.map((turn) => (
          <NextTurn key={`${turn.documentId} ${turn.start}`} turn={turn} />
        ))}
      </ol>
      <p className={styles.note}>{t('suggestions.recognised', recognised)}</p>
    </>
  );
}

type Turn = Output<'suggestions.next'>['turns'][number];

function NextTurn({ turn }: { readonly turn: Turn }) {
  const t = useTranslate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const openBeside = useOpenBeside();
  const dismiss = useCommand('suggestions.dismiss');
  const documents = useStudyQuery('documents.list', {}).data;
  const codes = useStudyQuery('codes.list', {}).data;
  const titleOf = (id: string) => documents?.find((each) => each.id === id)?.title ?? '';
  const code = codes?.find(({ id }) => id === turn.codeId)?.name ?? '';
  const { documentId, start, end, codeId, like } = turn;
  const told = like === null ? undefined : { quote: like.quote, document: titleOf(like.documentId) };
  return (
    <li className={styles.turn}>
      <a
        className={styles.quote}
        dir="auto"
        href={hrefOf(paths.transcript(handle, documentId, { start, end }))}
        aria-label={t('suggestions.openTurn', { document: titleOf(documentId), quote: turn.quote })}
      >
        {turn.quote}
      </a>
      <p className={styles.note}>
        {titleOf(documentId)} · {turnReason(turn, { code, like: told }, t)} · {chanceWords(turn.score, t)}
      </p>
      <div className={styles.buttons}>
        <Button size="small" variant="quiet" onClick={() => openBeside({ documentId, start, end })}>
          {t('suggestions.beside')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          disabled={readOnly}
          onClick={() =>
            void dismiss({ documentId, start, end, kind: 'code', codeId }).then(
              (done) => done !== undefined && announce(t('suggestions.dismissed')),
            )
          }
        >
          {t('suggestions.notThis')}
        </Button>
      </div>
    </li>
  );
}
