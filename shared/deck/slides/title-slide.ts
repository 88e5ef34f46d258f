import { grid, stack, textBlock } from '../compose.ts';
import type { DeckContext } from '../deck-context.ts';
import type { SlideDraft } from '../slide-draft.ts';

const place = { x: grid.left, y: 0, w: 11 } as const;

/** Cover: the question, the offering and the size of the sample. */
export function titleSlide(ctx: DeckContext): SlideDraft {
  const { study, documents } = ctx.data;
  const name = ctx.names.redact(study.name);
  const question = ctx.names.redact(study.question.trim()) || name;
  const words = documents.reduce((sum, document) => sum + document.words, 0);
  const sample = ctx.t('deck.sampleLine', {
    people: ctx.everyone.length,
    interviews: documents.length,
    words,
  });
  const offering = ctx.names.redact(study.offering.trim());
  const below = [...(question === name ? [] : [name]), offering].filter((text) => text !== '');
  return {
    id: 'title',
    title: question,
    frame: 'own',
    source: '',
    trace: [],
    elements: [
      stack(
        [
          [
            textBlock(
              [[{ text: ctx.t(`deck.kicker.${ctx.audience}`), bold: true }]],
              { ...place, h: 0.4 },
              { role: 'kicker', max: 16, min: 12, color: 'accent' },
            ),
            0,
          ],
          [
            textBlock(
              [[{ text: question, bold: true }]],
              { ...place, h: below.length > 0 ? 2.75 : 3.4 },
              {
                key: 'title',
                role: 'title',
                font: 'serif',
                max: below.length > 0 ? 50 : 66,
                min: 24,
                lineHeight: 1.22,
              },
            ),
            0.3,
          ],
          ...(below.length > 0 ? [[belowText(below), 0.45] as const] : []),
          [
            textBlock(
              [[{ text: sample }]],
              { ...place, h: 0.4 },
              { max: below.length > 0 ? 15 : 18, min: 12, color: 'ink-3' },
            ),
            0.4,
          ],
        ],
        { x: grid.left, y: 0.9, w: place.w, h: 5.75 },
        'upper',
      ),
    ],
  };
}

function belowText(lines: readonly string[]) {
  const setting = { font: 'serif', max: 20, min: 13, gap: 0.35, color: 'ink-2' } as const;
  return textBlock(
    lines.map((text) => [{ text }]),
    { ...place, h: 1.15 },
    setting,
  );
}
