import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import styles from './matrix.module.css';

/** More cannot be told apart. */
export const mostPortraits = 40;

type Props = {
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

/** Which transcripts have their portraits side by side. */
export function PortraitDocuments({ documents, chosen, onChange }: Props) {
  const t = useTranslate();
  const full = chosen.length >= mostPortraits;
  const toggle = (id: string) =>
    onChange(
      chosen.includes(id)
        ? chosen.filter((each) => each !== id)
        : documents.map((document) => document.id).filter((each) => each === id || chosen.includes(each)),
    );
  return (
    <Popover
      title={t('matrix.portrait.which')}
      trigger={
        <Button className={styles['filterButton']}>
          {t('matrix.portrait.documents')} ({chosen.length})
        </Button>
      }
    >
      <div className={styles['documentList']} role="group" aria-label={t('matrix.portrait.which')}>
        {documents.map(({ id, title }) => (
          <label key={id} className={styles['check']}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={full && !chosen.includes(id)}
              onChange={() => toggle(id)}
            />
            <span dir="auto">{title}</span>
          </label>
        ))}
        {full && <p className={styles['fact']}>{t('matrix.portrait.most', { most: mostPortraits })}</p>}
      </div>
    </Popover>
  );
}
