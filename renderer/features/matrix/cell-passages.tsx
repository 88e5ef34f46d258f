import type { PassageReport } from '../../../shared/analysis/passages.ts';
import { clockTime } from '../../../shared/deck/quote-text.ts';
import type { MatrixQuestion } from '../../../shared/matrix/question.ts';
import { errorText } from '../../data/error-text.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { KindGlyph, codeColor } from '../../ui/kind-glyph.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import styles from './matrix.module.css';
import { PassageLine } from './passage-line.tsx';

type Props = {
  readonly question: MatrixQuestion;
  readonly row: string | null;
  readonly column: string | null;
  readonly title: string;
  readonly facts: readonly string[];
  readonly onClose: () => void;
};

const limit = 300;

/** What stands behind a cell: in words, and passage by passage. */
export function CellPassages({ question, row, column, title, facts, onClose }: Props) {
  const t = useTranslate();
  const found = useStudyQuery('matrix.passages', { question, row, column, limit });
  const codes = useStudyQuery('codes.list', {}).data ?? [];
  const byId = new Map(codes.map((code) => [code.id, code]));
  const { data, error } = found;
  const passage = (each: PassageReport) => {
    const own = each.codeIds.flatMap((id) => byId.get(id) ?? []);
    const [first] = own;
    return (
      <PassageLine
        place={each}
        words={each.quote}
        bar={first && codeColor(first.kind, first.color)}
        source={
          <>
            <span>{each.participant ?? each.document}</span>
            {each.time !== null && <time>{clockTime(each.time)}</time>}
            {own.map((code) => (
              <span key={code.id} className={styles['code']}>
                <KindGlyph kind={code.kind} color={code.color} /> {code.name}
              </span>
            ))}
          </>
        }
      />
    );
  };
  return (
    <div className={styles['passages']}>
      <header className={styles['passagesHead']}>
        <h2 dir="auto">{title}</h2>
        <IconButton icon="close" label={t('matrix.passages.close')} onClick={onClose} />
      </header>
      {facts.map((fact) => (
        <p key={fact} className={styles['fact']}>
          {fact}
        </p>
      ))}
      {error && <p className={styles['fact']}>{errorText(t, error)}</p>}
      {data && (
        <>
          <p className={styles['fact']} role="status">
            {t('matrix.passages.count', { total: data.total, people: data.people })}{' '}
            {data.total > data.passages.length && t('matrix.passages.shown', { shown: data.passages.length })}
          </p>
          <VirtualList
            className={styles['passageList']}
            items={data.passages}
            keyOf={(each) => `${each.documentId}:${each.start}-${each.end}`}
            estimateSize={110}
            label={t('matrix.passages')}
            renderItem={passage}
          />
        </>
      )}
    </div>
  );
}
