import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import { slotNames } from '../../../shared/domain/statement.ts';
import type { Evidence } from '../../../shared/domain/statement.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { contextOf } from './evidence-context.ts';
import parts from './statement-parts.module.css';

export type EvidencePlace = Pick<Evidence, 'slot' | 'side'>;

type Props = {
  readonly evidence: ListedStatement['evidence'][number];
  readonly readOnly: boolean;
  readonly onMove: (place: EvidencePlace) => void;
  readonly onRemove: () => void;
};

/** A passage with the question before it and the words around it, and what can be done with it. */
export function EvidenceCard({ evidence, readOnly, onMove, onRemove }: Props) {
  const t = useTranslate();
  const handle = useHandle();
  const opened = useStudyQuery('documents.get', { id: evidence.documentId }).data;
  const context = opened && contextOf(opened.text, opened.turns, evidence);
  const places = [...slotNames, 'whole'].flatMap((slot) => [`for ${slot}`, `against ${slot}`]);
  const options = places.map((value) => {
    const place = placeOf(value);
    const name = place.slot ? t(`slot.${place.slot}`) : t('statements.wholeStatement');
    return { value, label: place.side === 'for' ? name : t('statements.placeAgainst', { slot: name }) };
  });
  return (
    <div className={parts['passage']}>
      {context?.question && (
        <p className="muted" dir="auto">
          {context.question}
        </p>
      )}
      <blockquote dir="auto">
        {context?.before && <span className="faint">{context.before}</span>}
        <mark>{evidence.quote}</mark>
        {context?.after && <span className="faint">{context.after}</span>}
      </blockquote>
      <p className="faint">
        {evidence.participant ?? evidence.document} · {evidence.code}
      </p>
      <div className={parts['passageActs']}>
        <a href={hrefOf(paths.transcript(handle, evidence.documentId, evidence))}>
          {t('statements.openInTranscript')}
        </a>
        {!readOnly && (
          <>
            <Select
              label={t('statements.moveTo')}
              value={`${evidence.side} ${evidence.slot ?? 'whole'}`}
              options={options}
              onChange={(value) => onMove(placeOf(value))}
            />
            <Button size="small" onClick={onRemove}>
              {t('statements.unlink')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function placeOf(value: string): EvidencePlace {
  const slot = slotNames.find((name) => value.endsWith(` ${name}`)) ?? null;
  return { slot, side: value.startsWith('against') ? 'against' : 'for' };
}
