import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Coding, TextRange } from '../../../shared/domain/coding.ts';
import { useMemoHere } from '../../app/memo-here.ts';
import { useRangeParam } from '../../app/navigation.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useStoreLater } from '../../data/use-store-later.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { clock } from '../../editor/clock.ts';
import { CodePicker, type CodePickerHandle } from '../../editor/code-picker.tsx';
import { nextUncoded } from '../../editor/coding-index.ts';
import type { Reader } from '../../editor/mount-reader.ts';
import { newCode, type CodeChoice } from '../../editor/picker-entries.ts';
import { sentenceAt, stepTurn, turnRange } from '../../editor/steps.ts';
import { TranscriptReader } from '../../editor/transcript-reader.tsx';
import { turnAt } from '../../editor/turn-ranges.ts';
import { useRecentCodes } from '../../editor/use-recent-codes.ts';
import { MemoSection } from '../../memos/memo-section.tsx';
import { announce } from '../../ui/live-region.tsx';
import { Page } from '../../ui/page.tsx';
import { CodeList } from './code-list.tsx';
import { CodingCard, type CodingCardHandle } from './coding-card.tsx';
import { useCodeLooks } from './use-code-looks.ts';
import { useCodingActs } from './use-coding-acts.ts';
import type { OpenTranscript } from './use-reading-session.ts';
import { WorkbenchActions, WorkbenchFigures } from './workbench-head.tsx';
import styles from './workbench.module.css';

const noCodes: readonly ListedCode[] = [];
const longestInVivo = 120;

