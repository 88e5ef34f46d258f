import { useTranslate } from '../../data/use-translate.ts';
import styles from './query-screen.module.css';

/** Queries to learn from; choosing one puts it into the field. */
const examples = [
  ['kind:sensation segment:core', 'query.help.beside'],
  ['kind:sensation overlaps kind:value', 'query.help.overlaps'],
  ['kind:condition same participant kind:change', 'query.help.participant'],
  ['kind:moment followed by kind:sensation within 2 turns', 'query.help.followed'],
  ['kind:sensation intensity>=4 not near kind:value within 3 turns', 'query.help.not'],
  ['kind:value and not segment:core', 'query.help.andNot'],
] as const;

export function QueryHelp({ onTry }: { readonly onTry: (text: string) => void }) {
  const t = useTranslate();
  return (
    <details className={styles['help']}>
      <summary>{t('query.help')}</summary>
      <ul>
        {examples.map(([text, about]) => (
          <li key={text}>
            <button type="button" onClick={() => onTry(text)}>
              <code>{text}</code>
              <span>{t(about)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles['note']}>{t('query.helpMore')}</p>
    </details>
  );
}
