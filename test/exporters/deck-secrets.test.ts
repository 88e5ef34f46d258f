import { describe, expect, it } from 'vitest';
import { deckFormats, renderDeckFile } from '../../electron/workers/render-deck.ts';
import { audiences } from '../../shared/deck/deck.ts';
import { deckTask } from '../support/deck-study.ts';
import { namesIn, unagreedIn, unsaid } from '../support/deck-secrets.ts';
import { demoStudy } from '../support/demo-study.ts';
import { readableFile } from '../support/readable-file.ts';

const wanted = (['en', 'ja'] as const).flatMap((language) =>
  audiences.flatMap((audience) => deckFormats.map((format) => [language, audience, format] as const)),
);

describe('a written deck', () => {
  it.each(wanted)(
    'holds no name of the key, nobody’s words who did not agree, and no quote that was not said (%s, %s, %s)',
    async (language, audience, format) => {
      const data = demoStudy(language);
      const { bytes } = await renderDeckFile(deckTask({ data, audience, format }), () => undefined);
      const { everything, quotes } = await readableFile(bytes, format);
      expect(everything.length).toBeGreaterThan(5000);
      expect(namesIn(everything, data)).toEqual([]);
      expect(unagreedIn(everything, data)).toEqual([]);
      expect(unsaid(quotes, data)).toEqual([]);
      if (format !== 'pdf') expect(quotes.length).toBeGreaterThan(8);
    },
    30_000,
  );

  it('is searched by what would find a name, a word or a quote that must not be there', () => {
    const data = demoStudy('en');
    const [person] = data.participants.filter(({ consent }) => consent === 'analysis');
    const document = data.documents.find((one) => one.participantId === person?.id);
    expect(namesIn(`<a:t>${person?.name}</a:t>`, data)).toContain(person?.name);
    expect(unagreedIn(document?.text ?? '', data).length).toBeGreaterThan(0);
    expect(unsaid(['“I never said […] a thing like that.”'], data)).toHaveLength(1);
  });
});
