import { useEffect, useMemo, useRef } from 'react';
import type { CodeFacets } from '../../../shared/domain/code.ts';
import type { Coding, TextRange } from '../../../shared/domain/coding.ts';
import { useCommand } from '../../data/use-command.ts';
import { useClient, useHandle } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { useUndo } from '../../data/use-undo.ts';
import { weakenedText } from '../../data/weakened-text.ts';
import { afterPaint } from '../../platform/after-paint.ts';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toast-store.ts';
import type { MoveEdge } from '../../editor/reader-host.ts';
import type { CodeLook } from '../../editor/code-look.ts';
import type { CodeChoice } from '../../editor/picker-entries.ts';
import { selectedIn } from '../../editor/reading-session.ts';
import { moveEdge } from '../../editor/steps.ts';
import type { CodeLooks } from './use-code-looks.ts';
import type { OpenTranscript } from './use-reading-session.ts';

export type CodingPatch = Partial<Pick<Coding, 'facets' | 'memo' | 'start' | 'end'>>;

export type CodingActs = {
  readonly apply: (choice: CodeChoice, range: TextRange, facets?: Coding['facets']) => Promise<void>;
  readonly recode: (coding: Coding, choice: CodeChoice) => Promise<void>;
  readonly change: (coding: Coding, patch: CodingPatch) => Promise<void>;
  /** Sets some of the finer marks; `undefined` takes one off. */
  readonly changeFacets: (coding: Coding, change: Partial<CodeFacets>) => Promise<void>;
  readonly remove: (coding: Coding) => Promise<void>;
  readonly moveEdge: MoveEdge;
};

/** An edge on its way: moved on the page, not yet told to the study. */
type WaitingEdge = {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly before: Coding;
  readonly release: () => void;
};

const edgeRest = 450;
const localPrefix = 'local-';

