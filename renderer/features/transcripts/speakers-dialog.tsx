import { useMemo, useState } from 'react';
import {
  speakerRoles,
  type SpeakerRole,
  type StudyDocument,
  type Turn,
} from '../../../shared/domain/transcript.ts';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './document-dialogs.module.css';
import { speakersOf } from './speakers-of.ts';

type SpeakersDialogProps = {
  readonly document: StudyDocument;
  readonly turns: readonly Turn[];
  readonly text?: string;
  readonly onClose: () => void;
};

/** Corrects names and roles of those who speak; two names made the same become one speaker. */
export function SpeakersDialog({ document, turns, text = '', onClose }: SpeakersDialogProps) {
  const t = useTranslate();
  const relabel = useCommand('documents.relabel');
  const speakers = useMemo(() => speakersOf(turns, text), [turns, text]);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [roles, setRoles] = useState<Readonly<Record<string, SpeakerRole>>>({});
  const save = async () => {
    const renames = Object.fromEntries(
      Object.entries(names).flatMap(([speaker, name]) =>
        name.trim() === '' || name.trim() === speaker ? [] : [[speaker, name.trim()]],
      ),
    );
    const changed = Object.fromEntries(
      speakers.flatMap(({ speaker, role }) => {
        const next = roles[speaker];
        return next === undefined || next === role ? [] : [[speaker, next]];
      }),
    );
    const isSame = Object.keys(renames).length + Object.keys(changed).length === 0;
    if (!isSame && (await relabel({ id: document.id, renames, roles: changed })) === undefined) return;
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('transcripts.speakersTitle')}
      description={t('transcripts.speakersNote')}
      footer={
        <>
          <Button onClick={onClose}>{t('transcripts.cancel')}</Button>
          <Button variant="primary" onClick={() => void save()}>
            {t('transcripts.save')}
          </Button>
        </>
      }
    >
      {speakers.length === 0 ? (
        <p>{t('transcripts.noSpeakers')}</p>
      ) : (
        <table className={styles.speakers}>
          <thead>
            <tr>
              <th>{t('transcripts.speaker')}</th>
              <th>{t('transcripts.role')}</th>
              <th>{t('transcripts.turns')}</th>
            </tr>
          </thead>
          <tbody>
            {speakers.map(({ speaker, role, turns: count, sample }) => (
              <tr key={speaker}>
                <td>
                  <TextField
                    label={t('transcripts.nameOf', { speaker })}
                    hideLabel
                    value={names[speaker] ?? speaker}
                    onChange={(name) => setNames((before) => ({ ...before, [speaker]: name }))}
                  />
                  {sample !== '' && (
                    <span className={styles.sample} dir="auto">
                      {sample}
                    </span>
                  )}
                </td>
                <td>
                  <Select
                    label={t('transcripts.roleOf', { speaker })}
                    hideLabel
                    value={roles[speaker] ?? role}
                    options={speakerRoles.map((each) => ({ value: each, label: t(`role.${each}`) }))}
                    onChange={(next) => setRoles((before) => ({ ...before, [speaker]: next }))}
                  />
                </td>
                <td className={styles.count}>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
