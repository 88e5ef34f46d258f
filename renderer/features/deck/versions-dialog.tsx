import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './deck-screen.module.css';

type Props = {
  readonly deckId: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly readOnly: boolean;
};

/** Keeps the deck under a name, and brings one of those back. */
export function VersionsDialog({ deckId, open, onClose, readOnly }: Props) {
  const t = useTranslate();
  const { data } = useStudyQuery('decks.versions', { id: deckId }, { enabled: open });
  const keep = useCommand('decks.keepVersion');
  const restore = useCommand('decks.restore');
  const [name, setName] = useState('');
  const onKeep = async () => {
    if (name.trim() === '') return;
    if (await keep({ id: deckId, name: name.trim() })) setName('');
  };
  const onRestore = async (versionId: string) => {
    if (await restore({ id: deckId, versionId })) onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t('deckScreen.versions')} size="small">
      {!readOnly && (
        <form
          className={styles['keep']}
          onSubmit={(event) => {
            event.preventDefault();
            void onKeep();
          }}
        >
          <TextField label={t('deckScreen.versionName')} value={name} onChange={setName} />
          <Button type="submit" disabled={name.trim() === ''}>
            {t('deckScreen.keep')}
          </Button>
        </form>
      )}
      {data?.length === 0 && <p className="muted">{t('deckScreen.versionsNone')}</p>}
      <ul className={styles['versions']}>
        {(data ?? []).map((version) => (
          <li key={version.id}>
            <span>{version.name}</span>
            <time className="faint" dateTime={version.at}>
              {version.at.slice(0, 16).replace('T', ' ')}
            </time>
            {!readOnly && (
              <Button size="small" onClick={() => void onRestore(version.id)}>
                {t('deckScreen.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
