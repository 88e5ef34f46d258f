import { useState, type FormEvent } from 'react';
import type { SavedQuery } from '../../../shared/domain/saved-query.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './query-screen.module.css';

type SavedQueriesProps = {
  readonly text: string;
  readonly onOpen: (text: string) => void;
};

type Naming = { readonly id: string | undefined; readonly name: string; readonly text: string };

const none: never[] = [];

/** Queries under a name, each with what it finds now. */
export function SavedQueries({ text, onOpen }: SavedQueriesProps) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const queries = useStudyQuery('queries.list', {}).data ?? none;
  const [naming, setNaming] = useState<Naming>();
  const current = text.trim();
  return (
    <section className={styles['saved']} aria-label={t('query.saved')}>
      <div className={styles['savedHead']}>
        <h2>{t('query.saved')}</h2>
        {!readOnly && (
          <Button
            size="small"
            disabled={current === ''}
            onClick={() => setNaming({ id: undefined, name: '', text: current })}
          >
            {t('query.save')}
          </Button>
        )}
      </div>
      {queries.length === 0 && <p className="muted">{t('query.savedEmpty')}</p>}
      <ul>
        {queries.map((query) => (
          <SavedRow
            key={query.id}
            query={query}
            isOpen={query.text === current}
            current={current}
            readOnly={readOnly}
            onOpen={onOpen}
            onName={setNaming}
          />
        ))}
      </ul>
      {naming && <NameDialog naming={naming} onClose={() => setNaming(undefined)} />}
    </section>
  );
}

type SavedRowProps = {
  readonly query: SavedQuery;
  readonly isOpen: boolean;
  readonly current: string;
  readonly readOnly: boolean;
  readonly onOpen: (text: string) => void;
  readonly onName: (naming: Naming) => void;
};

function SavedRow({ query, isOpen, current, readOnly, onOpen, onName }: SavedRowProps) {
  const t = useTranslate();
  const format = useFormat();
  const update = useCommand('queries.update');
  const remove = useCommand('queries.remove');
  const { id, name, text } = query;
  const answer = useStudyQuery('query.run', { query: text, limit: 0 });
  const replaceable = current !== '' && !isOpen;
  return (
    <li className={styles['savedRow']} data-current={isOpen || undefined}>
      <button
        type="button"
        className={styles['savedName']}
        dir="auto"
        title={text}
        onClick={() => onOpen(text)}
      >
        {name}
      </button>
      <span className={styles['savedCount']}>
        {answer.error ? (
          <span title={t('query.savedBroken')}>{t('query.broken')}</span>
        ) : (
          answer.data && format.number(answer.data.total)
        )}
      </span>
      {!readOnly && (
        <Menu
          trigger={<IconButton icon="more" label={t('query.savedMenu', { name })} />}
          items={[
            {
              id: 'rename',
              label: t('app.rename'),
              onSelect: () => onName({ id, name, text }),
            },
            {
              id: 'duplicate',
              label: t('query.duplicate'),
              onSelect: () =>
                onName({ id: undefined, name: t('query.copyOf', { name }).slice(0, 200), text }),
            },
            {
              id: 'replace',
              label: t('query.replace'),
              disabled: !replaceable,
              onSelect: () => void update({ id, text: current }),
            },
            {
              id: 'remove',
              label: t('app.remove'),
              danger: true,
              separated: true,
              onSelect: () => void remove({ id }),
            },
          ]}
        />
      )}
    </li>
  );
}

function NameDialog({ naming, onClose }: { readonly naming: Naming; readonly onClose: () => void }) {
  const t = useTranslate();
  const add = useCommand('queries.add');
  const update = useCommand('queries.update');
  const [name, setName] = useState(naming.name);
  const trimmed = name.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (trimmed === '') return;
    const done =
      naming.id === undefined
        ? await add({ name: trimmed, text: naming.text })
        : await update({ id: naming.id, name: trimmed });
    if (done !== undefined) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t(naming.id ? 'query.renameTitle' : 'query.saveTitle')}
    >
      <form className={styles['form']} onSubmit={(event) => void submit(event)}>
        <TextField label={t('query.name')} value={name} maxLength={200} dir="auto" onChange={setName} />
        <div className={styles['editorActs']}>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={trimmed === ''}>
            {t('app.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
