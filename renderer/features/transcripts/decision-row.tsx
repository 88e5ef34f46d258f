import { useId, useState } from 'react';
import type { Coding, TextRange } from '../../../shared/domain/coding.ts';
import type { Turn } from '../../../shared/domain/transcript.ts';
import { turnNear, type PlaceFinder } from '../../../shared/text/propose-place.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { inkOf, type CodeLook } from '../../editor/code-look.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './decisions.module.css';

/** A coding whose words are gone from a new version, or hardly there. */
export type Undecided = {
  readonly coding: Coding;
  /** Its words in the old version. */
  readonly words: string;
  /** Where they stood, as a place in the new text. */
  readonly at: number;
  /** What became of them, where something did. */
  readonly range?: TextRange;
};

/** Words it is put on; null: it is removed; undefined: not decided. */
export type Decided = TextRange | null | undefined;

type Choice = 'place' | 'turn' | 'words' | 'remove';

type DecisionRowProps = {
  readonly undecided: Undecided;
  readonly text: string;
  readonly find: PlaceFinder;
  readonly turns: readonly Turn[];
  readonly look: CodeLook;
  readonly decided: Decided;
  readonly onDecide: (decided: Decided) => void;
};

/** Old words, and where the coding can go: the place found, the turn it stood in, words found by hand, or away. */
export function DecisionRow({ undecided, text, find, turns, look, decided, onDecide }: DecisionRowProps) {
  const t = useTranslate();
  const name = useId();
  const [choice, setChoice] = useState<Choice>();
  const [typed, setTyped] = useState('');
  const place = undecided.range ?? find(undecided.words, undecided.at);
  const turn = turnNear(turns, undecided.at);
  const found = typed.trim() === '' ? undefined : find(typed, undecided.at);
  const choose = (next: Choice, range: Decided) => {
    setChoice(next);
    onDecide(range);
  };
  const shown: Choice | undefined =
    decided === null
      ? 'remove'
      : decided === undefined && choice !== 'words'
        ? undefined
        : (choice ?? 'turn');
  const option = (value: Choice, label: string, range: Decided, detail?: string) => (
    <label className={styles['option']}>
      <input type="radio" name={name} checked={shown === value} onChange={() => choose(value, range)} />
      <span>
        {label}
        {detail !== undefined && (
          <span className={styles['detail']} dir="auto">
            {detail}
          </span>
        )}
      </span>
    </label>
  );
  return (
    <fieldset className={styles['row']}>
      <legend className={styles['legend']}>
        <span style={{ color: inkOf(look) }}>
          <KindGlyph kind={look.kind} color={look.color} />
        </span>{' '}
        {look.name}
      </legend>
      <blockquote className={styles['words']} dir="auto">
        {shortened(undecided.words, 240)}
      </blockquote>
      {place !== undefined &&
        option(
          'place',
          undecided.range === undefined ? t('edit.decideFound') : t('edit.decideThere'),
          place,
          inContext(text, place),
        )}
      {turn !== undefined &&
        option('turn', t('edit.decideTurn'), turn, shortened(text.slice(turn.start, turn.end), 140))}
      {option('words', t('edit.decideWords'), found)}
      {shown === 'words' && (
        <TextField
          label={t('edit.decideSearch')}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            onDecide(next.trim() === '' ? undefined : find(next, undecided.at));
          }}
          error={typed.trim() !== '' && found === undefined ? t('edit.decideNotFound') : undefined}
          hint={found === undefined ? undefined : inContext(text, found)}
        />
      )}
      {option('remove', t('edit.decideRemove'), null)}
    </fieldset>
  );
}

const around = 36;

function inContext(text: string, { start, end }: TextRange): string {
  const before = text
    .slice(Math.max(0, start - around), start)
    .replace(/\s+/gu, ' ')
    .trimStart();
  const after = text
    .slice(end, end + around)
    .replace(/\s+/gu, ' ')
    .trimEnd();
  return `…${before}[${shortened(text.slice(start, end), 160)}]${after}…`;
}

function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most)}…`;
}
