import type { DeckContext, Mark } from '../../shared/deck/deck-context.ts';
import { isLink, type MemoBlock, type MemoLink } from '../../shared/domain/memo-document.ts';
import type { Memo } from '../../shared/domain/memo.ts';
import { translator } from '../../shared/messages/translate.ts';
import type { ReportBlock } from './report-block.ts';
import type { ReportWords } from './report-words.ts';

type Report = {
  readonly ctx: DeckContext;
  readonly words: ReportWords;
  /** Words of a passage as the report may show them. */
  readonly quoteOf: (mark: Mark) => string;
};

/**
 * Memos at the end of the report, each under what it is on, with links as they are called now. People are named by their
 * pseudonyms; memos on people who keep out of decks, on their transcripts and their passages are left out with them.
 */
export function memoBlocks(report: Report): readonly ReportBlock[] {
  const { ctx, words } = report;
  const t = translator(ctx.data.study.language);
  const name = namer(report);
  const shown = ctx.data.memos.flatMap((memo): readonly ReportBlock[] => {
    const target = name(memo.targetKind, memo.targetId);
    if (target === undefined || (memo.text.trim() === '' && memo.title.trim() === '')) return [];
    const facts = [t(`memos.target.${memo.targetKind}`), target, t(`memos.kind.${memo.kind}`)];
    const made = [memo.author, memo.updatedAt.slice(0, 10)].filter((text) => text !== '');
    const content = memo.content.blocks.flatMap((block) => blockOf(block, report, name));
    return [
      { kind: 'heading', level: 3, text: ctx.names.redact(memo.title) || target },
      { kind: 'paragraph', text: [...facts, ...made].join(words.dot) },
      ...joinedLists(content),
    ];
  });
  return shown.length === 0 ? [] : [{ kind: 'heading', level: 2, text: words.memos }, ...shown];
}

type Namer = (kind: Memo['targetKind'], id: string) => string | undefined;

function namer({ ctx, quoteOf }: Report): Namer {
  const { data, names } = ctx;
  const plain = new Map<string, string>([
    [data.study.id, data.study.name],
    ...data.documents.map(({ id, title }): [string, string] => [id, title]),
    ...data.codes.map((code): [string, string] => [code.id, code.name]),
    ...data.themes.map(({ id, label }): [string, string] => [id, label]),
    ...data.statements.map(({ id, title, sentence }): [string, string] => [
      id,
      title || sentence.map(({ text }) => text).join(''),
    ]),
  ]);
  const people = new Set(data.participants.map(({ id }) => id));
  const marks = new Map(ctx.marks.map((mark) => [mark.coding.id, mark]));
  return (kind, id) => {
    if (kind === 'participant') return people.has(id) ? ctx.nameOf(id) : undefined;
    const mark = kind === 'coding' ? marks.get(id) : undefined;
    if (kind === 'coding') return mark && quoteOf(mark);
    const found = plain.get(id);
    return found === undefined ? undefined : names.redact(found);
  };
}

function blockOf(block: MemoBlock, { ctx, words }: Report, name: Namer): readonly ReportBlock[] {
  // A link to what is gone, or to somebody who is left out, says nothing of it.
  const linked = ({ link, id }: MemoLink) => name(link, id) ?? words.leftOut;
  const text = block.parts
    .map((part) => (isLink(part) ? linked(part) : ctx.names.redact(part.text)))
    .join('');
  if (text.trim() === '') return [];
  if (block.type === 'item') return [{ kind: 'list', items: [{ text, depth: block.depth }] }];
  return [{ kind: 'paragraph', text: block.type === 'quote' ? words.quoted(text) : text }];
}

/** Entries that follow one another are one list; a list begins at the outermost depth. */
function joinedLists(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  const joined: ReportBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list')
      joined.splice(-1, 1, {
        kind: 'list',
        items: [...last.items, ...stepped(block.items, last.items.at(-1)?.depth)],
      });
    else if (block.kind === 'list') joined.push({ kind: 'list', items: stepped(block.items, -1) });
    else joined.push(block);
  }
  return joined;
}

/** No entry is more than one step deeper than the one before it. */
function stepped(items: readonly { readonly text: string; readonly depth: number }[], before = -1) {
  return items.map((item) => ({ ...item, depth: Math.min(item.depth, before + 1) }));
}
