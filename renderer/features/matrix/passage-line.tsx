import type { MouseEvent, ReactNode } from 'react';
import { hrefOf, paths, useOpenBeside } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { Quote } from '../../ui/quote.tsx';
import styles from './matrix.module.css';

type Props = {
  readonly place: { readonly documentId: string; readonly start: number; readonly end: number };
  readonly words: string;
  readonly bar: string | undefined;
  readonly source: ReactNode;
};

/** A passage with who said it. Its words open beside the matrix; a link of their own leads to the transcript. */
export function PassageLine({ place, words, bar, source }: Props) {
  const t = useTranslate();
  const handle = useHandle();
  const openBeside = useOpenBeside();
  const { documentId, start, end } = place;
  const href = hrefOf(paths.transcript(handle, documentId, { start, end }));
  const read = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openBeside({ documentId, start, end });
  };
  return (
    <div className={styles['passage']}>
      <div onClick={read}>
        <Quote
          words={words}
          source={source}
          href={href}
          linkLabel={t('matrix.passages.open')}
          {...(bar === undefined ? {} : { bar })}
        />
      </div>
      <a className={styles['goto']} href={href}>
        {t('matrix.passages.goto')}
      </a>
    </div>
  );
}
