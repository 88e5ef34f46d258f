import type { StudyOverview } from '../../shared/api/study-procedures.ts';
import type { MessageKey } from '../../shared/messages/en.ts';
import { useHandle } from '../data/session.tsx';
import { useStudyQuery } from '../data/use-study-query.ts';
import { useFormat, useTranslate } from '../data/use-translate.ts';
import { classNames } from '../ui/class-names.ts';
import { Kbd } from '../ui/kbd.tsx';
import { ResizablePane } from '../ui/resizable-pane.tsx';
import { hrefOf, paths, useStudyScreen, type StudyScreen } from './navigation.ts';
import styles from './navigation-pane.module.css';
import { TranscriptLinks } from './transcript-links.tsx';

type Entry = {
  readonly screen: StudyScreen;
  readonly label: MessageKey;
  readonly path: (handle: string) => string;
  readonly count?: keyof StudyOverview['counts'];
  readonly keys?: string;
};

const above: readonly Entry[] = [
  { screen: 'home', label: 'app.home', path: paths.home },
  { screen: 'transcripts', label: 'app.transcripts', path: paths.transcripts, count: 'documents' },
  { screen: 'codebook', label: 'app.codebook', path: paths.codebook, count: 'codes' },
  { screen: 'themes', label: 'app.themes', path: (handle) => paths.themes(handle), count: 'themes' },
  {
    screen: 'statements',
    label: 'app.statements',
    path: (handle) => paths.statements(handle),
    count: 'statements',
  },
  { screen: 'explorer', label: 'app.explorer', path: (handle) => paths.explorer(handle) },
  { screen: 'matrices', label: 'matrix.title', path: (handle) => paths.matrices(handle) },
  { screen: 'deck', label: 'app.deck', path: paths.deck },
  { screen: 'participants', label: 'app.participants', path: paths.participants, count: 'participants' },
  { screen: 'memos', label: 'memos.title', path: (handle) => paths.memos(handle) },
];
const below: readonly Entry[] = [
  { screen: 'search', label: 'app.search', path: (handle) => paths.search(handle), keys: '/' },
  { screen: 'query', label: 'query.title', path: (handle) => paths.query(handle), keys: 'q' },
  { screen: 'history', label: 'app.history', path: paths.history, keys: 'h' },
  { screen: 'settings', label: 'app.settings', path: paths.studySettings, keys: '$mod+,' },
];

/** Where everything is: the study's name, its screens with counts, its transcripts. */
export function Navigation() {
  const t = useTranslate();
  const handle = useHandle();
  const overview = useStudyQuery('study.get', {});
  const study = overview.data?.study;
  return (
    <ResizablePane
      id="navigation"
      side="left"
      initial={224}
      min={180}
      max={400}
      label={t('app.navigationWidth')}
      as="nav"
      landmarkLabel={t('app.navigation')}
      className={styles['pane']}
    >
      <div className={styles['nav']}>
        <a className={styles['study']} href={hrefOf(paths.home(handle))} title={study?.name}>
          <span className={styles['name']}>{study?.name ?? ' '}</span>
          {study?.question && <span className={styles['question']}>{study.question}</span>}
        </a>
        <Entries entries={above} overview={overview.data} />
        <TranscriptLinks />
        <Entries entries={below} overview={overview.data} />
        <a className={styles['entry']} href={hrefOf(paths.welcome())}>
          {t('app.allStudies')}
        </a>
      </div>
    </ResizablePane>
  );
}

function Entries(props: {
  readonly entries: readonly Entry[];
  readonly overview: StudyOverview | undefined;
}) {
  const t = useTranslate();
  const format = useFormat();
  const handle = useHandle();
  const current = useStudyScreen();
  return (
    <ul className={styles['entries']}>
      {props.entries.map(({ screen, label, path, count, keys }) => (
        <li key={screen}>
          <a
            className={classNames(styles['entry'], screen === current && styles['current'])}
            href={hrefOf(path(handle))}
            aria-current={screen === current ? 'page' : undefined}
          >
            <span>{t(label)}</span>
            {count && props.overview && (
              <span className={styles['count']}>{format.number(props.overview.counts[count])}</span>
            )}
            {keys && <Kbd keys={keys} />}
          </a>
        </li>
      ))}
    </ul>
  );
}
