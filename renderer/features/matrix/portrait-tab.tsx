import { useMemo, type ReactNode } from 'react';
import { codeKinds } from '../../../shared/domain/code.ts';
import type { Portrait } from '../../../shared/matrix/portrait.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import type { ChartTable } from '../../charts/chart-figure.tsx';
import { PortraitChart, type PortraitRow } from '../../charts/portrait-chart.tsx';
import { useOpenBeside } from '../../app/navigation.ts';
import { errorText } from '../../data/error-text.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { alignments, colorings, type MatrixView } from './matrix-address.ts';
import styles from './matrix.module.css';
import { mostPortraits, PortraitDocuments } from './portrait-documents.tsx';
import type { ChangeView } from './use-matrix-view.ts';

type Props = { readonly view: MatrixView; readonly change: ChangeView; readonly tabs: ReactNode };

/** As many as stand under one another without scrolling far. */
const usual = 14;

/** Transcripts as strips of their codings. */
export function PortraitTab({ view, change, tabs }: Props) {
  const t = useTranslate();
  const openBeside = useOpenBeside();
  const documents = useStudyQuery('documents.list', {}).data;
  const known = new Set(documents?.map(({ id }) => id));
  const chosen = view.documents.filter((id) => known.has(id)).slice(0, mostPortraits);
  const documentIds = chosen.length > 0 ? chosen : (documents ?? []).slice(0, usual).map(({ id }) => id);
  const { data, error } = useStudyQuery(
    'matrix.portrait',
    { documentIds, kinds: view.kinds },
    { enabled: documents !== undefined, keepPrevious: true },
  );
  const shown = useMemo(() => data && portraitRows(data, view, t), [data, view, t]);
  return (
    <Page title={t('matrix.title')} layout="fill" actions={tabs}>
      <div className={styles['controls']}>
        <PortraitDocuments
          documents={documents ?? []}
          chosen={documentIds}
          onChange={(next) => change({ documents: next }, { replace: true })}
        />
        <Select
          label={t('matrix.portrait.align')}
          value={view.align}
          options={alignments.map((value) => ({ value, label: t(`matrix.portrait.align.${value}`) }))}
          onChange={(align) => change({ align })}
        />
        <Select
          label={t('matrix.portrait.color')}
          value={view.coloring}
          options={colorings.map((value) => ({ value, label: t(`matrix.portrait.color.${value}`) }))}
          onChange={(coloring) => change({ coloring })}
        />
      </div>
      {error && <p className={styles['problem']}>{errorText(t, error)}</p>}
      {shown && (
        <div className={styles['scrolling']}>
          {shown.rows.length === 0 ? (
            <EmptyState title={t('matrix.portrait.none')} />
          ) : (
            <PortraitChart
              {...shown}
              words={{
                title: t('matrix.portrait.title'),
                subtitle: t('matrix.portrait.subtitle'),
                description: `${t('matrix.portrait.hint')} ${shown.description}`,
                beginning: t('matrix.portrait.beginning'),
                end: t('matrix.portrait.end'),
                kind: (kind) => t(`kind.${kind}`),
              }}
              onPick={(documentId, { start, end }) => openBeside({ documentId, start, end })}
            />
          )}
        </div>
      )}
    </Page>
  );
}

function portraitRows(data: Portrait, { align, coloring }: MatrixView, t: Translate) {
  const inUse = new Set(data.codes.map(({ kind }) => kind));
  const kinds = codeKinds.filter((kind) => inUse.has(kind));
  const phaseName = (phase: number | null): string =>
    phase === null ? t('matrix.portrait.noPhase') : (data.phases[phase]?.name ?? '');
  const rows = data.documents.map((document): PortraitRow => ({
    id: document.id,
    name: document.title,
    length: document.length,
    cells: document.marks.flatMap(({ start, end, code: place, phase }) => {
      const code = data.codes[place];
      if (!code) return [];
      const { name, kind } = code;
      const says =
        align === 'phase'
          ? t('matrix.portrait.markPhase', { code: name, phase: phaseName(phase), title: document.title })
          : t('matrix.portrait.mark', {
              code: name,
              share: start / Math.max(1, document.length),
              title: document.title,
            });
      return { start, end, kind, color: coloring === 'code' ? code.color : null, phase, says };
    }),
  }));
  const used = new Set(data.documents.flatMap(({ marks }) => marks.map(({ phase }) => phase)));
  const phases = [...data.phases.map((_, at) => at), null]
    .filter((phase) => used.has(phase))
    .map((phase) => ({ phase, name: phaseName(phase) }));
  const description = rows
    .map((row) => {
      const counts = kinds.flatMap((kind) => {
        const count = row.cells.filter((cell) => cell.kind === kind).length;
        return count === 0 ? [] : [t('matrix.portrait.kindCount', { kind: t(`kind.${kind}`), count })];
      });
      return t('matrix.portrait.row', { title: row.name, count: row.cells.length, list: counts.join(', ') });
    })
    .join('; ');
  const table: ChartTable = {
    head: [
      t('matrix.portrait.transcript'),
      t('matrix.compare.code'),
      t('matrix.portrait.from'),
      t('matrix.portrait.to'),
      t('matrix.portrait.phase'),
    ],
    rows: data.documents.flatMap(({ title, length, marks }) =>
      marks.map(({ start, end, code, phase }) => [
        title,
        data.codes[code]?.name ?? '',
        t('matrix.percent', { share: start / Math.max(1, length) }),
        t('matrix.percent', { share: end / Math.max(1, length) }),
        phase === null ? '' : phaseName(phase),
      ]),
    ),
  };
  return { rows, kinds, table, description, ...(align === 'phase' ? { phases } : {}) };
}
