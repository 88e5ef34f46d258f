import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { classNames } from './class-names.ts';
import styles from './page.module.css';
import { ResizablePane } from './resizable-pane.tsx';

export type PageProps = {
  readonly title: string;
  /** Figures and marks under the title. */
  readonly subtitle?: ReactNode;
  /** Buttons at the right of the head. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The right margin; `asideLabel` names it for readers and `asideId` remembers its width. */
  readonly aside?: ReactNode;
  readonly asideLabel?: string;
  readonly asideId?: string;
  /**
   * `read`: narrow column; `wide`: for tables and figures; `fill`: the content scrolls by itself; `transcript`: so too,
   * with the head over the words rather than over the speakers.
   */
  readonly layout?: 'read' | 'wide' | 'fill' | 'transcript';
};

/** The frame of a screen: head, page, and a right margin where there is one. */
export function Page(props: PageProps) {
  const t = useTranslate();
  const {
    title,
    subtitle,
    actions,
    children,
    aside,
    asideLabel = title,
    asideId = 'aside',
    layout = 'wide',
  } = props;
  const main = useRef<HTMLElement>(null);
  // Coming by key the old screen took the focus with it: readers and the Tab key go on from the new one.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles['screen']}>
      <main ref={main} tabIndex={-1} className={styles['main']} aria-label={title}>
        <header className={classNames(styles['head'], styles[`head-${layout}`])}>
          <div className={styles['words']}>
            <h1>{title}</h1>
            {subtitle && <div className={styles['subtitle']}>{subtitle}</div>}
          </div>
          {actions && <div className={styles['actions']}>{actions}</div>}
        </header>
        <div className={classNames(styles['content'], styles[layout])}>{children}</div>
      </main>
      {aside && (
        <ResizablePane
          id={asideId}
          side="right"
          initial={328}
          min={240}
          max={560}
          label={t('app.widthOf', { pane: asideLabel })}
          as="aside"
          className={styles['beside']}
          landmarkLabel={asideLabel}
        >
          <div className={styles['aside']}>{aside}</div>
        </ResizablePane>
      )}
    </div>
  );
}
