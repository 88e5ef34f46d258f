import { useState } from 'react';
import { defaultTurns, queryRelations, turnRelations, type QueryTerm } from '../../../shared/query/query.ts';
import type { QueryRow, RowLink } from '../../../shared/query/query-rows.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './query-screen.module.css';
import { TermEditor } from './term-editor.tsx';
import { termWords } from './term-words.ts';

type QueryBuilderProps = {
  readonly rows: readonly QueryRow[];
  readonly onChange: (rows: readonly QueryRow[]) => void;
};

const newTerm: QueryTerm = { subject: 'code', operator: ':', value: '', at: { start: 0, end: 0 } };

/** The query in rows, each going on from those above it; what stands in brackets is set in. */
export function QueryBuilder({ rows, onChange }: QueryBuilderProps) {
  const t = useTranslate();
  const replace = (at: number, row: QueryRow | undefined) => {
    const next = rows.flatMap((each, index) => (index === at ? (row ?? []) : each));
    onChange(next.map((each, index) => (index === 0 ? { ...each, link: null } : each)));
  };
  const add = (term: QueryTerm) =>
    onChange([
      ...rows,
      {
        link: rows.length === 0 ? null : { type: 'and' },
        negated: false,
        part: { type: 'coding', terms: [term] },
      },
    ]);
  return (
    <div className={styles['rows']} role="group" aria-label={t('query.builder')}>
      {rows.map((row, at) => (
        // Rows have no name of their own, and one that moves is another row.
        <BuilderRow key={at} row={row} isFirst={at === 0} onChange={(next) => replace(at, next)} />
      ))}
      <TermButton
        label={rows.length === 0 ? t('query.addFirst') : t('query.addRow')}
        term={newTerm}
        onDone={add}
      />
    </div>
  );
}

type BuilderRowProps = {
  readonly row: QueryRow;
  readonly isFirst: boolean;
  readonly onChange: (row: QueryRow | undefined) => void;
};

function BuilderRow({ row, isFirst, onChange }: BuilderRowProps) {
  const t = useTranslate();
  const { part } = row;
  return (
    <div className={styles['row']}>
      <div className={styles['rowHead']}>
        <LinkSelect row={row} isFirst={isFirst} onChange={onChange} />
        <IconButton icon="close" label={t('query.removeRow')} onClick={() => onChange(undefined)} />
      </div>
      {part.type === 'coding' ? (
        <Terms
          terms={part.terms}
          onChange={(terms) =>
            onChange(terms.length === 0 ? undefined : { ...row, part: { ...part, terms } })
          }
        />
      ) : (
        <div className={styles['group']}>
          <QueryBuilder
            rows={part.rows}
            onChange={(rows) =>
              onChange(rows.length === 0 ? undefined : { ...row, part: { type: 'group', rows } })
            }
          />
        </div>
      )}
    </div>
  );
}

function Terms(props: {
  readonly terms: readonly QueryTerm[];
  readonly onChange: (terms: readonly QueryTerm[]) => void;
}) {
  const t = useTranslate();
  const { terms, onChange } = props;
  return (
    <div className={styles['terms']}>
      {terms.map((term, at) => (
        <TermButton
          // By place: the focus comes back to the condition that was changed.
          key={at}
          label={termWords(t, term)}
          term={term}
          isChip
          onDone={(next) => onChange(terms.with(at, next))}
          onRemove={() => onChange(terms.toSpliced(at, 1))}
        />
      ))}
      <TermButton label={t('query.addTerm')} term={newTerm} onDone={(term) => onChange([...terms, term])} />
    </div>
  );
}

function TermButton(props: {
  readonly label: string;
  readonly term: QueryTerm;
  readonly isChip?: boolean;
  readonly onDone: (term: QueryTerm) => void;
  readonly onRemove?: () => void;
}) {
  const { label, term, isChip = false, onDone, onRemove } = props;
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      trigger={
        isChip ? (
          <button type="button" className={styles['term']} dir="auto">
            {label}
          </button>
        ) : (
          <Button size="small" variant="quiet">
            <Icon name="add" /> {label}
          </Button>
        )
      }
    >
      <TermEditor
        term={term}
        onDone={(next) => {
          setOpen(false);
          onDone(next);
        }}
        onRemove={
          onRemove &&
          (() => {
            setOpen(false);
            onRemove();
          })
        }
      />
    </Popover>
  );
}

const relationLinks = queryRelations.flatMap((relation) => [relation, `not ${relation}` as const]);
const linkNames = ['and', 'and not', 'or', ...relationLinks] as const;
type LinkName = (typeof linkNames)[number];

function LinkSelect({ row, isFirst, onChange }: BuilderRowProps) {
  const t = useTranslate();
  const { link, negated } = row;
  if (isFirst || link === null) {
    return (
      <Select
        label={t('query.passages')}
        hideLabel
        value={negated ? 'without' : 'with'}
        options={[
          { value: 'with', label: t('query.with') },
          { value: 'without', label: t('query.without') },
        ]}
        onChange={(value) => onChange({ ...row, negated: value === 'without' })}
      />
    );
  }
  const name = nameOfLink(link, negated);
  const turns = link.type === 'relation' ? link.turns : null;
  return (
    <span className={styles['link']}>
      <Select
        label={t('query.link')}
        hideLabel
        value={name}
        options={linkNames.map((value) => ({ value, label: t(`query.link.${value}`) }))}
        onChange={(value) => onChange({ ...row, ...linkOf(value, turns) })}
      />
      {link.type === 'relation' && link.turns !== null && (
        <TurnsField
          turns={link.turns}
          onChange={(next) => onChange({ ...row, link: { ...link, turns: next } })}
        />
      )}
      {negated && name !== 'and not' && (
        <Chip onRemove={() => onChange({ ...row, negated: false })} removeLabel={t('query.removeNot')}>
          {t('query.not')}
        </Chip>
      )}
    </span>
  );
}

function TurnsField(props: { readonly turns: number; readonly onChange: (turns: number) => void }) {
  const t = useTranslate();
  return (
    <TextField
      className={styles['turns']}
      label={t('query.turns')}
      type="number"
      min={0}
      max={999}
      value={String(props.turns)}
      onChange={(text) => {
        const turns = Number(text);
        if (text !== '' && Number.isInteger(turns) && turns >= 0) props.onChange(turns);
      }}
    />
  );
}

function nameOfLink(link: RowLink, negated: boolean): LinkName {
  if (link.type === 'relation') return link.negated ? `not ${link.relation}` : link.relation;
  return link.type === 'and' && negated ? 'and not' : link.type;
}

function linkOf(name: LinkName, turns: number | null): Pick<QueryRow, 'link' | 'negated'> {
  if (name === 'and' || name === 'or') return { link: { type: name }, negated: false };
  if (name === 'and not') return { link: { type: 'and' }, negated: true };
  const relation = queryRelations.find((each) => name === each || name === `not ${each}`) ?? 'overlaps';
  const counted = turnRelations.has(relation) ? (turns ?? defaultTurns) : null;
  return {
    link: { type: 'relation', relation, negated: name !== relation, turns: counted },
    negated: false,
  };
}
