import { absenceNames } from '../../shared/analysis/company-absence.ts';
import type { DeckText } from '../../shared/deck/deck-text.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { SlideKind } from '../../shared/deck/slide-kinds.ts';
import { segments } from '../../shared/domain/participant.ts';
import { slotNames } from '../../shared/domain/statement.ts';
import { newcombe, peopleIn, type DeckFacts, type FactRow, type Share } from './deck-facts.ts';
import { rowsOf, share, type FigureRow, type SaidNumber } from './deck-numbers.ts';

/** Facts with the words that slides find them by. */
export type NamedFacts = DeckFacts & {
  readonly t: DeckText;
  readonly redact: (text: string) => string;
  readonly shownAs: (person: string) => string;
};

type Claim = SaidNumber | number;
/** Numbers that may stand in the free words of a slide, and in each row of its figures and tables. */
export type Claims = {
  readonly words: readonly Claim[];
  readonly rows?: (row: FigureRow) => readonly Claim[];
};

const rangesOf = (rows: readonly FactRow[]) => new Set(rows.map((row) => row.range));

/** Percentage points as slides round them; what would round to nothing keeps a tenth. */
function points(value: number): number {
  const exact = Math.abs(value * 100);
  return exact < 0.5 ? Number(exact.toFixed(1)) : Math.round(exact);
}

/** Names beyond the first `shown`. */
const more = (count: number, shown: number) => (count > shown ? [count - shown] : []);

