import type { TextRange } from '../../shared/domain/coding.ts';
import type { CaretLayer } from './caret-layer.ts';
import { offsetAtPoint } from './page-offsets.ts';
import type { ReadingSession } from './reading-session.ts';
import { turnRange } from './steps.ts';
import type { TranscriptPage } from './transcript-page.ts';

/** Kind of data under which a dragged code carries its id. */
export const codeDragType = 'application/x-hara-code';

/**
 * Takes codes that are dragged onto the page: let go on the selection it is the selected words, anywhere else the turn
 * below the mouse. The words that would be coded are marked on the way.
 */
export function followCodeDrags(args: {
  readonly page: TranscriptPage;
  readonly session: ReadingSession;
  readonly carets: CaretLayer;
  readonly signal: AbortSignal;
  readonly onDrop: (codeId: string, range: TextRange) => void;
}): void {
  const { page, session, carets, signal } = args;
  const { root } = page;

  function rangeUnder(event: DragEvent): TextRange | undefined {
    const offset = offsetAtPoint(page, event.clientX, event.clientY);
    if (offset === undefined) return undefined;
    const selection = session.selection();
    const isOnSelection = selection !== undefined && selection.start <= offset && offset <= selection.end;
    return isOnSelection ? selection : turnRange(session.reading, offset);
  }

  const end = () => carets.mark('reading-drop', undefined);
  root.addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer?.types.includes(codeDragType) !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      carets.mark('reading-drop', rangeUnder(event));
    },
    { signal },
  );
  root.addEventListener(
    'drop',
    (event) => {
      const codeId = event.dataTransfer?.getData(codeDragType) ?? '';
      const range = rangeUnder(event);
      end();
      if (codeId === '') return;
      event.preventDefault();
      if (range !== undefined) args.onDrop(codeId, range);
    },
    { signal },
  );
  root.addEventListener('dragleave', end, { signal });
}
