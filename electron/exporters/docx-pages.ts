import { docxPage } from './docx-looks.ts';

/** A stretch of a page that is not divided, in points; paragraphs are divided between lines. */
export type FlowPiece = {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  /** Height of each line, where the piece is a paragraph that may be divided. */
  readonly line?: number;
  readonly keepNext?: boolean;
  /** Set again at the head of each page that begins with this piece. */
  readonly repeated?: number;
};

export type FlowBlock = {
  /** Asked only as far as pages are looked for. */
  readonly flow: () => readonly FlowPiece[];
  /** Begins a page. */
  readonly fresh?: boolean;
  /** Begins a page where it would not surely stand on the one before with what it is kept with. */
  readonly mayBreak?: boolean;
  /** Listed at the front: its page is wanted. */
  readonly place?: string;
};

export type Paged = {
  /** Page of each place, from 1. */
  readonly pages: ReadonlyMap<string, number>;
  /** Blocks that begin a page. */
  readonly fresh: ReadonlySet<FlowBlock>;
};

const whole = docxPage.text.height;
/** Faces that stand in for those named differ a little in width: this share of what stands above is doubtful, and a line. */
const doubt = { share: 0.025, line: 14 } as const;

/** Least height of a piece on one page. */
const leastOf = (piece: FlowPiece) => (piece.line ? Math.min(piece.height, piece.line * 2) : piece.height);

/** Between two pieces stands the larger of what the upper wants below and the lower above, as word processors do it. */
const gapOf = (below: number, piece: FlowPiece) => Math.max(below, piece.before);

/** From the first piece of a block to the end of what must stand on its page. */
function chainHeight(blocks: readonly FlowBlock[], from: number, below: number): number {
  let height = 0;
  let after = below;
  for (const block of blocks.slice(from, from + 6)) {
    for (const piece of block.flow()) {
      height += gapOf(after, piece) + (piece.keepNext ? piece.height : leastOf(piece));
      if (!piece.keepNext) return height;
      after = piece.after;
    }
  }
  return height;
}

/**
 * On which page each listed place stands, as word processors set the blocks one below the other from page `first` on: what is
 * kept with its next is not parted from it, paragraphs leave two lines at least. Where a heading or table would stand so near
 * to a page's end that a face of another width could move it, it begins a page, so that the number holds.
 */
export function pagesOf(blocks: readonly FlowBlock[], first: number): Paged {
  const pages = new Map<string, number>();
  const fresh = new Set<FlowBlock>();
  const last = blocks.findLastIndex((block) => block.place !== undefined);
  let page = first;
  let y = 0;
  /** Wanted below the last piece. */
  let after = 0;
  /** Set since a page was surely begun. */
  let sure = 0;
  const begin = () => {
    page += 1;
    [y, after, sure] = [0, 0, 0];
  };
  blocks.slice(0, last + 1).forEach((block, index) => {
    const chain = chainHeight(blocks, index, after);
    const unsure = doubt.line + sure * doubt.share;
    const doubtful = block.mayBreak && y > 0 && y + chain > whole - unsure;
    if (block.fresh || doubtful) {
      fresh.add(block);
      if (index > 0) begin();
    }
    block.flow().forEach((piece, part) => {
      const gap = y === 0 ? 0 : gapOf(after, piece);
      if (y > 0 && y + (part === 0 ? chain : gap + leastOf(piece)) > whole) {
        page += 1;
        y = part > 0 ? (piece.repeated ?? 0) : 0;
      } else y += gap;
      if (part === 0 && block.place !== undefined) pages.set(block.place, page);
      y += piece.height;
      for (; y > whole + 0.5; y -= whole) page += 1;
      sure += gap + piece.height;
      after = piece.after;
    });
  });
  return { pages, fresh };
}
