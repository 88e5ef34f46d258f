import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { announce } from '../../ui/live-region.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { codeFinder } from './code-filter.ts';
import { subtreeOf } from './code-forest.ts';
import type { Forest } from './code-forest.ts';
import styles from './codebook-screen.module.css';
import { mergeEffect } from './merge-effect.ts';

type Props = {
  readonly code: ListedCode;
  readonly forest: Forest;
  readonly onClose: () => void;
  readonly onMerged: (into: Id) => void;
};

const mostShown = 60;

/** Chooses the code that stays and says what moves before anything does. */
export function MergeDialog({ code, forest, onClose, onMerged }: Props) {
  const t = useTranslate();
  const merge = useCommand('codes.merge');
  const [words, setWords] = useState('');
  const [target, setTarget] = useState<Id>();
  const field = useRef<HTMLInputElement>(null);
  const candidates = useMemo(() => {
    const own = subtreeOf(forest, code.id);
    return [...forest.byId.values()].filter((each) => !own.has(each.id));
  }, [forest, code.id]);
  const finder = useMemo(() => codeFinder(candidates), [candidates]);
  const found =
    words.trim() === '' ? byNearness(candidates, code) : finder.search(words).map(({ item }) => item);
  const shown = found.slice(0, mostShown);
  const chosen = target === undefined ? undefined : forest.byId.get(target);

  const run = async () => {
    if (!chosen) return;
    onClose();
    const result = await merge({ ids: [code.id], into: chosen.id });
    if (!result) return;
    announce(t('codebook.merged', { moved: result.movedCodings, doubled: result.doubled }));
    onMerged(chosen.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void run();
    else if (step !== undefined)
      setTarget(shown[clamp(shown.findIndex((each) => each.id === target) + step, shown.length)]?.id);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('codebook.mergeTitle', { name: code.name })}
      size="small"
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{t('codebook.cancel')}</Button>
          <Button variant="primary" disabled={!chosen} onClick={() => void run()}>
            {t('codebook.merge')}
          </Button>
        </>
      }
    >
      <TextField
        ref={field}
        label={t('codebook.mergeTarget')}
        role="combobox"
        aria-expanded
        aria-controls="merge-targets"
        aria-activedescendant={target === undefined ? undefined : `merge-${target}`}
        value={words}
        onChange={setWords}
        onKeyDown={onKeyDown}
      />
      <div id="merge-targets" role="listbox" aria-label={t('codebook.tree')} className={styles['targets']}>
        {shown.map((each) => (
          <div
            key={each.id}
            id={`merge-${each.id}`}
            role="option"
            aria-selected={each.id === target}
            className={styles['target']}
            ref={(element) => {
              if (each.id === target) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => setTarget(each.id)}
            onDoubleClick={() => void run()}
          >
            <KindGlyph kind={each.kind} color={each.color} label={t(`kind.${each.kind}`)} />
            <span className={styles['name']}>{each.name}</span>
            <span className={styles['number']}>{each.codings}</span>
          </div>
        ))}
      </div>
      {chosen ? (
        <Effect code={code} target={chosen} forest={forest} />
      ) : (
        <p className="muted">{t('codebook.mergeChoose')}</p>
      )}
    </Dialog>
  );
}

function Effect({
  code,
  target,
  forest,
}: {
  readonly code: ListedCode;
  readonly target: ListedCode;
  readonly forest: Forest;
}) {
  const t = useTranslate();
  const from = useStudyQuery('codings.list', { codeId: code.id }).data;
  const into = useStudyQuery('codings.list', { codeId: target.id }).data;
  // Links to a doubled coding go to the one that stays, so merging weakens nothing; it is told all the same.
  const linked = useStudyQuery('statements.weakenedBy', { codeId: code.id, children: 'lift' }).data;
  const titles = (linked ?? []).map(({ title }) => `“${title || t('statements.untitled')}”`).join(', ');
  if (!from || !into) return <p aria-busy="true">…</p>;
  const { moved, doubled } = mergeEffect(from, into);
  const children = forest.childrenOf(code.id).length;
  return (
    <>
      <p>{t('codebook.mergeSays', { moved, doubled, children, name: code.name, target: target.name })}</p>
      {linked && linked.length > 0 && <p>{t('statements.mergeKeeps', { count: linked.length, titles })}</p>}
    </>
  );
}

/** Without words: siblings first, then codes of the same kind. */
function byNearness(candidates: readonly ListedCode[], code: ListedCode): readonly ListedCode[] {
  const distance = (each: ListedCode) =>
    each.parentId === code.parentId && each.kind === code.kind ? 0 : each.kind === code.kind ? 1 : 2;
  return candidates.toSorted((one, other) => distance(one) - distance(other));
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
