import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnalysisCancelled } from '../../shared/analysis/analysis-cancelled.ts';
import { adjustedRandIndex } from '../../shared/analysis/adjusted-rand-index.ts';
import { findThemes } from '../../shared/analysis/themes.ts';
import type { ThemeInput, ThemeResult } from '../../shared/analysis/themes.ts';
import { hashThemeInput } from '../../shared/analysis/theme-input.ts';
import type { Theme, ThemeMember } from '../../shared/domain/theme.ts';
import { seededRandom } from '../../shared/analysis/random.ts';
import { plantedStudy } from './planted-studies.ts';
import { buildStudy, themeInput } from './study-builder.ts';

function placedCodings(result: ThemeResult): readonly string[] {
  return [
    ...result.themes.flatMap((theme) => theme.members.map((member) => member.codingId)),
    ...result.unassigned,
  ];
}

/** The themes of a result as stored, with ids `theme 0`, `theme 1`, ... */
function stored(result: ThemeResult): { themes: Theme[]; members: ThemeMember[] } {
  return {
    themes: result.themes.map((theme, position) => ({
      id: `theme ${position}`,
      label: theme.label,
      labelByHand: theme.labelByHand,
      description: '',
      position,
    })),
    members: [
      ...result.themes.flatMap((theme, index) =>
        theme.members.map((member) => ({ ...member, themeId: `theme ${index}` })),
      ),
      ...result.unassigned.map((codingId) => ({ codingId, themeId: null, byHand: false, score: 0 })),
    ],
  };
}

describe.each(['en', 'ja'] as const)('themes of a planted study in %s', (language) => {
  const { data, truth } = plantedStudy(language, 12, 5);
  const result = findThemes(themeInput(data), { seed: 1 });

  it('put every coding in exactly one place', () => {
    expect(placedCodings(result).toSorted()).toEqual(data.codings.map((coding) => coding.id).toSorted());
  });

  it('hold each planted experience in one theme of its own', () => {
    const found = result.themes.map(
      (theme) => new Set(theme.members.map((member) => truth.get(member.codingId) ?? -1)),
    );
    for (const experience of [0, 1, 2, 3]) {
      expect(found.filter((experiences) => experiences.has(experience))).toEqual([new Set([experience])]);
    }
  });

  it('are named differently, each by a code of its own', () => {
    const labels = result.themes.map((theme) => theme.label);
    const names = new Set(data.codes.map((code) => code.name));
    const heads = labels.map((label) => label.split(' · ')[0] ?? '');
    expect(new Set(labels).size).toBe(labels.length);
    expect(heads.filter((head) => !names.has(head.charAt(0).toLowerCase() + head.slice(1)))).toEqual([]);
    expect(heads.filter((head) => /^\p{Ll}/u.test(head))).toEqual([]);
  });

  it('have keywords that people said', () => {
    const said = data.documents.map((document) => document.text.toLowerCase()).join(' ');
    const words = result.themes.flatMap((theme) => theme.keywords.flatMap((keyword) => keyword.split(' ')));
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter((word) => !said.includes(word))).toEqual([]);
  });
});

describe('the result', () => {
  const { data } = plantedStudy('en', 12, 9, 0.4);
  const input = themeInput(data);

  it('is the same in every run', () => {
    expect(findThemes(input, { seed: 4 })).toEqual(findThemes(input, { seed: 4 }));
  });

  it('does not depend on the order of anything', () => {
    const plain = findThemes(input, { seed: 2 });
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const shuffled: ThemeInput = {
          documents: input.documents.toSorted(() => random() - 0.5),
          participants: input.participants.toSorted(() => random() - 0.5),
          codes: input.codes.toSorted(() => random() - 0.5),
          codings: input.codings.toSorted(() => random() - 0.5),
          language: input.language,
        };
        expect(findThemes(shuffled, { seed: 2 })).toEqual(plain);
      }),
      { numRuns: 10 },
    );
  });

  it('does not depend on ids', () => {
    const plain = findThemes(input, { seed: 2 });
    const other = (id: string): string => [...id].toReversed().join('');
    const renamed = findThemes(
      {
        documents: input.documents.map((document) => ({
          ...document,
          id: other(document.id),
          participantId: document.participantId === null ? null : other(document.participantId),
        })),
        participants: input.participants.map((participant) => ({
          ...participant,
          id: other(participant.id),
        })),
        codes: input.codes.map((code) => ({
          ...code,
          id: other(code.id),
          parentId: code.parentId === null ? null : other(code.parentId),
        })),
        codings: input.codings.map((coding) => ({
          ...coding,
          id: other(coding.id),
          documentId: other(coding.documentId),
          codeId: other(coding.codeId),
        })),
        language: input.language,
      },
      { seed: 2 },
    );
    const back = {
      unassigned: renamed.unassigned.map(other),
      themes: renamed.themes.map((theme) => ({
        ...theme,
        members: theme.members.map((member) => ({ ...member, codingId: other(member.codingId) })),
        codes: theme.codes.map((code) => ({ ...code, codeId: other(code.codeId) })),
      })),
    };
    expect(back).toEqual({ themes: plain.themes, unassigned: plain.unassigned });
  });

  it('has the number of themes asked for', () => {
    expect(findThemes(input, { k: 3, seed: 1 })).toMatchObject({ k: 3, themes: { length: 3 } });
  });

  it('has another hash when a coding changes, and the same when only names of people do', () => {
    const hash = hashThemeInput(input);
    const fewer = { ...input, codings: input.codings.slice(1) };
    const renamed = {
      ...input,
      participants: input.participants.map((participant) => ({ ...participant, name: 'X' })),
    };
    expect([hashThemeInput(fewer) === hash, hashThemeInput(renamed) === hash]).toEqual([false, true]);
  });

  it('is given up when cancelled', () => {
    expect(() => findThemes(input, { seed: 1, isCancelled: () => true })).toThrow(AnalysisCancelled);
  });

  it('tells how far it is without ever going back', () => {
    const shares: number[] = [];
    findThemes(input, { seed: 1, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    expect(shares.at(-1)).toBe(1);
  });

  it('changes little with another seed', () => {
    const places = (seed: number): number[] => {
      const { themes } = findThemes(input, { seed });
      return data.codings.map((coding) =>
        themes.findIndex((theme) => theme.members.some((member) => member.codingId === coding.id)),
      );
    };
    expect(adjustedRandIndex(places(1), places(77))).toBeGreaterThan(0.9);
  });
});

