import type { ListedCode, QuotedCoding } from '../../../shared/api/study-procedures.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { codeColor } from '../../ui/kind-glyph.tsx';
import styles from './split-dialog.module.css';
import { letterOf, type SplitPlan } from './split-plan.ts';

type Props = {
  readonly code: ListedCode;
  /** Missing: all passages were seen, or they are not there yet. */
  readonly coding: QuotedCoding | undefined;
  readonly loading: boolean;
  readonly part: number | undefined;
  readonly plan: SplitPlan;
  readonly count: number;
};

/** Characters shown before and after; Japanese says more in fewer. */
const around = { en: 220, ja: 90 } as const;

/** The passage that is to be decided, with what was said around it. */
export function SplitPassage({ code, coding, loading, part, plan, count }: Props) {
  const t = useTranslate();
  const open = useStudyQuery(
    'documents.get',
    { id: coding?.documentId ?? '' },
    { enabled: coding !== undefined, keepPrevious: true },
  ).data;
  if (!coding) return <p className={styles['seen']}>{t(loading ? 'app.loading' : 'codebook.splitSeen')}</p>;
  const text = open?.document.id === coding.documentId ? open.text : '';
  const width = open?.document.language === 'ja' ? around.ja : around.en;
  return (
    <>
      <p className={styles['place']}>
        {t('codebook.splitPassage', { at: plan.at + 1, count })} · {coding.participant ?? coding.document}
      </p>
      <p className={styles['words']} dir="auto" style={{ borderColor: codeColor(code.kind, code.color) }}>
        <span className="faint">{text.slice(Math.max(0, coding.start - width), coding.start)}</span>
        <mark>{coding.quote}</mark>
        <span className="faint">{text.slice(coding.end, coding.end + width)}</span>
      </p>
      <p className={styles['sent']} aria-live="polite">
        {part === undefined
          ? t('codebook.splitStays', { name: code.name })
          : t('codebook.splitGoes', { name: plan.names[part] || letterOf(part).toUpperCase() })}
      </p>
    </>
  );
}
