import { useMemo, useRef, useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/live-region.tsx';
import { CodeChooser } from './code-chooser.tsx';
import { subtreeOf } from './code-forest.ts';
import type { Forest } from './code-forest.ts';
import { MergePreview } from './merge-preview.tsx';

type Props = {
  readonly codes: readonly ListedCode[];
  readonly forest: Forest;
  readonly onClose: () => void;
  readonly onMerged: (into: Id) => void;
};

/** Chooses the code that stays and says what moves before anything does. */
export function MergeDialog({ codes, forest, onClose, onMerged }: Props) {
  const t = useTranslate();
  const merge = useCommand('codes.merge');
  const [target, setTarget] = useState<Id>();
  const field = useRef<HTMLInputElement>(null);
  const [first] = codes;
  const candidates = useMemo(() => {
    const below = new Set(
      codes.flatMap(({ id }) => [...subtreeOf(forest, id)].filter((each) => each !== id)),
    );
    const own = new Set(codes.map(({ id }) => id));
    // Of several codes one can be the one that stays; a single one goes into another.
    const isFree = (id: Id) => !below.has(id) && (codes.length > 1 || !own.has(id));
    return byNearness(
      [...forest.byId.values()].filter(({ id }) => isFree(id)),
      codes,
    );
  }, [forest, codes]);
  const chosen = target === undefined ? undefined : forest.byId.get(target);
  const sources = codes.filter(({ id }) => id !== chosen?.id);

  const run = async () => {
    if (!chosen || sources.length === 0) return;
    onClose();
    const result = await merge({ ids: sources.map(({ id }) => id), into: chosen.id });
    if (!result) return;
    announce(t('codebook.merged', { moved: result.movedCodings, doubled: result.doubled }));
    onMerged(chosen.id);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={
        codes.length === 1 && first
          ? t('codebook.mergeTitle', { name: first.name })
          : t('codebook.mergeMany', { count: codes.length })
      }
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
      <CodeChooser
        label={t('codebook.mergeTarget')}
        candidates={candidates}
        chosen={target}
        onChoose={setTarget}
        onConfirm={() => void run()}
        field={field}
      />
      {chosen ? (
        <MergePreview key={chosen.id} sources={sources} target={chosen} />
      ) : (
        <p className="muted">{t('codebook.mergeChoose')}</p>
      )}
    </Dialog>
  );
}

/** Without words: those to be merged, their siblings, then codes of the same kind. */
function byNearness(candidates: readonly ListedCode[], codes: readonly ListedCode[]): readonly ListedCode[] {
  const own = new Set(codes.map(({ id }) => id));
  const parents = new Set(codes.map(({ parentId }) => parentId));
  const kinds = new Set(codes.map(({ kind }) => kind));
  const distance = ({ id, parentId, kind }: ListedCode) => {
    if (own.has(id)) return 0;
    if (!kinds.has(kind)) return 3;
    return parents.has(parentId) ? 1 : 2;
  };
  return candidates.toSorted((one, other) => distance(one) - distance(other));
}
