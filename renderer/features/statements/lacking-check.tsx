import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { Lack } from '../../../shared/statements/check-statement.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Check } from './check-line.tsx';
import type { PeopleQuestion } from './people-question.ts';
import styles from './statements-screen.module.css';
import { usePeopleNames } from './use-people-names.ts';

type Props = { readonly listed: ListedStatement; readonly ask: (question: PeopleQuestion) => void };

/** Core customers who lack the experience, each with the reason; a click shows what they said and what they were asked. */
export function LackingCheck({ listed: { check }, ask }: Props) {
  const t = useTranslate();
  const nameOf = usePeopleNames();
  if (check.core.total === 0) return null;
  if (check.lackReasons.length === 0) return <Check good>{t('statements.check.lackingNone')}</Check>;
  const reasonOf = ({ reason, missing }: Lack): string => {
    const slots = missing.map((slot) => t(`slot.${slot}`)).join(t('statements.nameGap'));
    const words = t(`statements.check.lack.${reason}`);
    return slots && reason !== 'contrary' ? t('statements.check.lackWhere', { words, slots }) : words;
  };
  const open = (lack: Lack) =>
    ask({
      title: nameOf(lack.participantId),
      people: [lack.participantId],
      counts: () => true,
      noteOf: () => `${reasonOf(lack)}. ${t(`statements.check.lackSays.${lack.reason}`)}`,
      linksOf: () => lack.asked.map((turn) => ({ ...turn, label: t('statements.check.askedHere') })),
    });
  return (
    <Check good={undefined}>
      {t('statements.check.lacking')}
      <ul className={styles['lacking']}>
        {check.lackReasons.map((lack) => (
          <li key={lack.participantId}>
            <button type="button" className={styles['number']} onClick={() => open(lack)}>
              {nameOf(lack.participantId)}
            </button>
            <span className="faint">{reasonOf(lack)}</span>
          </li>
        ))}
      </ul>
    </Check>
  );
}
