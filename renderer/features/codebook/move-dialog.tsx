import { useMemo, useRef, useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CodeChooser } from './code-chooser.tsx';
import { subtreeOf } from './code-forest.ts';
import type { Forest } from './code-forest.ts';
import { moveInto, type CodeMove } from './code-moves.ts';

type Props = {
  readonly codes: readonly ListedCode[];
  readonly forest: Forest;
  readonly onMove: (move: CodeMove) => void;
  readonly onClose: () => void;
};

/** Puts the chosen codes into another one that is found by name: at 500 codes dragging would go a long way. */
export function MoveDialog({ codes, forest, onMove, onClose }: Props) {
  const t = useTranslate();
  const [target, setTarget] = useState<Id>();
  const field = useRef<HTMLInputElement>(null);
  const candidates = useMemo(() => {
    const own = new Set(codes.flatMap(({ id }) => [...subtreeOf(forest, id)]));
    return [...forest.byId.values()].filter(({ id }) => !own.has(id));
  }, [codes, forest]);
  const ids = codes.map(({ id }) => id);
  const go = (parentId: Id | null) => {
    onClose();
    onMove(moveInto(forest, ids, parentId));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('codebook.moveTitle', { count: codes.length, name: codes[0]?.name ?? '' })}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{t('codebook.cancel')}</Button>
          <Button onClick={() => go(null)}>{t('codebook.moveTop')}</Button>
          <Button
            variant="primary"
            disabled={target === undefined}
            onClick={() => target !== undefined && go(target)}
          >
            {t('codebook.moveHere')}
          </Button>
        </>
      }
    >
      <CodeChooser
        label={t('codebook.moveTarget')}
        candidates={candidates}
        chosen={target}
        onChoose={setTarget}
        onConfirm={() => target !== undefined && go(target)}
        field={field}
      />
    </Dialog>
  );
}
