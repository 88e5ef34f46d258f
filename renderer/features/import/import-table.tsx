import { useTranslate } from '../../data/use-translate.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useState } from 'react';
import styles from './import-dialog.module.css';
import type { PlannedFile, TableChoice } from './import-plan.ts';

type ImportTableProps = {
  readonly plan: PlannedFile;
  readonly onChoose: (table: TableChoice | undefined) => void;
};

/** Says which columns of a table hold what; each row then becomes a transcript of its own. */
export function ImportTable({ plan, onChoose }: ImportTableProps) {
  const t = useTranslate();
  const { table, preview } = plan;
  const [code, setCode] = useState(table?.code ?? '');
  const options = [
    { value: '', label: t('import.noColumn') },
    ...preview.columns.map((column) => ({ value: column, label: column })),
  ];
  const set = (patch: Partial<TableChoice>) => {
    const next = { textColumn: table?.textColumn ?? '', ...table, ...patch };
    onChoose(next.textColumn === '' ? undefined : next);
  };
  const orNothing = (column: string) => (column === '' ? undefined : column);
  return (
    <section className={styles.table} aria-label={t('import.columns')}>
      <p className={styles.found}>{t('import.columnsHint')}</p>
      <div className={styles.tableFields}>
        <Select
          label={t('import.textColumn')}
          value={table?.textColumn ?? ''}
          options={options}
          onChange={(column) => set({ textColumn: column })}
        />
        <Select
          label={t('import.participantColumn')}
          value={table?.participantColumn ?? ''}
          disabled={table === undefined}
          options={options}
          onChange={(column) => set({ participantColumn: orNothing(column) })}
        />
        <Select
          label={t('import.segmentColumn')}
          value={table?.segmentColumn ?? ''}
          disabled={table === undefined}
          options={options}
          onChange={(column) => set({ segmentColumn: orNothing(column) })}
        />
        <TextField
          label={t('import.rowCode')}
          hint={t('import.rowCodeHint')}
          value={code}
          disabled={table === undefined}
          onChange={setCode}
          onBlur={() => {
            if (code.trim() !== (table?.code ?? '')) set({ code: orNothing(code.trim()) });
          }}
        />
      </div>
    </section>
  );
}
