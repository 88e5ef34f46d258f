import type { ReactNode } from 'react';
import { hrefOf, paths } from '../../app/navigation.ts';
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

/** A passage with who said it and the ways to its place. */
export function PassageLine({ place, words, bar, source }: Props) {
  const t = useTranslate();
  const handle = useHandle();
  return (
    <div className={styles['passage']}>
      <Quote
        words={words}
        source={source}
        href={hrefOf(paths.transcript(handle, place.documentId, place))}
        linkLabel={t('matrix.passages.goto')}
        {...(bar === undefined ? {} : { bar })}
      />
    </div>
  );
}
