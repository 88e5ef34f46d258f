import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../shared/deck/build-deck.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { proposedSlides } from '../support/deck-study.ts';
import { demoStudy, plainStudy } from '../support/demo-study.ts';
import { drawnText, partlyCoded, slideOf } from './deck-support.ts';

const en = demoStudy('en');
const deck = buildDeck({ data: en, language: 'en' });

describe('studies in which only some people are coded', () => {
  const slides = buildDeck({ data: partlyCoded(), language: 'en' });
  const words = slides.map((one) => one.title).join(' ');

  it('count the coded people and say so in each title with a share', () => {
    expect(words).toContain('of the 4 people coded');
    expect(words).not.toMatch(/of 40/u);
  });

  it('say on the sample slide whom the shares count, and draw how few are coded', () => {
    const sample = slideOf('sample', slides);
    expect(sample.title).toContain('40 people');
    expect(drawnText(sample).join(' ')).toContain('36 interviews are not coded yet.');
    expect(drawnText(sample).join(' ')).toContain('Shares count the 4 people');
    const chart = sample.elements.find((element) => element.kind === 'barChart');
    expect(chart?.kind === 'barChart' && chart.bars.map((bar) => bar.value)).toEqual([4, 36]);
  });

  it('say beside every share what is left out', () => {
    const shares = slides.filter((one) => one.trace.length > 0);
    expect(shares.length).toBeGreaterThan(3);
    for (const one of shares) expect(one.footer).toContain('36 of 40 people are not coded yet');
  });

  it('say nothing of the kind where everyone is coded', () => {
    expect(JSON.stringify(deck)).not.toContain('not counted here');
    expect(JSON.stringify(deck)).not.toContain('people coded');
  });

  it('leave core customers who are not coded out of what core customers have or lack', () => {
    const first = en.documents[0]?.id;
    const codings = en.codings.filter((coding) => coding.documentId !== first);
    const less = buildDeck({ data: { ...en, codings }, language: 'en' });
    expect(drawnText(slideOf('core-experience', less)).join(' ')).toContain('of the 7 core customers coded');
    expect(slideOf('sample', less).title).toBe('We listened to 12 people; 8 of them are core customers');
  });
});

describe('the evidence slide', () => {
  const evidence = (data: StudyData) => slideOf('evidence', buildDeck({ data, language: 'en' }));
  /** Every theme with the same passages as the first, so that none can be ahead. */
  const tied = (count: number): StudyData => ({
    ...en,
    themes: en.themes.slice(0, 1).flatMap((theme) =>
      Array.from({ length: count }, (_, index) => ({
        ...theme,
        id: `tie-${index}`,
        label: `theme ${index} · words`,
        labelByHand: false,
        position: index,
      })),
    ),
    members: en.members
      .filter((member) => member.themeId === en.themes[0]?.id)
      .flatMap((member) =>
        Array.from({ length: count }, (_, index) => ({ ...member, themeId: `tie-${index}` })),
      ),
  });
  const boldRows = (one: Slide) =>
    one.elements.flatMap((element) =>
      element.kind === 'intervalPlot' ? element.rows.filter((row) => row.bold) : [],
    );

  it('adds up: passages in themes and passages in none', () => {
    const member = en.members.at(-1);
    const data = { ...en, members: en.members.filter((one) => one !== member) };
    const ranges = new Set(en.codings.map((coding) => `${coding.documentId}:${coding.start}-${coding.end}`))
      .size;
    const found = /(\d+) coded passages into .*?; (\d+) more are in no theme/u.exec(
      drawnText(evidence(data)).join(' '),
    );
    expect(Number(found?.[1]) + Number(found?.[2])).toBeLessThanOrEqual(ranges);
    const refused = new Set(
      en.participants.filter(({ consent }) => consent === 'none').map((participant) => participant.id),
    );
    const kept = en.codings.filter((coding) => {
      const document = en.documents.find((one) => one.id === coding.documentId);
      return !refused.has(document?.participantId ?? '');
    });
    expect(Number(found?.[1]) + Number(found?.[2])).toBe(kept.length);
  });

  it('names two themes that share the first place, and crowns none of three', () => {
    const two = evidence(tied(2));
    expect(two.title).toMatch(/^“Theme 0” and “Theme 1” set core customers apart alike/u);
    expect(boldRows(two).length).toBe(2);
    const three = evidence(tied(3));
    expect(three.title).toMatch(/^3 themes set core customers apart alike/u);
    expect(boldRows(three)).toEqual([]);
  });

  it('says in the footer how many of the themes it shows', () => {
    expect(evidence(tied(9)).footer).toContain('6 of 9 themes shown');
    expect(evidence(tied(3)).footer).not.toContain('themes shown');
  });

  it('crowns none of several themes that recur with as many people', () => {
    const plain = plainStudy();
    const data: StudyData = {
      ...plain,
      themes: tied(4).themes,
      members: plain.members.flatMap((member) =>
        member.themeId === plain.themes[0]?.id
          ? Array.from({ length: 4 }, (_, index) => ({ ...member, themeId: `tie-${index}` }))
          : [],
      ),
    };
    const one = evidence(data);
    expect(one.title).toMatch(/^4 themes recur alike/u);
    const bars = one.elements.flatMap((element) => (element.kind === 'barChart' ? element.bars : []));
    expect(new Set(bars.map((bar) => bar.color)).size).toBe(1);
  });
});

describe('the slide that says how sure it is', () => {
  /** Everyone who spoke for the statement among core customers now speaks against it. */
  const turned = (): StudyData => {
    const core = new Set(en.participants.filter(({ segment }) => segment === 'core').map(({ id }) => id));
    const documents = en.documents.filter(({ participantId }) => core.has(participantId ?? ''));
    const theirs = new Set(documents.map((document) => document.id));
    const codings = new Set(en.codings.filter((one) => theirs.has(one.documentId)).map((one) => one.id));
    const evidence = en.evidence.map((piece) =>
      codings.has(piece.codingId) ? { ...piece, side: 'against' as const } : piece,
    );
    return { ...en, evidence };
  };

  it('does not say that core customers have it more often where they have it less often', () => {
    const kinds = ['sureness'] as const;
    const words = (language: 'en' | 'ja') =>
      proposedSlides({ data: turned(), language, kinds }).flatMap(drawnText).join(' ');
    expect(words('en')).toMatch(
      /do not have it more often than others: the difference is −\d+ percentage points/u,
    );
    expect(words('ja')).toContain('多いとは言えない');
  });
});

describe('parts of the sentence that nobody has spoken for', () => {
  it('are not said to rest on people', () => {
    const slides = buildDeck({ data: { ...en, codings: [], members: [], evidence: [] }, language: 'en' });
    expect(slideOf('evidence', slides).title).toBe('No part of the sentence rests on people who said it');
  });
});

describe('signs of kinds', () => {
  it('stand on the last page only beside what is missing of a kind', () => {
    const items = slideOf('next', buildDeck({ data: plainStudy(), language: 'en' })).elements.flatMap(
      (element) => (element.kind === 'bullets' ? element.items : []),
    );
    const byWords = (words: string) =>
      items.find((item) => item.runs.some((run) => run.text.includes(words)))?.glyph;
    expect(byWords('No bodily sensation')).toBe('●');
    expect(byWords('Record a segment')).toBe('–');
    expect(byWords('No statement yet')).toBe('–');
  });
});
