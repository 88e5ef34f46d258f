import type { TextEdit } from '../../../shared/text/text-edits.ts';
import { useTranslate } from '../../data/use-translate.ts';
import styles from './decisions.module.css';

const firstFew = 40;
const around = 40;
const longest = 200;

/** What two versions of a text differ in, place by place, with the words around. */
export function ChangedPlaces({
  text,
  edits,
}: {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}) {
  const t = useTranslate();
  const shown = edits.slice(0, firstFew);
  return (
    <details className={styles['changes']} open={edits.length <= 8}>
      <summary>{t('edit.replaceWhere')}</summary>
      <ol className={styles['places']}>
        {shown.map(({ start, end, text: words }) => (
          <li key={`${start}-${end}`} dir="auto">
            {oneLine(text.slice(Math.max(0, start - around), start))}
            {end > start && <del>{oneLine(text.slice(start, end))}</del>}
            {words !== '' && <ins>{oneLine(words)}</ins>}
            {oneLine(text.slice(end, end + around))}
          </li>
        ))}
      </ol>
      {edits.length > shown.length && <p>{t('edit.replaceMore', { count: edits.length - shown.length })}</p>}
    </details>
  );
}

function oneLine(words: string): string {
  const line = words.replace(/\n+/gu, ' ⏎ ');
  return line.length <= longest ? line : `${line.slice(0, longest)}…`;
}
