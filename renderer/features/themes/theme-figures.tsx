import { useMemo } from 'react';
import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import { BodyMapChart } from '../../charts/body-map-chart.tsx';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { PhaseBars } from '../../charts/phase-bars.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { bodyCounts } from './body-counts.ts';
import { everyPhase } from './every-phase.ts';
import styles from './themes-screen.module.css';

type Props = { readonly theme: ThemeReport; readonly themes: readonly ThemeReport[] };

/** Who has it, where it is felt, when: the three figures of a theme. */
export function ThemeFigures({ theme, themes }: Props) {
  return (
    <div className={styles['figures']}>
      <Who theme={theme} themes={themes} />
      <Where theme={theme} />
      <When theme={theme} />
    </div>
  );
}

function Who({ theme, themes }: Props) {
  const t = useTranslate();
  const rows = themes.map(({ id, label, support }) => ({
    id,
    label,
    core: { count: support.core, total: support.coreTotal },
    others: { count: support.others, total: support.othersTotal },
  }));
  return (
    <IntervalChart
      rows={rows}
      selected={theme.id}
      words={{
        title: t('themes.who'),
        subtitle: t('themes.whoSub'),
        name: t('themes.name'),
        core: t('themes.coreShort'),
        others: t('themes.othersShort'),
        half: t('themes.half'),
        all: t('themes.all'),
        of: (count, total) => t('themes.of', { count, total }),
      }}
    />
  );
}

function Where({ theme }: { readonly theme: ThemeReport }) {
  const t = useTranslate();
  const codings = useStudyQuery('codings.list', { themeId: theme.id }, { keepPrevious: true }).data;
  const codes = useStudyQuery('codes.list', {}).data;
  const documents = useStudyQuery('documents.list', {}).data;
  const counts = useMemo(() => {
    if (!codings || !codes || !documents) return undefined;
    const people = new Map(
      documents.map((each) => [
        each.id,
        { key: each.participantId ?? each.id, core: each.segment === 'core' },
      ]),
    );
    const codeById = new Map(codes.map((code) => [code.id, code]));
    return bodyCounts(codings, codeById, (id) => people.get(id) ?? { key: id, core: false });
  }, [codings, codes, documents]);
  if (!counts) return <div aria-busy="true" />;
  const nowhere = Object.keys(counts.core).length + Object.keys(counts.others).length === 0;
  if (nowhere) {
    return (
      <p className="muted">
        <b>{t('themes.where')}</b> {t('themes.whereNone')}
      </p>
    );
  }
  const { coreTotal, othersTotal } = theme.support;
  return (
    <BodyMapChart
      title={t('themes.where')}
      subtitle={t('themes.whereSub')}
      groups={[
        { name: t('themes.corePeople', { count: coreTotal }), people: coreTotal, counts: counts.core },
        { name: t('themes.otherPeople', { count: othersTotal }), people: othersTotal, counts: counts.others },
      ]}
    />
  );
}

function When({ theme }: { readonly theme: ThemeReport }) {
  const t = useTranslate();
  const study = useStudyQuery('study.get', {}).data?.study;
  if (!study) return <div aria-busy="true" />;
  if (theme.phases.length === 0) {
    return (
      <p className="muted">
        <b>{t('themes.when')}</b> {t('themes.whenNone')}
      </p>
    );
  }
  return (
    <PhaseBars
      phases={everyPhase(study.phases, theme.phases)}
      words={{
        title: t('themes.when'),
        subtitle: t('themes.whenSub'),
        phase: t('themes.phase'),
        people: t('themes.people'),
      }}
    />
  );
}