/** Acts on codings: on the page at once, taken back where the study refuses them. */
export function useCodingActs(
  transcript: OpenTranscript,
  looks: CodeLooks,
  onUsed: (codeId: string) => void,
): CodingActs {
  const t = useTranslate();
  const add = useCommand('codings.add');
  const update = useCommand('codings.update');
  const removeAll = useCommand('codings.remove');
  const addCode = useCommand('codes.add');
  const client = useClient();
  const handle = useHandle();
  const { undo } = useUndo();
  const edges = useRef(new Map<string, WaitingEdge>());
  const latest = useRef({ undo, onUsed });
  useEffect(() => {
    latest.current = { undo, onUsed };
  });
  useEffect(() => {
    const waiting = edges.current;
    return () => {
      for (const { timer, release } of waiting.values()) {
        clearTimeout(timer);
        release();
      }
      waiting.clear();
    };
  }, [transcript.session]);

  return useMemo(() => {
    const { session, own } = transcript;
    const answers = new Map<string, Promise<Coding | undefined>>();
    const sending = new Map<string, Promise<unknown>>();

    /** The study's id of a coding that may still be on its way there. */
    async function idOf(coding: Coding): Promise<string | undefined> {
      return coding.id.startsWith(localPrefix) ? (await answers.get(coding.id))?.id : coding.id;
    }

    function lookOfChoice(choice: CodeChoice): CodeLook {
      return 'id' in choice ? looks.lookOf(choice.id) : { name: choice.name, kind: choice.kind, color: null };
    }

    async function apply(choice: CodeChoice, range: TextRange, facets: Coding['facets'] = {}): Promise<void> {
      const look = lookOfChoice(choice);
      const same = 'id' in choice ? sameCoding(session.codings.at(range.start), choice.id, range) : undefined;
      if (same !== undefined) {
        session.select(same.id);
        return announce(t('transcripts.alreadyCoded', { code: look.name }));
      }
      const id = `${localPrefix}${crypto.randomUUID()}`;
      const codeId = 'id' in choice ? choice.id : `${localPrefix}${choice.name}`;
      looks.remember(codeId, look);
      const { start, end } = range;
      const { documentId } = session;
      // An edit may reach the study before it: then the words tell where they are meant.
      const words = session.reading.text.slice(start, end);
      const coding = { id, documentId, codeId, start, end, coder: '', facets, memo: '', createdAt: '' };
      session.put(coding, { select: true });
      // At once, so that the number of a code just used works for the very next passage.
      if ('id' in choice) latest.current.onUsed(choice.id);
      const code = 'id' in choice ? { id: choice.id } : choice;
      const answer = own.track(afterPaint().then(() => add({ documentId, start, end, words, code, facets })));
      answers.set(id, answer);
      const made = await answer;
      if (made === undefined) return session.remove(id);
      looks.remember(made.codeId, look);
      session.replace(id, { ...made, ...changedMeanwhile(coding, session.codings.get(id)) });
      if (!('id' in choice)) latest.current.onUsed(made.codeId);
      announce(t('transcripts.coded', { code: look.name }));
    }

    async function send(coding: Coding, patch: CodingPatch & { readonly codeId?: string }, before: Coding) {
      const id = await idOf(coding);
      if (id === undefined) return;
      const { start, end } = patch;
      const words =
        start === undefined || end === undefined ? undefined : session.reading.text.slice(start, end);
      // One after another: requests that travel side by side may arrive in another order, and the last word would be lost.
      const sent = (sending.get(id) ?? Promise.resolve()).then(() => update({ id, words, ...patch }));
      sending.set(id, sent);
      const made = await own.track(sent);
      // Refused: back to what the study holds, unless the hands have moved on already.
      if (made === undefined) session.put({ ...before, id });
    }

    async function change(coding: Coding, patch: CodingPatch): Promise<void> {
      session.put({ ...coding, ...patch });
      await send(coding, patch, coding);
    }

    /** Onto what the coding is by now: marks follow one another faster than the card is drawn. */
    async function changeFacets(coding: Coding, facets: Partial<CodeFacets>): Promise<void> {
      const now = session.codings.get(coding.id) ?? selectedIn(session) ?? coding;
      await change(now, { facets: { ...now.facets, ...facets } });
    }

    async function recode(coding: Coding, choice: CodeChoice): Promise<void> {
      if ('id' in choice && choice.id === coding.codeId) return;
      const look = lookOfChoice(choice);
      const codeId = 'id' in choice ? choice.id : (await addCode(choice))?.id;
      if (codeId === undefined) return;
      looks.remember(codeId, look);
      session.put({ ...coding, codeId });
      latest.current.onUsed(codeId);
      announce(t('transcripts.recoded', { code: look.name }));
      await send(coding, { codeId }, coding);
    }

    async function remove(coding: Coding): Promise<void> {
      session.remove(coding.id);
      const id = await idOf(coding);
      if (id === undefined) return;
      // Asked before it is gone; the act itself does not wait for an answer that fails.
      const weakened = await client
        .study(handle, 'statements.weakenedBy', { codingIds: [id] })
        .catch(() => undefined);
      const done = await own.track(removeAll({ ids: [id] }));
      if (done === undefined) return session.put(coding);
      const removed = t('transcripts.codingRemoved', { code: looks.lookOf(coding.codeId).name });
      const weakens = weakenedText(t, weakened);
      showToast({
        text: weakens === undefined ? removed : `${removed} ${weakens}`,
        action: { label: t('transcripts.undo'), run: () => void latest.current.undo() },
      });
    }

    /** Each key moves the edge on the page; the study hears of it once the keys rest. */
    const nudge: MoveEdge = (coding, edge, direction, unit) => {
      const range = moveEdge(session.reading, coding, edge, direction, unit);
      if (range.start === coding.start && range.end === coding.end) return;
      const { start, end } = range;
      session.put({ ...coding, start, end });
      const waiting = edges.current.get(coding.id);
      clearTimeout(waiting?.timer);
      const before = waiting?.before ?? coding;
      const release = waiting?.release ?? own.hold();
      const timer = setTimeout(() => {
        edges.current.delete(coding.id);
        void send(coding, { start, end }, before).finally(release);
      }, edgeRest);
      edges.current.set(coding.id, { timer, before, release });
      announce(session.reading.text.slice(start, end));
    };

    return { apply, recode, change, changeFacets, remove, moveEdge: nudge };
  }, [transcript, looks, add, update, removeAll, addCode, client, handle, t]);
}

/** What hands did to a coding while the study was still storing it. */
function changedMeanwhile(before: Coding, now: Coding | undefined): CodingPatch {
  if (now === undefined) return {};
  const { start, end, facets, memo } = now;
  return start === before.start && end === before.end && facets === before.facets && memo === before.memo
    ? {}
    : { start, end, facets, memo };
}

function sameCoding(codings: readonly Coding[], codeId: string, range: TextRange): Coding | undefined {
  return codings.find(
    (each) => each.codeId === codeId && each.start === range.start && each.end === range.end,
  );
}