/** What a slide of its kind may say in numbers, and where. */
export function claimsOf(facts: NamedFacts, slide: Slide): Claims {
  const { data, people, everyone, main, rows, themes, felt, isCore } = facts;
  const all = everyone.length;
  const core = everyone.filter(isCore).length;
  const told = themes.filter((theme) => theme.rows.length > 0);
  const phaseRows = (own: readonly FactRow[], name: string) => {
    const phase = data.study.phases.find((one) => one.name === name);
    return own.filter((row) => row.facets.phase === phase?.id);
  };
  const countOf = (own: readonly FactRow[]) => share([peopleIn(own), people.length]);
  const either = (own: readonly FactRow[]) => [countOf(own), peopleIn(own)];
  const having = new Set(main?.having);
  const without = people.filter((person) => !having.has(person));
  const byCode = (row: FigureRow, within = rows) =>
    within.filter((one) => nameOf(one.code) === row.name.replace(/…$/u, '') || nameOf(one.code) === row.name);
  const nameOf = (text: string) => facts.redact(text);
  const codesIn = (own: readonly FactRow[]) => new Set(own.map((row) => row.codeId)).size;
  const themeOf = (row: FigureRow) => themes.find((theme) => nameOf(theme.label) === row.name);
  const gap = (one: { readonly core: Share; readonly others: Share }) =>
    one.core[0] / one.core[1] - one.others[0] / one.others[1];
  const ours = (id: string) => rows.filter((row) => row.facets.companyValue === id);
  const claims: Partial<Record<SlideKind, () => Claims>> = {
    title: () => ({ words: [all, facts.documents.length, facts.words] }),
    sample: () => {
      const segment = (name: string | null) =>
        everyone.filter((one) => (facts.participants.get(one)?.segment ?? null) === name).length;
      const countable = data.participants.filter(
        ({ consent, id }) => consent === 'analysis' && everyone.includes(id),
      ).length;
      return {
        words: [
          all,
          core,
          all - core,
          facts.documents.length,
          facts.words,
          facts.ranges,
          facts.refused,
          countable,
          facts.uncoded,
          people.length,
          segment(null),
          facts.documents.filter((one) => one.participantId === null).length,
        ],
        rows: (row) => {
          const found = segments.find((name) => facts.t(`deck.segment.${name}`) === row.name);
          return [segment(found ?? null)];
        },
      };
    },
    'core-experience': () => ({
      words: main
        ? [
            share(main.core),
            share(main.others),
            share(main.all),
            ...slotNames.map((slot) => share(facts.sides(main.of('for', slot)).core)),
            new Set(main.of('for').map((row) => row.codingId)).size +
              new Set(main.of('against').map((row) => row.codingId)).size,
          ]
        : [share([Math.max(...told.map((theme) => theme.all[0])), people.length]), told.length],
    }),
    statements: () => ({ words: [facts.statements.length - 1], rows: statementRow }),
    evidence: () => {
      const inThemes = new Set(themes.flatMap((theme) => theme.rows.map((row) => row.range)));
      const best = told.toSorted((a, b) => gap(b) - gap(a))[0];
      const most = Math.max(...told.map((theme) => theme.all[0]));
      const tied = told.filter((theme) => best && Math.abs(gap(theme) - gap(best)) < 1e-9);
      const shared = told.filter((theme) => theme.all[0] === most);
      const shown = slide.elements.flatMap(rowsOf).length;
      const apart = best && best.core[1] > 0 && best.others[1] > 0 ? newcombe(best.core, best.others) : null;
      return {
        words: [
          ...(best ? [share(best.core), share(best.others)] : []),
          share([most, people.length]),
          share([shown, told.length]),
          95,
          inThemes.size,
          themes.length,
          facts.ranges - inThemes.size,
          tied.length,
          shared.length,
          ...(apart ? [points(apart.difference), points(apart.low), points(apart.high)] : []),
        ],
        rows: (row) => {
          const theme = themeOf(row);
          return theme ? [share(theme.core), share(theme.others), share(theme.all), theme.all[0]] : [];
        },
      };
    },
    sureness: () => {
      const items = slide.elements.flatMap((element) => (element.kind === 'bullets' ? element.items : []));
      const met = items.filter((item) => item.glyph === '✓').length;
      const order = facts.collected.filter((person) => rows.some((row) => row.person === person));
      const last = new Set(order.slice(-3));
      const known = new Set(rows.filter((row) => !last.has(row.person)).map((row) => row.codeId));
      const fresh = new Set(
        rows.filter((row) => last.has(row.person) && !known.has(row.codeId)).map((row) => row.codeId),
      ).size;
      const apart = main && newcombe(main.core, main.others);
      return {
        words: [
          share([met, items.length - 1]),
          ...(main ? [share(main.all)] : []),
          people.length,
          main?.contrary.length ?? 0,
          fresh,
          3,
          95,
          ...(apart ? [apart.difference, apart.low, apart.high].map(points) : []),
        ],
      };
    },
    'theme-map': () => {
      const most = Math.max(...told.map((theme) => theme.all[0]));
      const tied = told.filter((theme) => theme.all[0] === most).length;
      return {
        words: [told.length, tied, share([tied, told.length]), share([most, people.length])],
        rows: (row) => [themeOf(row)?.all[0] ?? NaN],
      };
    },
    'theme-1': () => themeClaims(0),
    'theme-2': () => themeClaims(1),
    'theme-3': () => themeClaims(2),
    body: () => ({
      words: [peopleIn(felt.filter((row) => row.facets.region !== undefined))],
      rows: (row) => either(felt.filter((one) => one.facets.region === row.name)),
    }),
    journey: () => {
      const placed = felt.filter((row) => row.facets.phase !== undefined);
      const counts = data.study.phases.map((phase) =>
        peopleIn(placed.filter((row) => row.facets.phase === phase.id)),
      );
      return {
        words: [
          peopleIn(placed),
          share([Math.max(...counts), people.length]),
          peopleIn(placed.filter((row) => row.facets.phase === 'first-use')),
          ...more(
            data.study.phases.filter((phase) => !rows.some((row) => row.facets.phase === phase.id)).length,
            6,
          ),
          peopleIn(rows.filter((row) => absenceNames.test(row.code) && row.facets.phase !== undefined)),
        ],
        rows: (row) => [peopleIn(phaseRows(felt, row.name))],
      };
    },
    'first-experience': () => {
      const own = rows.filter(
        (row) =>
          ['first-use', 'first-days'].includes(row.facets.phase ?? '') &&
          !row.denies &&
          row.kind !== 'moment',
      );
      return {
        words: [countOf(own.filter((row) => row.kind === 'sensation')), countOf(own), peopleIn(own)],
        rows: (row) => [peopleIn(byCode(row, own))],
      };
    },
    who: () => {
      if (!main) return { words: [] };
      const contrary = main.core[1] - main.core[0];
      return {
        words: [
          share([contrary, main.core[1]]),
          share(main.others),
          main.others[0],
          main.core[1],
          share(main.all),
          ...more(contrary, 6),
        ],
        rows: (row) => {
          const own = byCode(row).filter((one) => one.kind === 'condition');
          const has = peopleIn(own.filter((one) => having.has(one.person)));
          return [share([has, having.size]), share([peopleIn(own) - has, without.length])];
        },
      };
    },
    contrast: () => {
      const told = rows.filter((row) => !row.denies && row.kind !== 'moment');
      const groups = [...Map.groupBy(told, (row) => row.codeId).values()].map((own) => facts.sides(own));
      const best = groups.toSorted((a, b) => gap(b) - gap(a) || b.core[0] - a.core[0])[0];
      return {
        words: [...(best ? [share(best.core), share(best.others)] : []), 95],
        rows: (row) => {
          const sides = facts.sides(byCode(row));
          return [share(sides.core), share(sides.others)];
        },
      };
    },
    values: () => {
      const values = rows.filter((row) => row.kind === 'value');
      const matched = data.study.companyValues.filter((value) => ours(value.id).length > 0).length;
      const known = new Set(data.study.companyValues.map((value) => value.id));
      const others = values.filter((row) => !known.has(row.facets.companyValue ?? ''));
      const counts = [...Map.groupBy(others, (row) => row.codeId).values()].map(peopleIn);
      return {
        words: [
          peopleIn(values),
          matched,
          data.study.companyValues.length,
          share([matched, data.study.companyValues.length]),
          ...counts.toSorted((a, b) => b - a).slice(0, 4),
        ],
        rows: (row) => {
          const value = data.study.companyValues.find((one) => nameOf(one.name) === row.name);
          const own = ours(value?.id ?? '');
          return [countOf(own), ...more(codesIn(own), 2)];
        },
      };
    },
    intended: () => {
      const feeling = (id: string) => {
        const who = new Set(ours(id).map((row) => row.person));
        return felt.filter((row) => who.has(row.person));
      };
      const met = data.study.companyValues.filter((value) => feeling(value.id).length > 0).length;
      return {
        words: [met, data.study.companyValues.length, share([met, data.study.companyValues.length])],
        rows: (row) => {
          const value = data.study.companyValues.find((one) => nameOf(one.name) === row.name);
          const id = value?.id ?? '';
          return [countOf(ours(id)), ...more(codesIn(feeling(id)), 2)];
        },
      };
    },
    changes: () => {
      const own = rows.filter((row) => row.kind === 'change' && !row.denies);
      const aspects = ['behaviour', 'self', 'relations'].map((aspect) =>
        countOf(own.filter((row) => row.facets.aspect === aspect)),
      );
      return {
        words: [...aspects, countOf(own), peopleIn(own)],
        rows: (row) => [peopleIn(own.filter((one) => row.name.startsWith(nameOf(one.code))))],
      };
    },
    support: () => {
      const known = new Set(data.study.companyValues.map((value) => value.id));
      const lacking = rows.filter((row) => !having.has(row.person));
      const conditions = rows.filter((row) => row.kind === 'condition' && having.has(row.person));
      const starts = new Set(conditions.map((row) => row.codeId));
      const sharing = peopleIn(lacking.filter((row) => known.has(row.facets.companyValue ?? '')));
      const group = sharing > 0 ? sharing : peopleIn(lacking.filter((row) => starts.has(row.codeId)));
      const most = Math.max(0, ...[...Map.groupBy(conditions, (row) => row.codeId).values()].map(peopleIn));
      return {
        words: [group, share([group, without.length]), share([most, having.size]), ...more(group, 5)],
      };
    },
    next: () => ({
      words: [
        all - core,
        facts.uncoded,
        ...slotNames.flatMap((slot) => {
          const speaking = peopleIn(main?.of('for', slot) ?? []);
          return [speaking, ...more(all - speaking, 4)];
        }),
        ...more((main?.core[1] ?? 0) - (main?.core[0] ?? 0), 6),
      ],
    }),
    method: () => ({ words: [facts.documents.length, all, facts.ranges, facts.codesUsed, told.length, 95] }),
    codebook: () => {
      const shown = Math.min(20, facts.codesUsed);
      return {
        words: [facts.codesUsed, shown, facts.codesUsed - shown, share([shown, facts.codesUsed])],
        rows: ({ said }) => {
          const own = rows.filter((row) => nameOf(row.code) === said[0]);
          return [peopleIn(own), own.length];
        },
      };
    },
    'sample-table': () => ({
      words: [all],
      rows: (row) => {
        const person = everyone.find((one) => facts.shownAs(one) === row.name) ?? '';
        const own = facts.documents.filter((one) => (one.participantId ?? `document:${one.id}`) === person);
        return [
          own.length,
          own.reduce((sum, one) => sum + one.words, 0),
          new Set(rows.filter((one) => one.person === person).map((one) => one.range)).size,
        ];
      },
    }),
  };
  function themeClaims(place: number): Claims {
    const theme = told.toSorted(
      (a, b) => gap(b) - gap(a) || b.all[0] - a.all[0] || rangesOf(b.rows).size - rangesOf(a.rows).size,
    )[place];
    const own = theme?.rows ?? [];
    return {
      words: [share(theme?.all ?? [0, 0]), rangesOf(own).size],
      rows: (row) => [peopleIn(byCode(row, own))],
    };
  }
  function statementRow(row: FigureRow) {
    const statement = data.statements.find((one) => nameOf(one.title) === row.name);
    const found = facts.statements.find((one) => one.id === statement?.id);
    return found ? [share(found.core), share(found.others)] : [];
  }
  return claims[slide.kind]?.() ?? { words: [] };
}