/** One transcript with its codings: the page, and beside it the picker, the coding's card and the codes. */
export function Workbench({ transcript }: { readonly transcript: OpenTranscript }) {
  const t = useTranslate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const { open, session } = transcript;
  const codes = useStudyQuery('codes.list', {}).data ?? noCodes;
  const study = useStudyQuery('study.get', {}).data?.study;
  const looks = useCodeLooks(codes);
  const { slots, slotsNow, note } = useRecentCodes(handle, codes);
  const acts = useCodingActs(transcript, looks, note);
  const reader = useRef<Reader>(undefined);
  const picker = useRef<CodePickerHandle>(null);
  const card = useRef<CodingCardHandle>(null);
  const [recoding, setRecoding] = useState(false);
  // Follows changes of the coding itself as well as of the selection; the page is painted first.
  const selected = useStoreLater(session.store, () => selectedIn(session));
  const memoOn = selected === undefined ? ('document' as const) : ('coding' as const);
  const memoName = selected === undefined ? open.document.title : looks.lookOf(selected.codeId).name;
  useMemoHere(memoOn, selected?.id ?? open.document.id, memoName);
  const at = useRangeParam();
  const from = at?.start;
  const to = at?.end;

  useEffect(() => {
    if (from !== undefined && to !== undefined)
      reader.current?.goTo({ start: from, end: to }, { flash: true });
    reader.current?.focus();
  }, [session, from, to]);

  /** Words to code: the selection, else (said aloud and shown) the sentence at the caret. */
  const rangeToCode = useCallback((): TextRange | undefined => {
    const selection = session.selection();
    if (selection !== undefined) return selection;
    const caret = session.store.getState().caret?.focus;
    if (caret === undefined) {
      announce(t('transcripts.nothingSelected'));
      return undefined;
    }
    const sentence = sentenceAt(session.reading, caret) ?? turnRange(session.reading, caret);
    if (sentence === undefined) return undefined;
    reader.current?.goTo(sentence, { select: true });
    announce(t('transcripts.sentenceTaken'));
    return sentence;
  }, [session, t]);

  const apply = useCallback(
    (choice: CodeChoice) => {
      const range = rangeToCode();
      if (range !== undefined && !readOnly) void acts.apply(choice, range);
    },
    [acts, rangeToCode, readOnly],
  );

  const applyFromList = useCallback(
    (id: string) => {
      apply({ id });
      reader.current?.focus();
    },
    [apply],
  );

  const openPicker = (forRecode: boolean) => {
    if (forRecode ? selectedIn(session) === undefined : rangeToCode() === undefined) return;
    setRecoding(forRecode);
    picker.current?.open();
  };

  const onChoose = (choice: CodeChoice) => {
    const now = selectedIn(session);
    if (recoding && now !== undefined) void acts.recode(now, choice);
    else apply(choice);
  };

  const inVivo = () => {
    const range = rangeToCode();
    if (range === undefined) return;
    const name = session.reading.text
      .slice(range.start, range.end)
      .replace(/\s+/gu, ' ')
      .slice(0, longestInVivo);
    const known = codes.find((code) => code.name === name);
    void acts.apply(known === undefined ? newCode(codes, name, 'sensation') : { id: known.id }, range);
  };

  const goToTurn = (index: number | undefined) => {
    const turn = index === undefined ? undefined : open.turns[index];
    if (turn === undefined) return;
    reader.current?.goTo({ start: turn.start, end: turn.end });
    reader.current?.focus();
    announce(`${speakerOf(t, turn.speaker, turn.role)}: ${open.text.slice(turn.start, turn.end)}`);
  };
  const here = () => session.store.getState().caret?.focus ?? -1;
  const goUncoded = (direction: 1 | -1) => {
    const index = here() === -1 ? -1 : turnAt(open.turns, here());
    const next = nextUncoded(open.turns, session.codings, index, direction);
    if (next === undefined) announce(t('transcripts.noMoreUncoded'));
    goToTurn(next ?? turnAt(open.turns, stepTurn(session.reading, Math.max(0, here()), direction)));
  };
  const goStep = (direction: 1 | -1) => {
    const index = here() === -1 ? -1 : turnAt(open.turns, here());
    goToTurn(Math.min(open.turns.length - 1, Math.max(0, index + direction)));
  };

  const canCode = !readOnly;
  const hasCard = canCode && selected !== undefined;
  useShortcut({ id: 'transcripts.keyCode', keys: 'c', when: canCode }, () =>
    openPicker(selectedIn(session) !== undefined && session.selection() === undefined),
  );
  useShortcut({ id: 'transcripts.keyRecode', keys: 'r', when: hasCard }, () => openPicker(true));
  useShortcut({ id: 'transcripts.keyInVivo', keys: 'v', when: canCode }, inVivo);
  useShortcut({ id: 'transcripts.keyRecent', keys: digits, when: canCode, inPalette: false }, (event) => {
    const id = slotsNow()[Number(event?.key) - 1];
    if (id === undefined) announce(t('transcripts.noRecent', { number: event?.key ?? '' }));
    else apply({ id });
  });
  useShortcut({ id: 'transcripts.keyNextUncoded', keys: 'n' }, () => goUncoded(1));
  useShortcut({ id: 'transcripts.keyPreviousUncoded', keys: 'p' }, () => goUncoded(-1));
  useShortcut({ id: 'transcripts.keyNextTurn', keys: 'j' }, () => goStep(1));
  useShortcut({ id: 'transcripts.keyPreviousTurn', keys: 'k' }, () => goStep(-1));
  useShortcut({ id: 'transcripts.keyMemo', keys: 'm', when: hasCard }, () => card.current?.editMemo());
  useShortcut({ id: 'transcripts.keyRemove', keys: ['Backspace', 'Delete'], when: hasCard }, () => {
    const now = selectedIn(session);
    if (now !== undefined) void acts.remove(now);
  });

  const words = useMemo(
    () => ({
      page: t('transcripts.pageOf', { title: open.document.title }),
      more: (count: number) => t('transcripts.moreCodings', { count }),
      speaker: (turn: {
        readonly speaker: string | null;
        readonly role: 'interviewer' | 'participant' | 'other';
      }) => speakerOf(t, turn.speaker, turn.role),
    }),
    [t, open.document.title],
  );
  const onOpen = useCallback((coding: Coding) => announce(looks.lookOf(coding.codeId).name), [looks]);
  const purpose =
    recoding && selected !== undefined ? t('transcripts.recodeTo') : t('transcripts.codeSelection');

  const latest = useRef({ openPicker });
  useEffect(() => {
    latest.current = { openPicker };
  });
  const codingCard = useMemo(
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
          onRecode={() => latest.current.openPicker(true)}
          onRemove={() => {
            void acts.remove(selected);
            reader.current?.focus();
          }}
          onMoveEdge={(edge, direction) => acts.moveEdge(selected, edge, direction)}
          onClose={() => {
            session.select(undefined);
            reader.current?.focus();
          }}
        />
      ),
    [selected, looks, codes, study, t, open, readOnly, acts, session],
  );

  return (
    <Page
      title={open.document.title}
      layout="fill"
      subtitle={<WorkbenchFigures transcript={transcript} />}
      actions={<WorkbenchActions transcript={transcript} onNextUncoded={() => goUncoded(1)} />}
      asideId="codes"
      asideLabel={t('transcripts.codesPane')}
      aside={
        <div className={styles.aside}>
          <CodePicker
            handle={picker}
            codes={codes}
            recents={slots}
            purpose={purpose}
            disabled={readOnly}
            onChoose={onChoose}
            onClose={() => {
              setRecoding(false);
              reader.current?.focus();
            }}
          />
          {codingCard}
          <CodeList
            codes={codes}
            recents={slots}
            current={selected?.codeId}
            disabled={readOnly}
            onApply={applyFromList}
          />
          <MemoSection targetKind="document" targetId={open.document.id} />
        </div>
      }
    >
      <TranscriptReader
        session={session}
        looks={looks.map}
        lookOf={looks.lookOf}
        words={words}
        readOnly={readOnly}
        reader={reader}
        onOpen={onOpen}
        onMoveEdge={acts.moveEdge}
        onMoved={(coding, range) => void acts.change(coding, range)}
      />
    </Page>
  );
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

type Translator = ReturnType<typeof useTranslate>;

function speakerOf(
  t: Translator,
  speaker: string | null,
  role: 'interviewer' | 'participant' | 'other',
): string {
  return speaker ?? (role === 'other' ? '' : t(`role.${role}`));
}

function selectedIn({ store, codings }: OpenTranscript['session']): Coding | undefined {
  const { selectedId } = store.getState();
  return selectedId === undefined ? undefined : codings.get(selectedId);
}

function placeOfCoding(t: Translator, open: OpenTranscript['open'], coding: Coding): string {
  const turn = open.turns[turnAt(open.turns, coding.start)];
  if (turn === undefined) return '';
  const time = turn.time === null ? '' : ` ${clock(turn.time)}`;
  return `${speakerOf(t, turn.speaker, turn.role)}${time}`;
}
