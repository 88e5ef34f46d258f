import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Check } from './check-line.tsx';
import { LackingCheck } from './lacking-check.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { peopleAgainst, peopleOfNumber, peopleOfSlot, peopleWithAnything } from './people-question.ts';
import type { PeopleQuestion } from './people-question.ts';
import styles from './statements-screen.module.css';
import { usePeopleNames } from './use-people-names.ts';

export type Ask = (question: PeopleQuestion) => void;
type CheckProps = { readonly listed: ListedStatement; readonly ask: Ask };

/** How well the statement holds, in words; every number opens who is behind it and what they said. */
export function ChecksPanel({ listed }: { readonly listed: ListedStatement }) {
  const t = useTranslate();
  const [question, setQuestion] = useState<PeopleQuestion>();
  const props = { listed, ask: setQuestion };
  return (
    <section className={styles['section']} aria-label={t('statements.checks')}>
      <h2>{t('statements.checks')}</h2>
      <div className={styles['checks']}>
        <Core {...props} />
        <Others {...props} />
        <LackingCheck {...props} />
        <Heart {...props} />
        <Thin {...props} />
        <Stable {...props} />
        <Later {...props} />
        <Values {...props} />
        <Contrary {...props} />
        <NotCoded {...props} />
      </div>
      {question && (
        <PeopleDialog listed={listed} question={question} onClose={() => setQuestion(undefined)} />
      )}
    </section>
  );
}

/** A number of people in words, which opens who they are. */
export function PeopleButton(props: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <button type="button" className={styles['number']} onClick={props.onClick}>
      {props.children}
    </button>
  );
}

function Core({ listed: { check }, ask }: CheckProps) {
  const t = useTranslate();
  const { have, total } = check.core;
  if (total === 0) return <Check good={false}>{t('statements.check.noCore')}</Check>;
  const text = t('statements.check.core', { have, total });
  return (
    <Check good={have > total / 2}>
      <PeopleButton onClick={() => ask(peopleOfNumber(check, 'core', text))}>{text}</PeopleButton>
      <div className={styles['track']}>
        <i style={{ width: `${Math.round((have / total) * 100)}%` }} />
      </div>
    </Check>
  );
}

function Others({ listed: { check }, ask }: CheckProps) {
  const t = useTranslate();
  const { have, total } = check.others;
  if (total === 0) return <Check good={false}>{t('statements.check.noOthers')}</Check>;
  const { interval, tooFew } = check.contrast;
  const clear = interval !== null && interval.low > 0;
  const bounds = interval && { low: inHundred(interval.low), high: inHundred(interval.high) };
  const text = t('statements.check.others', { have, total });
  return (
    <>
      <Check good={undefined}>
        <PeopleButton onClick={() => ask(peopleOfNumber(check, 'others', text))}>{text}</PeopleButton>
      </Check>
      {bounds && (
        <Check good={tooFew ? undefined : clear}>
          {tooFew
            ? t('contrast.tooFew')
            : clear
              ? t('statements.check.difference', bounds)
              : t('statements.check.differenceOpen', bounds)}
        </Check>
      )}
    </>
  );
}

/** People of a hundred, with a true minus sign. */
function inHundred(share: number): string {
  return String(Math.round(share * 100)).replace('-', '−');
}

function Heart({ listed: { check }, ask }: CheckProps) {
  const t = useTranslate();
  const line = (slot: 'feels' | 'realises', good: boolean, text: string) => (
    <Check good={good}>
      {good ? <PeopleButton onClick={() => ask(peopleOfSlot(check, slot, text))}>{text}</PeopleButton> : text}
    </Check>
  );
  return (
    <>
      {line(
        'feels',
        check.sensation,
        t(check.sensation ? 'statements.check.sensation' : 'statements.check.noSensation'),
      )}
      {line('realises', check.value, t(check.value ? 'statements.check.value' : 'statements.check.noValue'))}
    </>
  );
}

function Thin({ listed: { check } }: CheckProps) {
  const t = useTranslate();
  if (check.weakSlots.length === 0) return <Check good>{t('statements.check.thinNone')}</Check>;
  const slots = check.weakSlots.map((slot) => t(`slot.${slot}`)).join(t('statements.nameGap'));
  return (
    <Check good={false}>
      {t('statements.check.thin', { slots })}{' '}
      <span className="faint">({t('statements.check.thinHint')})</span>
    </Check>
  );
}

/** The theme that it comes of, and the statement itself, when people are left out. */
function Stable({ listed: { check } }: CheckProps) {
  const t = useTranslate();
  const { stability, redrawn } = check;
  const measured = stability !== null && stability.words !== 'unknown';
  if (!measured && redrawn === null)
    return <Check good={undefined}>{t('statements.check.stabilityNone')}</Check>;
  return (
    <>
      {measured && stability.words !== 'unknown' && (
        <Check good={stability.words !== 'unstable'}>
          {t(`statements.check.stability.${stability.words}`, { jaccard: stability.jaccard.toFixed(2) })}
        </Check>
      )}
      {redrawn !== null && (
        <Check good={redrawn.words !== 'unstable'}>
          {t(`statements.check.redrawn.${redrawn.words}`, { times: Math.round(redrawn.share * 100) })}
        </Check>
      )}
    </>
  );
}

function Later({ listed: { check }, ask }: CheckProps) {
  const t = useTranslate();
  const { later } = check;
  if (later === null) return <Check good={undefined}>{t('statements.check.laterNone')}</Check>;
  const text = t('statements.check.later', {
    agree: later.agree.length,
    total: later.people.length,
    contrary: later.contrary.length,
  });
  return (
    <Check good={later.agree.length > later.contrary.length}>
      <PeopleButton onClick={() => ask(peopleWithAnything(later.people, text))}>{text}</PeopleButton>
    </Check>
  );
}

function Values({ listed: { check }, ask }: CheckProps) {
  const t = useTranslate();
  if (check.values.length === 0) return <Check good={undefined}>{t('statements.check.matchNone')}</Check>;
  return check.values.map(({ companyValue, name, people }) => {
    const values = { name: name ?? '', count: people.length };
    const text = t(name === null ? 'statements.check.matchNotOurs' : 'statements.check.match', values);
    const counted = peopleOfSlot(check, 'realises', text);
    return (
      <Check key={companyValue} good={name !== null}>
        <PeopleButton onClick={() => ask({ ...counted, people })}>{text}</PeopleButton>
      </Check>
    );
  });
}

function Contrary({ listed: { check }, ask }: CheckProps) {
  const t = useTranslate();
  const nameOf = usePeopleNames();
  if (check.contrary.length === 0)
    return <Check good={undefined}>{t('statements.check.contraryNone')}</Check>;
  const names = check.contrary.map(nameOf).join(t('statements.nameGap'));
  const text = t('statements.check.contrary', { names });
  return (
    <Check good={false}>
      <PeopleButton onClick={() => ask(peopleAgainst(check.contrary, text))}>{text}</PeopleButton>
    </Check>
  );
}

function NotCoded({ listed: { check } }: CheckProps) {
  const t = useTranslate();
  const nameOf = usePeopleNames();
  if (check.notCoded.length === 0) return null;
  const names = check.notCoded.map(nameOf).join(t('statements.nameGap'));
  return <Check good={false}>{t('statements.check.notCoded', { names })}</Check>;
}
