import { textBlock, grid } from '../compose.ts';
import type { DeckContext } from '../deck-context.ts';
import type { SlideDraft } from '../slide-draft.ts';

/** Cover: the question, the offering and the size of the sample. */
export function titleSlide(ctx: DeckContext): SlideDraft {
  const { study, documents } = ctx.data;
  const name = ctx.names.redact(study.name);
  const question = ctx.names.redact(study.question.trim()) || name;
  const words = documents.reduce((sum, document) => sum + document.words, 0);
  const sample = ctx.t('deck.sampleLine', { people: ctx.people.length, interviews: documents.length, words });
  const offering = ctx.names.redact(study.offering.trim());
  const below = [...(question === name ? [] : [name]), offering]
    .filter((text) => text !== '')
    .join(ctx.t('deck.separator'));
  return {
    id: 'title',
    title: question,
    frame: 'own',
    source: '',
    trace: [],
    elements: [
      textBlock(
        [[{ text: ctx.t('deck.kicker'), bold: true }]],
        { x: grid.left, y: 1.35, w: grid.width, h: 0.4 },
        { role: 'kicker', max: 15, min: 12, color: 'accent' },
      ),
      textBlock(
        [[{ text: question, bold: true }]],
        { x: grid.left, y: 1.9, w: 10.6, h: 2.75 },
        { role: 'title', font: 'serif', max: 46, min: 24, lineHeight: 1.22 },
      ),
      textBlock(
        [[{ text: below }]],
        { x: grid.left, y: 5.05, w: 10.6, h: 0.85 },
        { font: 'serif', max: 20, min: 13, color: 'ink-2' },
      ),
      textBlock(
        [[{ text: sample }]],
        { x: grid.left, y: 6.1, w: 10.6, h: 0.4 },
        { max: 15, min: 11, color: 'ink-3' },
      ),
    ],
  };
}
