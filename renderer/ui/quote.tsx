import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './quote.module.css';

export type QuoteProps = {
  /** The words as they stand in the transcript. */
  readonly words: string;
  /** Who, when: below the words. */
  readonly source: ReactNode;
  /** Where the words stand; makes them a link. */
  readonly href?: string;
  readonly linkLabel?: string;
  /** CSS colour of the bar at the side. */
  readonly bar?: string;
  /** All the words, however many. */
  readonly whole?: boolean;
};

/** Words of a person with who said them. */
export function Quote({ words, source, href, linkLabel, bar, whole = false }: QuoteProps) {
  const className = classNames(styles['words'], !whole && styles['clamped']);
  return (
    <figure className={styles['quote']} style={bar === undefined ? undefined : { borderLeftColor: bar }}>
      <blockquote dir="auto">
        {href === undefined ? (
          <span className={className}>{words}</span>
        ) : (
          <a className={className} href={href} title={linkLabel}>
            {words}
          </a>
        )}
      </blockquote>
      <figcaption className={styles['source']}>{source}</figcaption>
    </figure>
  );
}
