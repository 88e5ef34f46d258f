import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import styles from './codebook-screen.module.css';

type Props = { readonly sources: readonly ListedCode[]; readonly target: ListedCode };

/** What merging would do: what moves, what doubles (with the passages), what comes along, which statements it touches. */
export function MergePreview({ sources, target }: Props) {
  const t = useTranslate();
  const handle = useHandle();
  const input = { ids: sources.map(({ id }) => id), into: target.id };
  const preview = useStudyQuery('codes.mergePreview', input).data;
  if (!preview) return <p aria-busy="true">…</p>;
  const { moved, doubled, doubles, children, memos, examples, statements } = preview;
  const name = sources.map((code) => code.name).join(t('codebook.nameGap'));
  return (
    <div className={styles['preview']} aria-live="polite">
      <p>{t('codebook.mergeSays', { moved, doubled, children, name, target: target.name })}</p>
      {memos + examples > 0 && <p>{t('codebook.mergeBrings', { memos, examples })}</p>}
      {doubled > 0 && (
        <details>
          <summary>{t('codebook.mergeDoubles', { count: doubled })}</summary>
          <ul className={styles['plainList']}>
            {doubles.map((passage) => (
              <li key={passage.id} dir="auto">
                “{passage.quote}” <span className="faint">{passage.document}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {statements.length > 0 && (
        <>
          <p>{t('codebook.mergeStatements', { count: statements.length })}</p>
          <ul className={styles['plainList']}>
            {statements.map(({ id, title, passages }) => (
              <li key={id}>
                <a href={hrefOf(paths.statements(handle, id))} dir="auto">
                  {title || t('statements.untitled')}
                </a>{' '}
                <span className="faint">{t('codebook.mergeEvidence', { count: passages })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
