import { useRef, useState } from 'react';
import { useShortcut } from '../../app/shortcuts.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { announce } from '../../ui/live-region.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineText } from '../../ui/inline-text.tsx';
import styles from './explorer.module.css';

type Props = { readonly query: string; readonly onOpen: (address: string) => void };

/** Addresses kept under names, and the act of keeping this one. */
export function NamedViews({ query, onOpen }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const views = useStudyQuery('views.list', {}).data ?? [];
  const [naming, setNaming] = useState(false);
  const current = views.find((view) => view.address === query);
  const remove = useCommand('views.remove');
  const rename = useCommand('views.rename');
  const may = !readOnly && query !== '' && current === undefined;
  useShortcut({ id: 'explorer.key.keep', keys: 'n', when: may }, () => setNaming(true));
  return (
    <nav className={styles['views']} aria-label={t('explorer.views')}>
      <button
        type="button"
        className={classNames(styles['view'], query === '' && styles['current'])}
        aria-current={query === '' ? 'true' : undefined}
        onClick={() => onOpen('')}
      >
        {t('explorer.views.all')}
      </button>
      {views.map((view) =>
        view.id === current?.id && !readOnly ? (
          <span key={view.id} className={classNames(styles['view'], styles['current'])} aria-current="true">
            <InlineText
              value={view.name}
              label={t('explorer.views.rename', { name: view.name })}
              required
              maxLength={200}
              onCommit={(name) => void rename({ id: view.id, name })}
            />
            <IconButton
              icon="close"
              label={t('explorer.views.remove', { name: view.name })}
              onClick={() => void remove({ id: view.id })}
            />
          </span>
        ) : (
          <button key={view.id} type="button" className={styles['view']} onClick={() => onOpen(view.address)}>
            {view.name}
          </button>
        ),
      )}
      {naming && may ? (
        <NewView query={query} onDone={() => setNaming(false)} />
      ) : (
        may && (
          <Button size="small" variant="quiet" keys="n" onClick={() => setNaming(true)}>
            {t('explorer.views.keep')}
          </Button>
        )
      )}
    </nav>
  );
}

function NewView({ query, onDone }: { readonly query: string; readonly onDone: () => void }) {
  const t = useTranslate();
  const add = useCommand('views.add');
  const [name, setName] = useState('');
  const sent = useRef(false);
  const keep = async () => {
    const words = name.trim();
    // The field goes at once, so that the next key is the page's again.
    onDone();
    if (words === '' || sent.current) return;
    sent.current = true;
    if (await add({ name: words, address: query })) announce(t('explorer.views.kept', { name: words }));
  };
  return (
    <input
      className={styles['viewName']}
      autoFocus
      aria-label={t('explorer.views.name')}
      placeholder={t('explorer.views.name')}
      value={name}
      maxLength={200}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') void keep();
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone();
        }
      }}
      onBlur={() => void keep()}
    />
  );
}
