import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotNames } from '../../shared/domain/statement.ts';
import type { SlotTexts } from '../../shared/domain/statement.ts';
import { draftSentences } from '../../shared/statements/draft-sentences.ts';
import { starterCodebookEn } from '../../shared/lexicon/starter-codebook-en.ts';
import { starterCodebookJa } from '../../shared/lexicon/starter-codebook-ja.ts';
import type { StarterCode } from '../../shared/lexicon/starter-code.ts';
import { someCounts } from './counts.ts';

const none: SlotTexts = { who: '', when: '', feels: '', realises: '', changes: '' };

const texts = (slots: SlotTexts, language: 'en' | 'ja', counts = someCounts()): Record<string, string> =>
  Object.fromEntries(
    draftSentences(slots, counts, language).map(({ plan, sentence }) => [
      plan,
      sentence.map((part) => part.text).join(''),
    ]),
  );

const hair: SlotTexts = {
  who: 'tried many things, covered it up',
  when: 'about the third month',
  feels: 'lighter, shoulders drop',
  realises: 'nothing to fix in me',
  changes: 'goes among people, shows herself',
};

const shop: SlotTexts = {
  who: '自信がない',
  when: '数か月たって',
  feels: '息が深くなる・胸が温かくなる',
  realises: '自分の感覚で選んでいい',
  changes: '人を招く',
};

describe('sentences drafted from codes', () => {
  it('tell the same core experience in orders of their own, in English that a person could have written', () => {
    expect(texts(hair, 'en')).toEqual({
      story:
        '8 of 10 core customers tell the same story. Before, they had tried many things and covered it up. About the third month, it feels lighter and the shoulders drop, and they see that there is nothing to fix in them. Since then they go among people and show themselves.',
      body: 'It begins in the body, about the third month: it feels lighter and the shoulders drop. In that moment they see that there is nothing to fix in them. It comes to people who had tried many things and covered it up. 8 of 10 core customers tell of it, and 1 of 4 others. It stays with them: they go among people and show themselves.',
      value:
        'They see that there is nothing to fix in them: this is what 8 of 10 core customers came to. It came through the body: about the third month, it feels lighter and the shoulders drop. They did not start there: they had tried many things and covered it up. It shows in how they live: they go among people and show themselves.',
      change:
        'Today they go among people and show themselves. Behind this lies one moment: about the third month, it feels lighter and the shoulders drop, and they see that there is nothing to fix in them. Where they came from: they had tried many things and covered it up. 8 of 10 core customers tell it this way, and 1 of 4 others.',
      reach:
        'Not everyone gets here, but people who had tried many things and covered it up can. About the third month, it feels lighter and the shoulders drop, and they see that there is nothing to fix in them. From there on, they go among people and show themselves. So far it is 8 of 10 core customers, and 1 of 4 others.',
      counted:
        'Among core customers: they had tried many things and covered it up (8 of 10); about the third month (8 of 10); it feels lighter and the shoulders drop (8 of 10); they see that there is nothing to fix in them (8 of 10); they go among people and show themselves (8 of 10).',
    });
  });

  it('and in Japanese', () => {
    const all = texts(shop, 'ja');
    expect(Object.keys(all)).toEqual(['story', 'body', 'value', 'change', 'reach', 'counted']);
    expect(all).toMatchObject({
      story:
        '自信がない人が、数か月たって、息が深くなり、胸が温かくなる感覚を覚え、自分の感覚で選んでいいと気づく。その後、人を招くようになる。コアカスタマー10人中8人が、この流れを語っている。',
      value:
        'コアカスタマー10人中8人がたどり着いたのは、自分の感覚で選んでいいという気づきである。それを知らせたのは体で、数か月たって、息が深くなり、胸が温かくなる感覚があった。もとは、自信がない人であった。暮らしにはこう表れる。人を招くようになる。',
    });
  });

  it('say of a part that fewer tell it than have the experience', () => {
    const fewer = someCounts({ changes: { have: 5, total: 10 } });
    expect(texts(hair, 'en', fewer)['story']).toContain('go among people and show themselves (5 of 10).');
    expect(texts(shop, 'ja', fewer)['story']).toContain('人を招くようになる（10人中5人）。');
  });

  it('state no number where nobody has it yet, and count everyone where nobody is a core customer', () => {
    const nobody = { have: 0, total: 10 };
    expect(texts(hair, 'en', someCounts({ core: nobody }))['story']).toMatch(/^Before, they had tried/);
    const noCore = someCounts({ core: { have: 0, total: 0 } });
    expect(texts(hair, 'en', noCore)['story']).toMatch(/^9 of 14 people tell the same story\./);
    expect(texts(shop, 'ja', noCore)['story']).toContain('話を聞いた14人中9人');
  });

  it('keep numbers as parts that follow the study', () => {
    const [story] = draftSentences(hair, someCounts(), 'en');
    expect(story?.sentence[0]).toEqual({ text: '8 of 10', number: 'core' });
  });

  it.each([
    ['en', hair],
    ['ja', shop],
  ] as const)('offer at least four that begin differently (%s)', (language, slots) => {
    const beginnings = new Set(Object.values(texts(slots, language)).map((text) => text.slice(0, 6)));
    expect(beginnings.size).toBeGreaterThanOrEqual(4);
  });

  it('are none where no slot is filled', () => {
    expect(draftSentences(none, someCounts(), 'en')).toEqual([]);
  });
});

function namesOf(codes: readonly StarterCode[], kind: StarterCode['kind']): string[] {
  return codes.flatMap((code) => [
    ...(code.kind === kind ? [code.name] : []),
    ...namesOf(code.children ?? [], kind),
  ]);
}

const kinds = [
  ['who', 'condition'],
  ['when', 'moment'],
  ['feels', 'sensation'],
  ['realises', 'value'],
  ['changes', 'change'],
] as const;

function slotsFrom(codes: readonly StarterCode[]): fc.Arbitrary<SlotTexts> {
  const [who, when, feels, realises, changes] = kinds.map(([, kind]) =>
    fc.constantFrom('', ...namesOf(codes, kind)),
  );
  const empty = fc.constant('');
  return fc.record({
    who: who ?? empty,
    when: when ?? empty,
    feels: feels ?? empty,
    realises: realises ?? empty,
    changes: changes ?? empty,
  });
}

describe.each([
  ['en', starterCodebookEn],
  ['ja', starterCodebookJa],
] as const)('whichever codes of the ready-made codebook fill the slots (%s)', (language, codebook) => {
  it('every sentence says every filled slot at most once, no empty one, and is well formed', () => {
    fc.assert(
      fc.property(slotsFrom(codebook), (slots) => {
        const filled = slotNames.filter((slot) => slots[slot] !== '');
        for (const { plan, sentence } of draftSentences(slots, someCounts(), language)) {
          const text = sentence.map((part) => part.text).join('');
          const said = sentence.flatMap((part) => part.slot ?? []).toSorted();
          expect([plan, said]).toEqual([plan, [...filled].toSorted()]);
          expect(text).toMatch(language === 'en' ? /^[\p{Lu}\d].*\.$/su : /。$/);
          expect(text).not.toMatch(/“”|「」| {2}|\.\.|。。|, ?\.|、。|: \.|\bundefined\b|[“”「」]/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
