import { useRef, useEffect } from 'react';
import type { ListedDocument } from '../../shared/api/study-procedures.ts';
import { useHandle } from '../data/session.tsx';
import { useStudyQuery } from '../data/use-study-query.ts';
import { useTranslate } from '../data/use-translate.ts';
import { classNames } from '../ui/class-names.ts';
import { VirtualList } from '../ui/virtual-list.tsx';
import { usePathname } from './hash-location.ts';
import { hrefOf, paths } from './navigation.ts';
import styles from './transcript-links.module.css';

/** The transcripts with how far each is coded, one click away from every screen. */
export function TranscriptLinks() {
  const t = useTranslate();
  const documents = useStudyQuery('documents.list', {});
  const current = usePathname().split('/')[4];
  const all = documents.data ?? [];
  const coded = all.filter((each) => each.codings > 0).length;
  const at = all.findIndex((each) => encodeURIComponent(each.id) === current);
  return (
    <div className={styles['transcripts']}>
      {all.length > 0 && (
        <>
          <h2 className={styles['title']}>{t('app.transcriptsCoded', { coded, all: all.length })}</h2>
          <VirtualList
            label={t('app.transcripts')}
            items={all}
            keyOf={(document) => document.id}
            estimateSize={30}
            scrollTo={at}
            renderItem={(document, index) => <TranscriptLink document={document} current={index === at} />}
          />
        </>
      )}
    </div>
  );
}

function TranscriptLink({
  document,
  current,
}: {
  readonly document: ListedDocument;
  readonly current: boolean;
}) {
  const t = useTranslate();
  const handle = useHandle();
  const link = useRef<HTMLAnchorElement>(null);
  const quarters = Math.ceil(document.coded * 4);
  useEffect(() => {
    link.current?.setAttribute('title', document.title);
  }, [document.title]);
  return (
    <a
      ref={link}
      className={classNames(styles['link'], current && styles['current'])}
      href={hrefOf(paths.transcript(handle, document.id))}
      aria-current={current ? 'page' : undefined}
    >
      <span className={styles['name']} dir="auto">
        {document.title}
      </span>
      <span className={styles['dots']} aria-hidden="true">
        {'●'.repeat(quarters)}
        {'○'.repeat(4 - quarters)}
      </span>
      <span className="visually-hidden">{t('app.codedShare', { share: document.coded })}</span>
    </a>
  );
}
