import { useId, useState, type RefObject } from 'react';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import { speakerRoles, type SpeakerRole } from '../../../shared/domain/transcript.ts';
import type { EditedTurn } from '../../../shared/text/edit-turns.ts';
import { sharpenEdits } from '../../../shared/text/sharpen-edits.ts';
import { parseClock } from '../../../shared/text/timestamp.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { clock } from '../../editor/clock.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './edit-transcript.module.css';
import type { MountedEdit } from './use-edit-page.ts';

type EditTurnCardProps = {
  readonly mounted: RefObject<MountedEdit | undefined>;
  readonly open: OpenDocument;
  readonly root: RefObject<HTMLElement | null>;
  /** Changes with every step on the page. */
  readonly tick: number;
};

/** Speaker, role and time of the turn with the caret; splitting and joining; what its words were before. */
export function EditTurnCard({ mounted, open, root, tick }: EditTurnCardProps) {
  const t = useTranslate();
  const page = mounted.current?.page;
  const caret = page?.caret();
  const faces = page?.now().faces ?? [];
  const face = caret === undefined ? undefined : faces[caret.turn];
  if (page === undefined || caret === undefined || face === undefined)
    return <p className={styles['hint']}>{t('edit.noTurn')}</p>;
  const { turn } = caret;
  const set = (change: Partial<EditedTurn>) => page.setFace(turn, { ...face, ...change });
  const back = () => root.current?.focus({ preventScroll: true });
  const setSpeaker = (name: string) => {
    const known = faces.find(({ speaker }, at) => speaker === name && at !== turn);
    set({ speaker: name === '' ? null : name, ...(known ? { role: known.role } : {}) });
  };
  return (
    <div className={styles['card']} data-tick={tick} onKeyDown={(event) => event.key === 'Escape' && back()}>
      <div className={styles['fields']}>
        <SpeakerField faces={faces} value={face.speaker ?? ''} onChange={setSpeaker} />
        <TimeField key={`${turn} ${face.time ?? ''}`} value={face.time} onChange={(time) => set({ time })} />
      </div>
      <Select<SpeakerRole>
        label={t('transcripts.role')}
        value={face.role}
        options={speakerRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        onChange={(role) => set({ role })}
      />
      <div className={styles['acts']}>
        <Button
          size="small"
          keys="Enter"
          onClick={() => {
            back();
            page.split();
          }}
        >
          {t('edit.split')}
        </Button>
        <Button
          size="small"
          disabled={turn === 0}
          onClick={() => {
            page.join(turn);
            back();
          }}
        >
          {t('edit.join')}
        </Button>
      </div>
      <Before open={open} face={face} words={page.words(turn)} />
      <p className={styles['hint']}>{t('edit.help')}</p>
    </div>
  );
}

function SpeakerField(props: {
  readonly faces: readonly EditedTurn[];
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  const t = useTranslate();
  const list = useId();
  const names = [...new Set(props.faces.flatMap(({ speaker }) => speaker ?? []))];
  return (
    <>
      <TextField
        label={t('transcripts.speaker')}
        value={props.value}
        onChange={props.onChange}
        list={list}
        maxLength={80}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** A time as people write it; what cannot be read as one is said and not taken. */
function TimeField(props: {
  readonly value: number | null;
  readonly onChange: (time: number | null) => void;
}) {
  const t = useTranslate();
  const written = props.value === null ? '' : clock(props.value);
  const [text, setText] = useState(written);
  const [wrong, setWrong] = useState(false);
  const take = () => {
    if (text.trim() === written) return setWrong(false);
    const time =
      text.trim() === '' ? null : /^[\d:.,]+$/.test(text.trim()) ? parseClock(text.trim()) : undefined;
    setWrong(time === undefined);
    if (time !== undefined) props.onChange(time);
  };
  return (
    <TextField
      label={t('edit.time')}
      value={text}
      placeholder="0:00"
      error={wrong ? t('edit.timeWrong') : undefined}
      onChange={setText}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}

/** The words of a changed turn as they were, with what was taken out and put in. */
function Before({
  open,
  face,
  words,
}: {
  readonly open: OpenDocument;
  readonly face: EditedTurn;
  readonly words: string;
}) {
  const t = useTranslate();
  const turn = open.turns[face.from];
  const old = turn === undefined ? '' : open.text.slice(turn.start, turn.end);
  if (old === words || old === '') return null;
  const parts = [];
  let at = 0;
  for (const { start, end, text } of sharpenEdits(old, [{ start: 0, end: old.length, text: words }])) {
    parts.push(old.slice(at, start), <del key={`d${start}`}>{old.slice(start, end)}</del>);
    parts.push(<ins key={`i${start}`}>{text}</ins>);
    at = end;
  }
  return (
    <section className={styles['before']} aria-label={t('edit.change')}>
      <span className={styles['hint']}>{t('edit.change')}</span>
      <p className={styles['words']} dir="auto">
        {parts}
        {old.slice(at)}
      </p>
    </section>
  );
}
