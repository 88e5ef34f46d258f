import { z } from 'zod';
import { idSchema } from './ids.ts';

/** What a memo can lead to. A `coding` is a passage: it stays on its words when a transcript is edited. */
export const linkKinds = ['code', 'coding', 'document', 'participant', 'theme', 'statement'] as const;
export const linkKindSchema = z.enum(linkKinds);
export type LinkKind = z.infer<typeof linkKindSchema>;

const wordsSchema = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
});

/**
 * A link by id, so that it follows its thing when that is renamed. `label` is what it was called when the memo was saved:
 * it is shown nowhere but in plain text. For a passage it names code and transcript, never the words: those must go with
 * the transcript.
 */
const linkSchema = z.strictObject({ link: linkKindSchema, id: idSchema, label: z.string().max(400) });

export const memoPartSchema = z.union([wordsSchema, linkSchema]);
export type MemoPart = z.infer<typeof memoPartSchema>;
export type MemoLink = z.infer<typeof linkSchema>;

const parts = z.array(memoPartSchema);

export const memoBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), parts }),
  z.strictObject({ type: z.literal('heading'), level: z.int().min(1).max(3), parts }),
  z.strictObject({ type: z.literal('quote'), parts }),
  /** One entry of a list; entries that follow one another with the same depth and order are one list. */
  z.strictObject({ type: z.literal('item'), ordered: z.boolean(), depth: z.int().min(0).max(8), parts }),
]);
export type MemoBlock = z.infer<typeof memoBlockSchema>;

/** The rich text of a memo: blocks from top to bottom, each with its words and links in their order. */
export const memoDocumentSchema = z.strictObject({
  version: z.literal(1),
  blocks: z.array(memoBlockSchema).max(5000),
});
export type MemoDocument = z.infer<typeof memoDocumentSchema>;

/** A paragraph for each line of a plain text. */
export function plainDocument(text: string): MemoDocument {
  const lines = text === '' ? [] : text.split('\n');
  return {
    version: 1,
    blocks: lines.map((line) => ({ type: 'paragraph', parts: line === '' ? [] : [{ text: line }] })),
  };
}

/** True where the document says no more than its plain text does. */
export function isPlain({ blocks }: MemoDocument): boolean {
  return blocks.every(
    (block) =>
      block.type === 'paragraph' &&
      block.parts.length <= 1 &&
      block.parts.every((part) => !isLink(part) && !part.bold && !part.italic && !part.text.includes('\n')),
  );
}

export function isLink(part: MemoPart): part is MemoLink {
  return 'link' in part;
}

/**
 * The words of a document, a line for each block; list entries begin with `- ` or their number.
 * @param nameOf what a link is called now; left out, links keep the name they were saved with
 */
export function memoText(content: MemoDocument, nameOf?: (link: MemoLink) => string): string {
  const numbers: number[] = [];
  return content.blocks
    .map((block) => {
      const words = block.parts.map((part) => (isLink(part) ? (nameOf?.(part) ?? part.label) : part.text));
      return `${leadOf(block, numbers)}${words.join('')}`;
    })
    .join('\n');
}

/** What stands before a list entry; `numbers` counts the ordered entries of each depth. */
function leadOf(block: MemoBlock, numbers: number[]): string {
  if (block.type !== 'item') {
    numbers.length = 0;
    return '';
  }
  numbers.length = Math.min(numbers.length, block.depth + 1);
  numbers[block.depth] = block.ordered ? (numbers[block.depth] ?? 0) + 1 : 0;
  const indent = '  '.repeat(block.depth);
  return block.ordered ? `${indent}${numbers[block.depth]}. ` : `${indent}- `;
}

/** Every link of a document, in its order. */
export function memoLinks({ blocks }: MemoDocument): readonly MemoLink[] {
  return blocks.flatMap((block) => block.parts.filter(isLink));
}

/** What a memo is called in lists: its title, else the beginning of its first words; empty where it has none. */
export function memoName(memo: { readonly title: string; readonly text: string }, most = 80): string {
  const name = memo.title.trim() || (memo.text.trim().split('\n')[0] ?? '').trim();
  return name.length > most ? `${name.slice(0, most).trimEnd()}…` : name;
}
