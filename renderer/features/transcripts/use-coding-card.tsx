import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Coding } from '../../../shared/domain/coding.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { clock } from '../../editor/clock.ts';
import { turnAt } from '../../editor/turn-ranges.ts';
import { CodingCard } from './coding-card.tsx';
import { speakerOf, type Desk, type Translator } from './desk.ts';
import type { OpenTranscript } from './use-reading-session.ts';

/** The card of the selected coding, made anew only when something on it changed. */
export function useCodingCard(
  { t, readOnly, transcript, codes, looks, acts, card, focusPage }: Desk,
  selected: Coding | undefined,
  openPicker: (forRecode: boolean) => void,
): ReactNode {
  const { open, session } = transcript;
  const study = useStudyQuery('study.get', {}).data?.study;
  // A card that goes with the focus on it, whatever took it away, gives it back to the page.
  const isOpen = selected !== undefined;
  useEffect(() => {
    if (!isOpen && document.activeElement === document.body) focusPage();
  }, [isOpen, focusPage]);
  const latest = useRef({ openPicker });
  useEffect(() => {
    latest.current = { openPicker };
  });
  return useMemo(
    () =>
      selected === undefined ? undefined : (
        <CodingCard
          handle={card}
          coding={selected}
          look={looks.lookOf(selected.codeId)}
          code={codes.find(({ id }) => id === selected.codeId)}
          study={study}
          place={placeOfCoding(t, open, selected)}
          words={open.text.slice(selected.start, selected.end)}
          readOnly={readOnly}
          onChange={(patch) => void acts.change(selected, patch)}
          onFacets={(change) => void acts.changeFacets(selected, change)}
          onRecode={() => latest.current.openPicker(true)}
          onRemove={() => {
            void acts.remove(selected);
            focusPage();
          }}
          onMoveEdge={(edge, direction) => acts.moveEdge(selected, edge, direction)}
          onLeave={focusPage}
          onClose={() => {
            session.select(undefined);
            focusPage();
          }}
        />
      ),
    [selected, looks, codes, study, t, open, readOnly, acts, session, card, focusPage],
  );
}

function placeOfCoding(t: Translator, open: OpenTranscript['open'], coding: Coding): string {
  const turn = open.turns[turnAt(open.turns, coding.start)];
  if (turn === undefined) return '';
  const time = turn.time === null ? '' : ` ${clock(turn.time)}`;
  return `${speakerOf(t, turn)}${time}`;
}
