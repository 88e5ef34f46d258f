import type { CSSProperties } from 'react';
import { useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { EvidenceChip } from './evidence-chip.tsx';
import styles from './statements-screen.module.css';

type Props = {
  readonly evidence: ListedStatement['evidence'];
  /** CSS colour behind the words. */
  readonly ground: string;
};

const firstFew = 3;

/** Linked passages as chips. */
export function EvidenceList({ evidence, ground }: Props) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const style: CSSProperties & { readonly '--ground': string } = { '--ground': ground };
  const shown = all ? evidence : evidence.slice(0, firstFew);
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles['evidence']} style={style}>
          {shown.map((each) => (
            <EvidenceChip key={each.id} evidence={each} />
          ))}
        </ul>
      )}
      {evidence.length > shown.length && (
        <Button size="small" variant="quiet" className={styles['add']} onClick={() => setAll(true)}>
          {t('statements.evidenceAll', { count: evidence.length })}
        </Button>
      )}
    </>
  );
}
