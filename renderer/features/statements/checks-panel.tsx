import type { ReactNode } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { StatementCheck } from '../../../shared/statements/check-statement.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './statements-screen.module.css';

type NameOf = (key: string) => string;

/** How well the statement holds, in words and with the people named. */
export function ChecksPanel({ listed }: { readonly listed: ListedStatement }) {
  const t = useTranslate();
  const nameOf = useNames();
  const { check } = listed;
  return (
    <section className={styles['section']} aria-label={t('statements.checks')}>
      <h2>{t('statements.checks')}</h2>
      <div className={styles['checks']}>
        <Core check={check} />
        <Others check={check} />
        <Lacking check={check} nameOf={nameOf} />
        <Check good={check.sensation}>
          {check.sensation ? t('statements.check.sensation') : t('statements.check.noSensation')}
        </Check>
        <Check good={check.value}>
          {check.value ? t('statements.check.value') : t('statements.check.noValue')}
        </Check>
        <Thin check={check} />
        <Check good={check.contrary.length > 0 ? false : undefined}>
          {check.contrary.length > 0
            ? t('statements.check.contrary', {
                names: check.contrary.map(nameOf).join(t('statements.nameGap')),
              })
            : t('statements.check.contraryNone')}
        </Check>
        {check.notCoded.length > 0 && (
          <Check good={false}>
            {t('statements.check.notCoded', {
              names: check.notCoded.map(nameOf).join(t('statements.nameGap')),
            })}
          </Check>
        )}
      </div>
    </section>
  );
}

/** `good` undefined: neither in order nor open, just so. */
function Check({ good, children }: { readonly good: boolean | undefined; readonly children: ReactNode }) {
  const t = useTranslate();
  return (
    <div className={styles['check']}>
      <span className={good === false ? styles['open'] : styles['good']}>
        {good !== undefined && <Icon name={good ? 'check' : 'warning'} />}
        {good !== undefined && (
          <span className="visually-hidden">
            {t(good ? 'statements.check.good' : 'statements.check.open')}
          </span>
        )}
      </span>
      <div>{children}</div>
    </div>
  );
}

function Core({ check }: { readonly check: StatementCheck }) {
  const t = useTranslate();
  const { have, total } = check.core;
  if (total === 0) return <Check good={false}>{t('statements.check.noCore')}</Check>;
  return (
    <Check good={have > total / 2}>
      {t('statements.check.core', { have, total })}
      <div className={styles['track']}>
        <i style={{ width: `${Math.round((have / total) * 100)}%` }} />
      </div>
    </Check>
  );
}

function Others({ check }: { readonly check: StatementCheck }) {
  const t = useTranslate();
  const { have, total } = check.others;
  if (total === 0) return <Check good={false}>{t('statements.check.noOthers')}</Check>;
  const { interval } = check.contrast;
  const clear = interval !== null && interval.low > 0;
  const bounds = interval && { low: inHundred(interval.low), high: inHundred(interval.high) };
  return (
    <>
      <Check good={undefined}>{t('statements.check.others', { have, total })}</Check>
      {bounds && (
        <Check good={clear}>
          {clear ? t('statements.check.difference', bounds) : t('statements.check.differenceOpen', bounds)}
        </Check>
      )}
    </>
  );
}

/** People of a hundred, with a true minus sign. */
function inHundred(share: number): string {
  return String(Math.round(share * 100)).replace('-', '−');
}

function Lacking({ check, nameOf }: { readonly check: StatementCheck; readonly nameOf: NameOf }) {
  const t = useTranslate();
  if (check.core.total === 0) return null;
  if (check.lackReasons.length === 0) return <Check good>{t('statements.check.lackingNone')}</Check>;
  return (
    <Check good={undefined}>
      {t('statements.check.lacking')}
      <ul className={styles['lacking']}>
        {check.lackReasons.map(({ participantId, reason }) => (
          <li key={participantId}>
            <span>{nameOf(participantId)}</span>
            <span className="faint">{t(`statements.check.lack.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </Check>
  );
}

function Thin({ check }: { readonly check: StatementCheck }) {
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

/** People by the key they are counted by: a participant's name, else the title of a transcript of nobody. */
function useNames(): NameOf {
  const participants = useStudyQuery('participants.list', {}).data ?? [];
  const documents = useStudyQuery('documents.list', {}).data ?? [];
  const names = new Map([
    ...documents.map((each) => [`document:${each.id}`, each.title] as const),
    ...participants.map((each) => [each.id, each.name] as const),
  ]);
  return (key) => names.get(key) ?? '…';
}
