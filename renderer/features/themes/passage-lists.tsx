import type { DragEvent, ReactNode, RefObject } from 'react';
import { useMemo, useState } from 'react';
import type { PassageReport, ThemeReport } from '../../../shared/analysis/theme-report.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Menu } from '../../ui/menu.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { PassageItem } from './passage-item.tsx';
import type { PassageActs } from './passage-item.tsx';
import { passageKey } from './passage-selection.ts';
import type { PassageSelection } from './passage-selection.ts';
import type { DropTarget } from './theme-list.tsx';
import styles from './themes-screen.module.css';
import { useSpeakers } from './use-speakers.ts';

type Props = {
  readonly theme: ThemeReport | undefined;
  readonly themes: readonly ThemeReport[];
  readonly unassigned: readonly PassageReport[];
  readonly selection: PassageSelection;
  readonly acts: PassageActs;
  readonly target: DropTarget;
  readonly moveButton: RefObject<HTMLButtonElement | null>;
  readonly unassignedRef: RefObject<HTMLElement | null>;
  readonly onMove: (themeId: Id | null) => void;
  readonly onSplit: () => void;
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
};

/** All passages of the theme, and beside them those of no theme, with what can be done with the chosen ones. */
export function PassageLists(props: Props) {
  const { theme, themes, unassigned, selection, target } = props;
  const t = useTranslate();
  const readOnly = useReadOnly();
  const none = selection.keys.size === 0;
  // The shown theme is a goal only for what lies outside it; then it is the likeliest.
  const outside = unassigned.some((passage) => selection.keys.has(passageKey(passage)));
  const others = themes.filter((each) => each.id !== theme?.id);
  const goals = [
    ...(theme && outside ? [theme, ...others] : others).map((each) => ({
      id: each.id,
      label: each.label,
      onSelect: () => props.onMove(each.id),
    })),
    { id: 'none', label: t('themes.toUnassigned'), separated: true, onSelect: () => props.onMove(null) },
  ];
  return (
    <section>
      {!readOnly && (
        <div className={styles['tools']}>
          <span role="status" className="muted">
            {t('themes.selection', { count: selection.keys.size })}
          </span>
          <Menu
            align="start"
            trigger={
              <Button ref={props.moveButton} size="small" keys="v" disabled={none}>
                {t('themes.moveTo')}
              </Button>
            }
            items={goals}
          />
          <Button size="small" keys="x" disabled={none || !theme} onClick={props.onSplit}>
            {t('themes.splitShort')}
          </Button>
          <Button size="small" variant="quiet" onClick={none ? props.onSelectAll : props.onSelectNone}>
            {none ? t('themes.selectAll') : t('themes.selectNone')}
          </Button>
        </div>
      )}
      <div className={styles['lists']}>
        {theme && (
          <PassageList
            title={t('themes.passages')}
            count={t('themes.passageCount', { count: theme.passages.length })}
            passages={theme.passages}
            themeId={theme.id}
            target={target}
            selection={selection}
            acts={props.acts}
          />
        )}
        <PassageList
          title={t('themes.unassigned')}
          count={t('themes.unassignedCount', { count: unassigned.length })}
          passages={unassigned}
          themeId={null}
          target={target}
          selection={selection}
          acts={props.acts}
          sectionRef={props.unassignedRef}
          empty={<p className="muted">{t('themes.unassignedEmpty')}</p>}
        />
      </div>
    </section>
  );
}

type ListProps = {
  readonly title: string;
  readonly count: string;
  readonly passages: readonly PassageReport[];
  readonly themeId: Id | null;
  readonly target: DropTarget;
  readonly selection: PassageSelection;
  readonly acts: PassageActs;
  readonly sectionRef?: RefObject<HTMLElement | null>;
  readonly empty?: ReactNode;
};

function PassageList({
  title,
  count,
  passages,
  themeId,
  target,
  selection,
  acts,
  sectionRef,
  empty,
}: ListProps) {
  const readOnly = useReadOnly();
  const [over, setOver] = useState(false);
  const codes = useStudyQuery('codes.list', {}).data;
  const codeById = useMemo(() => new Map((codes ?? []).map((code) => [code.id, code])), [codes]);
  const speakerOf = useSpeakers();
  const onDragOver = (event: DragEvent) => {
    if (!target.dragging) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section ref={sectionRef} aria-label={title}>
      <div className={styles['listHead']}>
        <h2>{title}</h2>
        <span>{count}</span>
      </div>
      <div
        className={classNames(styles['passages'], over && target.dragging && styles['over'])}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          target.drop(themeId);
        }}
      >
        {passages.length === 0 ? (
          empty
        ) : (
          <VirtualList
            label={title}
            items={passages}
            keyOf={passageKey}
            estimateSize={92}
            renderItem={(passage, index) => (
              <PassageItem
                passage={passage}
                index={index}
                chosen={selection.keys.has(passageKey(passage))}
                codes={codeById}
                speaker={speakerOf(passage)}
                readOnly={readOnly}
                acts={acts}
              />
            )}
          />
        )}
      </div>
    </section>
  );
}