describe('what was done by hand', () => {
  const { data } = plantedStudy('en', 12, 9);
  const first = stored(findThemes(themeInput(data), { seed: 1 }));

  it('keeps ids of themes whose codings stay together', () => {
    const again = findThemes(themeInput({ ...data, ...first }), { seed: 1 });
    expect(again.themes.map((theme) => theme.id)).toEqual(first.themes.map((theme) => theme.id));
  });

  it('stays: places, removals and labels, at any number of themes', () => {
    const codingIds = data.codings.map((coding) => coding.id);
    const themeIds = [...first.themes.map((theme) => theme.id), null];
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ codingId: fc.constantFrom(...codingIds), themeId: fc.constantFrom(...themeIds) }),
          {
            selector: (move) => move.codingId,
            maxLength: 8,
          },
        ),
        fc.constantFrom(null, 2, 4, 9),
        (moves, k) => {
          const members = first.members.map((member) => {
            const move = moves.find(({ codingId }) => codingId === member.codingId);
            return move === undefined ? member : { ...member, themeId: move.themeId, byHand: true };
          });
          const themes = first.themes.map((theme, index) =>
            index === 1 ? { ...theme, label: 'Mine', labelByHand: true } : theme,
          );
          const again = findThemes(themeInput({ ...data, themes, members }), { seed: 1, k });
          expect(placedCodings(again).toSorted()).toEqual(codingIds.toSorted());
          expect(again.themes.find((theme) => theme.id === 'theme 1')).toMatchObject({
            label: 'Mine',
            labelByHand: true,
          });
          for (const { codingId, themeId } of moves) {
            const place = again.themes.find((theme) =>
              theme.members.some((member) => member.codingId === codingId),
            );
            expect(place?.id ?? null).toBe(themeId);
            if (place === undefined) expect(again.unassignedByHand).toContain(codingId);
            else expect(place.members.find((member) => member.codingId === codingId)?.byHand).toBe(true);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('draws alike passages along into a theme made by hand', () => {
    const churns = data.codings
      .filter((coding) => coding.codeId === 'code stomach churns')
      .map((coding) => coding.id);
    const themes = [{ id: 'hand', label: 'Fear', labelByHand: true, description: '', position: 0 }];
    const members = churns
      .slice(0, 2)
      .map((codingId) => ({ codingId, themeId: 'hand', byHand: true, score: 1 }));
    const again = findThemes(themeInput({ ...data, themes, members }), { seed: 1 });
    const own =
      again.themes.find((theme) => theme.id === 'hand')?.members.map((member) => member.codingId) ?? [];
    expect(churns.filter((id) => !own.includes(id))).toEqual([]);
  });
});

describe('small studies', () => {
  it('without codings have no themes', () => {
    expect(findThemes(themeInput(buildStudy([], [])), { seed: 1 })).toMatchObject({
      themes: [],
      unassigned: [],
      k: 0,
    });
  });

  it('with one passage leave it unassigned', () => {
    const study = buildStudy(
      [{ name: 'Ann', segment: null, lines: [{ text: 'It was warm.', codes: ['warm'] }] }],
      [{ name: 'warm', kind: 'sensation' }],
    );
    expect(findThemes(themeInput(study), { seed: 1 })).toMatchObject({
      themes: [],
      unassigned: ['coding Ann 0 warm'],
    });
  });

  it('with two people of one experience have one theme', () => {
    const lines = [{ text: 'My hands were warm from the cup.', codes: ['warm', 'care'] }];
    const names = ['Ann', 'Ben'].map((name) => ({ name, segment: null, lines }));
    const study = buildStudy(names, [
      { name: 'warm', kind: 'sensation' },
      { name: 'care', kind: 'value' },
    ]);
    const result = findThemes(themeInput(study), { seed: 1 });
    expect(result.themes.map((theme) => theme.members.length)).toEqual([4]);
    expect(result.unassigned).toEqual([]);
  });

  it('leave what only one person tells unassigned', () => {
    const { data } = plantedStudy('en', 8, 2, 0);
    const single = {
      name: 'Zoe',
      segment: null,
      lines: [
        { text: 'The parrot quotes opera arias nightly.', codes: ['parrot'] },
        { text: 'Our parrot sang an aria again.', codes: ['parrot'] },
      ],
    };
    const study = buildStudy([single], [{ name: 'parrot', kind: 'free' }]);
    const both = {
      ...data,
      participants: [...data.participants, ...study.participants],
      documents: [...data.documents, ...study.documents],
      codes: [...data.codes, ...study.codes],
      codings: [...data.codings, ...study.codings],
    };
    expect(findThemes(themeInput(both), { seed: 1 }).unassigned).toEqual([
      'coding Zoe 0 parrot',
      'coding Zoe 1 parrot',
    ]);
  });
});
