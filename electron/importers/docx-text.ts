import { normaliseText } from '../../shared/text/normalise.ts';
import type { BoldRange } from '../../shared/text/normalise-markdown.ts';

/** What mammoth makes of an element of a Word document, as far as it is used here. */
export type DocxNode = {
  readonly type: string;
  readonly children: readonly DocxNode[];
  readonly value: string;
  readonly isBold: boolean;
  readonly noteKey: string;
};

export type DocxText = {
  readonly text: string;
  readonly bold: readonly BoldRange[];
  /** Where the appended notes begin. */
  readonly bodyEnd: number;
  readonly images: number;
  readonly notes: number;
};

type Paragraph = { readonly text: string; readonly boldLength: number };
type Reading = { readonly notes: string[]; images: number };

/**
 * The words of a Word document: paragraphs that are not empty, joined by line ends; a table row is one line with tabs
 * between its cells; a note leaves its number in brackets and follows after the last paragraph.
 */
export function composeDocx(body: DocxNode, noteBody: (key: string) => DocxNode | undefined): DocxText {
  const reading: Reading = { notes: [], images: 0 };
  const paragraphs = readBlocks(body.children, reading);
  const bold: BoldRange[] = [];
  let offset = 0;
  for (const { text, boldLength } of paragraphs) {
    const lead = text.length - text.trimStart().length;
    if (boldLength > lead) bold.push({ start: offset + lead, end: offset + boldLength });
    offset += text.length + 1;
  }
  const lines = paragraphs.map(({ text }) => text);
  const bodyEnd = Math.max(0, offset - 1);
  // Notes may refer to notes: the list grows while it is read.
  for (let index = 0; index < reading.notes.length; index += 1) {
    const note = noteBody(reading.notes[index] ?? '');
    const words = note === undefined ? [] : readBlocks(note.children, reading).map(({ text }) => text.trim());
    lines.push(`[${index + 1}] ${words.join('\n')}`.trimEnd());
  }
  return { text: lines.join('\n'), bold, bodyEnd, images: reading.images, notes: reading.notes.length };
}

function readBlocks(nodes: readonly DocxNode[], reading: Reading): Paragraph[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return readParagraph(node, reading);
    if (node.type === 'tableRow') return readRow(node, reading);
    return node.children.length > 0 ? readBlocks(node.children, reading) : [];
  });
}

function readParagraph(node: DocxNode, reading: Reading): Paragraph[] {
  const runs = readRuns(node.children, false, reading);
  const plainFrom = runs.findIndex(({ bold, text }) => !bold && text.trim() !== '');
  const boldRuns = plainFrom === -1 ? runs : runs.slice(0, plainFrom);
  const text = normaliseText(runs.map((run) => run.text).join(''));
  const boldText = normaliseText(boldRuns.map((run) => run.text).join('')).trimEnd();
  if (text.trim() === '') return [];
  const marked = boldRuns.some(({ bold }) => bold) && text.startsWith(boldText);
  return [{ text, boldLength: marked ? boldText.length : 0 }];
}

function readRow(row: DocxNode, reading: Reading): Paragraph[] {
  const cells = row.children.map((cell) => readBlocks(cell.children, reading));
  const text = cells
    .map((cell) => cell.map((paragraph) => paragraph.text).join('\n'))
    .join('\t')
    .trimEnd();
  return text.trim() === '' ? [] : [{ text, boldLength: 0 }];
}

function readRuns(
  nodes: readonly DocxNode[],
  bold: boolean,
  reading: Reading,
): { readonly text: string; readonly bold: boolean }[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value, bold }];
      case 'tab':
        return [{ text: '\t', bold }];
      case 'break':
        return [{ text: '\n', bold }];
      case 'noteReference':
        reading.notes.push(node.noteKey);
        return [{ text: `[${reading.notes.length}]`, bold: false }];
      case 'image':
        reading.images += 1;
        return [];
      case 'paragraph':
        // A text box inside a paragraph.
        return [{ text: '\n', bold }, ...readRuns(node.children, bold, reading), { text: '\n', bold }];
      default:
        return readRuns(node.children, bold || node.isBold, reading);
    }
  });
}
