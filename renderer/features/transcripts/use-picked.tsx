import type { ReactNode } from 'react';
import type { CodeChoice } from '../../editor/picker-entries.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useStoreLater } from '../../data/use-store-later.ts';
import { selectedIn } from '../../editor/reading-session.ts';
import { turnRange } from '../../editor/steps.ts';
import { announce } from '../../ui/live-region.tsx';
import type { Desk } from './desk.ts';
import { PickedCard } from './picked-card.tsx';
import { usePickedActs, type PickedActs } from './use-picked-acts.ts';
import type { PageViewState } from './use-page-view.ts';

export type Picked = {
  /** True where two codings or more are taken together, now. */
  readonly isSeveral: () => boolean;
  readonly acts: PickedActs;
  /** Recodes what is picked or open. */
  readonly recode: (choice: CodeChoice) => void;
  /** Card of what is picked; undefined where nothing is. */
  readonly card: (onRecode: () => void) => ReactNode;
};

/** Codings taken together: keys for it, acts on all of them, their card; and one coding standing out alone. */
export function usePicked(desk: Desk, { paint }: PageViewState): Picked {
  const { t, readOnly, transcript, looks, reader } = desk;
  const { session } = transcript;
  const acts = usePickedActs(desk);
  const pickedIds = useStoreLater(session.store, (state) => state.pickedIds);
  const isSeveral = () => session.picked().length > 1;
  // Asked when the key is pressed: hands are faster than what is drawn beside the page.
  const onSeveral = (act: () => Promise<void>) => () => {
    if (isSeveral()) void act();
    else announce(t('page.nothingPicked'));
  };

  const pickAll = () => {
    const { caret } = session.store.getState();
    const range =
      session.selection() ?? (caret === undefined ? undefined : turnRange(session.reading, caret.focus));
    if (range === undefined) return announce(t('transcripts.nothingSelected'));
    const inside = session.codings
      .all()
      .filter((each) => each.start < range.end && each.end > range.start && paint.isShown(each));
    session.pick(inside.map(({ id }) => id));
    announce(t('page.pickedCount', { count: session.picked().length }));
  };
  useShortcut({ id: 'page.keyPickAll', keys: '$mod+Shift+a' }, pickAll);
  useShortcut({ id: 'page.keyMerge', keys: 'Shift+c', when: !readOnly }, onSeveral(acts.merge));
  useShortcut({ id: 'page.keyMovePicked', keys: 'Shift+v', when: !readOnly }, onSeveral(acts.move));
  useShortcut({ id: 'page.keyIsolate', keys: 'Shift+i' }, () => {
    const open = selectedIn(session);
    const isOn = document.querySelector('[data-isolating]') !== null;
    reader.current?.isolate(isOn ? undefined : open?.id);
    if (isOn) announce(t('page.isolatedEnded'));
    else
      announce(
        open === undefined
          ? t('page.noEdgeToHold')
          : t('page.isolated', { code: looks.lookOf(open.codeId).name }),
      );
  });

  return {
    isSeveral,
    acts,
    recode: (choice) => {
      const now = selectedIn(session);
      if (isSeveral()) void acts.recode(choice);
      else if (now !== undefined) void desk.acts.recode(now, choice);
    },
    card: (onRecode) => {
      // Of the moment that is drawn: what is picked now may be one key further.
      const picked = [...pickedIds].flatMap((id) => session.codings.get(id) ?? []);
      if (picked.length < 2) return undefined;
      return <PickedCard desk={desk} picked={picked} acts={acts} onRecode={onRecode} />;
    },
  };
}
