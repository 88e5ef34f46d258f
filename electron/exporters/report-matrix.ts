import { personKey } from '../../shared/analysis/people.ts';
import type { DeckContext } from '../../shared/deck/deck-context.ts';
import { codeKinds, kindGlyphs, type Code } from '../../shared/domain/code.ts';
import type { Translate } from '../../shared/messages/translate.ts';

/** A table of the report; `caption` says what it shows. */
export type ReportTable = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** As many as a page holds side by side. */
const mostPerTable = 10;

/** Codes in the order of kinds and positions. */
function orderedCodes(codes: readonly Code[]): Code[] {
  return codes.toSorted(
    (a, b) => codeKinds.indexOf(a.kind) - codeKinds.indexOf(b.kind) || a.position - b.position,
  );
}

const nameOf = (code: Code, { names }: DeckContext) => `${kindGlyphs[code.kind]} ${names.redact(code.name)}`;

/** Every code with its words, where any has some, and how many people and passages it has. */
export function codebookTable(ctx: DeckContext, text: Translate): ReportTable {
  const uses = Map.groupBy(ctx.marks, (mark) => mark.code.id);
  const described = ctx.data.codes.some((code) => code.description.trim() !== '');
  return {
    caption: text('deckFile.codebook'),
    head: [
      text('deckFile.code'),
      ...(described ? [text('deckFile.description')] : []),
      text('deckFile.people'),
      text('deckFile.passages'),
    ],
    rows: orderedCodes(ctx.data.codes).map((code) => {
      const own = uses.get(code.id) ?? [];
      const people = new Set(own.map((mark) => mark.person)).size;
      return [
        nameOf(code, ctx),
        ...(described ? [ctx.names.redact(code.description.trim())] : []),
        String(people),
        String(own.length),
      ];
    }),
  };
}

/** Passages of each participant under each code that is used, in tables of up to ten participants, as many in each. */
export function matrixTables(ctx: DeckContext, text: Translate): ReportTable[] {
  const people = [...new Set(ctx.data.documents.map(personKey))];
  const used = new Set(ctx.marks.map((mark) => mark.code.id));
  const codes = orderedCodes(ctx.data.codes).filter((code) => used.has(code.id));
  const counts = new Map<string, number>();
  for (const { code, person } of ctx.marks) {
    const cell = `${code.id} ${person}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  if (codes.length === 0) return [];
  const tables: ReportTable[] = [];
  const perTable = Math.ceil(people.length / Math.ceil(people.length / mostPerTable));
  for (let from = 0; from < people.length; from += perTable) {
    const part = people.slice(from, from + perTable);
    const values = { from: from + 1, to: from + part.length, count: people.length };
    tables.push({
      caption: text('deckFile.matrixNote', values),
      head: [text('deckFile.code'), ...part.map(ctx.nameOf)],
      rows: codes.map((code) => [
        nameOf(code, ctx),
        ...part.map((person) => String(counts.get(`${code.id} ${person}`) ?? '·')),
      ]),
    });
  }
  return tables;
}
