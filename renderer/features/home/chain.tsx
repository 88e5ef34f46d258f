import type { StudyOverview } from '../../../shared/api/study-procedures.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './home-screen.module.css';
import type { NextAct } from './next-act.ts';

type Step = { readonly title: string; readonly state: string; readonly path: string; readonly done: boolean };

/** Place in the chain that each act belongs to. */
const stepOf = {
  import: 0,
  code: 1,
  segments: 2,
  themes: 2,
  rerun: 2,
  statement: 3,
  check: 3,
  deck: 4,
} as const satisfies Record<NextAct['act'], number>;

/** Transcripts, codings, themes, statements, deck: what is there and where the work stands. */
export function Chain({
  overview,
  next,
}: {
  readonly overview: StudyOverview;
  readonly next: NextAct | undefined;
}) {
  const t = useTranslate();
  const steps = useSteps(overview);
  const current = next && stepOf[next.act];
  return (
    <section className={styles['chain']} aria-labelledby="chain">
      <h2 id="chain">{t('home.chain')}</h2>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step.path}
            className={classNames(
              styles['step'],
              step.done && index !== current && styles['done'],
              index === current && styles['current'],
            )}
          >
            <span className={styles['dot']} aria-hidden="true" />
            <a href={hrefOf(step.path)}>{step.title}</a>
            <span className={styles['mark']}>
              {index === current ? t('home.current') : step.done ? t('home.done') : t('home.waiting')}
            </span>
            <span className={styles['state']}>{step.state}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useSteps({ counts, themesStale }: StudyOverview): readonly Step[] {
  const t = useTranslate();
  const handle = useHandle();
  return [
    {
      title: t('home.stepTranscripts'),
      state: t('home.stepTranscriptsState', { documents: counts.documents, words: counts.words }),
      path: paths.transcripts(handle),
      done: counts.documents > 0,
    },
    {
      title: t('home.stepCodings'),
      state: t('home.stepCodingsState', {
        codings: counts.codings,
        coded: counts.codedDocuments,
        documents: counts.documents,
      }),
      path: paths.codebook(handle),
      done: counts.documents > 0 && counts.codedDocuments === counts.documents,
    },
    {
      title: t('home.stepThemes'),
      state: `${t('home.stepThemesState', { themes: counts.themes, unassigned: counts.unassigned })}${
        themesStale ? ` · ${t('home.stale')}` : ''
      }`,
      path: paths.themes(handle),
      done: counts.themes > 0 && !themesStale,
    },
    {
      title: t('home.stepStatements'),
      state: t('home.stepStatementsState', { statements: counts.statements }),
      path: paths.statements(handle),
      done: counts.statements > 0,
    },
    {
      title: t('home.stepDeck'),
      state: t('home.stepDeckState', { ready: counts.statements > 0 ? 'yes' : 'no' }),
      path: paths.deck(handle),
      done: false,
    },
  ];
}
