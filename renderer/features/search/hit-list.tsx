import type { SearchHit } from '../../../shared/api/search-procedures.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { hitKey, type HitGroup } from './group-hits.ts';
import { snippet } from './snippet.ts';
import styles from './search-screen.module.css';

type HitListProps = {
  readonly groups: readonly HitGroup[];
  readonly current: string | undefined;
  readonly onCurrent: (key: string) => void;
};

/** Places under their transcripts, each with the words around it. */
export function HitList({ groups, current, onCurrent }: HitListProps) {
  const t = useTranslate();
  return (
    <>
      {groups.map((group) => (
        <section key={group.documentId} className={styles.group} aria-label={group.document}>
          <h2>
            {group.document}{' '}
            <span className={styles.count}>{t('search.hits', { count: group.hits.length })}</span>
          </h2>
          <ul>
            {group.hits.map((hit) => (
              <li key={hitKey(hit)}>
                <HitLink hit={hit} isCurrent={hitKey(hit) === current} onCurrent={onCurrent} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type HitLinkProps = {
  readonly hit: SearchHit;
  readonly isCurrent: boolean;
  readonly onCurrent: (key: string) => void;
};

function HitLink({ hit, isCurrent, onCurrent }: HitLinkProps) {
  const handle = useHandle();
  const { before, after } = snippet(hit);
  return (
    <a
      className={isCurrent ? styles.current : styles.hit}
      href={hrefOf(paths.transcript(handle, hit.documentId, hit))}
      data-hit={hitKey(hit)}
      dir="auto"
      onFocus={() => onCurrent(hitKey(hit))}
    >
      {before}
      <mark className={styles.match}>{hit.match}</mark>
      {after}
    </a>
  );
}
