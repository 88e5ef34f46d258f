import { codeKinds } from '../../../shared/domain/code.ts';
import { segments } from '../../../shared/domain/participant.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { MatrixView } from './matrix-address.ts';
import styles from './matrix.module.css';
import type { ChangeView } from './use-matrix-view.ts';

type Props = {
  readonly view: MatrixView;
  readonly change: ChangeView;
  /** False where the people are chosen otherwise. */
  readonly bySegment?: boolean;
};

/** Which codes and whose: by kind, by segment, by how many people, with or without what lies below a code. */
export function MatrixFilter({ view, change, bySegment = true }: Props) {
  const t = useTranslate();
  const count =
    Number(view.kinds.length > 0) +
    Number(bySegment && view.segments.length > 0) +
    Number(view.minPeople !== 1) +
    Number(view.rollUp);
  return (
    <Popover
      title={t('matrix.filter')}
      trigger={
        <Button className={styles['filterButton']}>
          {count === 0 ? t('matrix.filter') : t('matrix.filter.on', { count })}
        </Button>
      }
    >
      <div className={styles['filter']}>
        <fieldset>
          <legend>{t('matrix.kinds')}</legend>
          <div className={styles['chips']}>
            {codeKinds.map((kind) => (
              <Chip
                key={kind}
                selected={view.kinds.includes(kind)}
                onClick={() => change({ kinds: toggled(view.kinds, kind) }, { replace: true })}
              >
                <KindGlyph kind={kind} /> {t(`kind.${kind}`)}
              </Chip>
            ))}
          </div>
        </fieldset>
        {bySegment && (
          <fieldset>
            <legend>{t('matrix.segments')}</legend>
            <div className={styles['chips']}>
              {[...segments, 'none' as const].map((segment) => (
                <Chip
                  key={segment}
                  selected={view.segments.includes(segment)}
                  onClick={() => change({ segments: toggled(view.segments, segment) }, { replace: true })}
                >
                  {t(`segment.${segment}`)}
                </Chip>
              ))}
            </div>
          </fieldset>
        )}
        <TextField
          label={t('matrix.minPeople')}
          type="number"
          min={0}
          value={String(view.minPeople)}
          onChange={(value) => {
            if (/^\d{1,6}$/u.test(value)) change({ minPeople: Number(value) }, { replace: true });
          }}
        />
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={view.rollUp}
            onChange={(event) => change({ rollUp: event.target.checked }, { replace: true })}
          />
          {t('matrix.rollUp')}
        </label>
        <Button
          variant="quiet"
          disabled={count === 0}
          onClick={() => change({ kinds: [], segments: [], minPeople: 1, rollUp: false }, { replace: true })}
        >
          {t('matrix.clearFilter')}
        </Button>
      </div>
    </Popover>
  );
}

function toggled<T extends string>(chosen: readonly T[], value: T): readonly T[] {
  return chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
}
