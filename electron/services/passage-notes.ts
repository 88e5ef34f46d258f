import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { Place } from '../../shared/api/search-procedures.ts';
import type { Language } from '../../shared/domain/language.ts';
import { memoText, type MemoBlock, type MemoPart } from '../../shared/domain/memo-document.ts';
import type { Memo } from '../../shared/domain/memo.ts';
import { insertMemo } from '../repositories/memo-repository.ts';
import { placeKey, placesOf } from './passages.ts';
import { label, type StudyContext } from './study-context.ts';

/** Writes a memo of passages: each as a quote, with a link that leads to its place. */
export async function notePassages(
  context: StudyContext,
  { source, targetKind, targetId, heading }: ParsedInput<'passages.note'>,
): Promise<Output<'passages.note'>> {
  const places = await placesOf(context, source);
  const content = { version: 1 as const, blocks: quoteBlocks(context, places.slice(0, mostQuotes)) };
  const at = context.now().toISOString();
  const memo: Memo = {
    id: context.newId(),
    targetKind,
    targetId,
    kind: 'note',
    title: heading.trim().slice(0, 300),
    content,
    text: memoText(content),
    author: context.coder,
    createdAt: at,
    updatedAt: at,
  };
  const quotes = content.blocks.length;
  context.act(label('passages.note', { target: targetKind, count: quotes }), (db) => insertMemo(db, memo));
  return { quotes };
}

/** More blocks than this no memo holds. */
const mostQuotes = 5000;

/** A link to the coding of a place, or to its transcript where nothing is coded there, is called by the study's names. */
function quoteBlocks(context: StudyContext, places: readonly Place[]): MemoBlock[] {
  const { study, documents, codings, codes, participants } = context.data();
  const byId = new Map(documents.map((document) => [document.id, document]));
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  const codeNames = new Map(codes.map(({ id, name }) => [id, name]));
  const codingAt = new Map(codings.map((coding) => [placeKey(coding), coding]));
  return places.flatMap((place): MemoBlock[] => {
    const document = byId.get(place.documentId);
    if (!document) return [];
    const words = document.text.slice(place.start, place.end).replaceAll(/\s+/gu, ' ');
    const who = names.get(document.participantId ?? '') ?? document.title;
    const coding = codingAt.get(placeKey(place));
    const code = codeNames.get(coding?.codeId ?? '') ?? '';
    const link: MemoPart = coding
      ? { link: 'coding', id: coding.id, label: `${code} · ${document.title}`.slice(0, 400) }
      : { link: 'document', id: document.id, label: document.title };
    return [{ type: 'quote', parts: [{ text: quoted(words, who, study.language) }, link] }];
  });
}

/** The words and who said them, as the study's language quotes. */
function quoted(words: string, who: string, language: Language): string {
  return language === 'ja' ? `「${words}」${who}　` : `“${words}” ${who}, `;
}
