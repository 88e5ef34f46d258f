// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { contrastOf, type Support } from '../../shared/analysis/contrast.ts';
import type { Language } from '../../shared/domain/language.ts';
import { BareFigures } from '../../renderer/charts/bare-figures.ts';
import type { BodyGroup } from '../../renderer/charts/body-data.ts';
import { BodyMapChart } from '../../renderer/charts/body-map-chart.tsx';
import { ConceptLattice } from '../../renderer/charts/concept-lattice.tsx';
import type { JourneyRow } from '../../renderer/charts/journey-data.ts';
import { JourneyStrip } from '../../renderer/charts/journey-strip.tsx';
import { PatternTable } from '../../renderer/charts/pattern-table.tsx';
import type { CodeOf, PatternRow } from '../../renderer/charts/pattern-rows.ts';
import { SaturationChart } from '../../renderer/charts/saturation-chart.tsx';
import { VocabularyChart } from '../../renderer/charts/vocabulary-chart.tsx';
import { LanguageContext } from '../../renderer/data/use-translate.ts';

afterEach(cleanup);

function show(figure: ReactElement, language: Language = 'en') {
  return render(<LanguageContext value={language}>{figure}</LanguageContext>);
}

/** Names of the figure's items in the order of the arrow keys. */
const items = () => [...document.querySelectorAll('[data-roving]')];
const press = (key: string) => {
  if (document.activeElement) fireEvent.keyDown(document.activeElement, { key });
};
const focused = () => document.activeElement?.getAttribute('aria-label');

const core: BodyGroup = {
  name: '10 core customers',
  people: 10,
  counts: { shoulders: 8, scalp: 6, nape: 2 },
  feelings: { shoulders: { modalities: ['movement'], directions: ['looser'] } },
};
const others: BodyGroup = { name: '4 others', people: 4, counts: { scalp: 1 } };

describe('the body map', () => {
  it('says of each region who feels it and how', () => {
    show(<BodyMapChart title="Where it is felt." groups={[core, others]} onPick={() => undefined} />);
    expect(items().map((item) => item.getAttribute('aria-label'))).toEqual([
      'scalp; 10 core customers: 6 of 10; 4 others: 1 of 4',
      'shoulders; 10 core customers: 8 of 10; 4 others: 0 of 4; movement; looser',
      'nape; 10 core customers: 2 of 10; 4 others: 0 of 4',
    ]);
  });

  it('is one stop for Tab; arrow keys go from region to region, Enter picks', () => {
    const picked: string[] = [];
    show(<BodyMapChart title="Where it is felt." groups={[core]} onPick={(region) => picked.push(region)} />);
    expect(items().filter((item) => item.getAttribute('tabindex') === '0').length).toBe(1);
    const [first] = items();
    if (first instanceof SVGElement) first.focus();
    press('ArrowDown');
    expect(focused()).toContain('shoulders');
    press('Enter');
    press('End');
    expect(focused()).toContain('nape');
    press(' ');
    press('Home');
    expect(focused()).toContain('scalp');
    expect(picked).toEqual(['shoulders', 'nape']);
  });

  it('reads as one picture where nothing can be picked', () => {
    show(<BodyMapChart title="Where." groups={[core]} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain(
      'shoulders; 10 core customers: 8 of 10',
    );
    expect(items()).toEqual([]);
  });

  it('stands in a table with the people of each group', () => {
    show(<BodyMapChart title="Where." groups={[core, others]} />);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Place in the body', '10 core customers', '4 others', 'Sense', 'Direction'],
      ['shoulders', '8', '0', 'movement', 'looser'],
      ['scalp', '6', '1', '', ''],
      ['nape', '2', '0', '', ''],
    ]);
  });

  it('draws one body with the difference where that is asked for', () => {
    const { container } = show(<BodyMapChart title="Where." groups={[core, others]} compare="difference" />);
    expect(container.textContent).toContain('larger share: 4 others');
    expect(container.textContent).toContain('6 : 1');
  });

  it('says so where nobody named a place', () => {
    show(<BodyMapChart title="Where." groups={[{ ...core, counts: {} }]} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('Nobody named a place');
  });
});

const phases = [
  { id: 'before', name: 'before' },
  { id: 'use', name: 'first use', alone: 2 },
  { id: 'months', name: 'months' },
];
const rows: readonly JourneyRow[] = [
  {
    id: 'light',
    label: 'It falls light',
    core: [0, 1, 6],
    others: [0, 0, 1],
    time: { reached: 7, total: 14, median: 2, first: 1, last: 2 },
  },
  { id: 'price', label: 'The price', core: [2, 0, 0], others: [1, 0, 0] },
];

describe('the journey strip', () => {
  it('has a dot for each person and says when half of them had it', () => {
    const { container } = show(<JourneyStrip title="When." phases={phases} rows={rows} />);
    // Eleven people and the two dots of the legend.
    expect(container.querySelectorAll('svg[data-drawing] circle').length).toBe(11 + 2);
    expect(container.textContent).toContain('7 of 14 people');
    expect(container.textContent).toContain('The company was not there (2 people say so)');
  });

  it('goes along a row and from row to row by arrow keys', () => {
    const picked: (string | null)[][] = [];
    show(<JourneyStrip title="When." phases={phases} rows={rows} onPick={(...pick) => picked.push(pick)} />);
    const [first] = items();
    if (first instanceof SVGElement) first.focus();
    press('Enter');
    press('ArrowRight');
    expect(focused()).toBe('It falls light, first use: 1 person');
    press('ArrowRight');
    press('Enter');
    press('ArrowDown');
    expect(focused()).toBe('The price, before: 3 people');
    press('ArrowLeft');
    expect(focused()).toContain('The price: before 3');
    expect(picked).toEqual([
      ['light', null],
      ['light', 'months'],
    ]);
  });

  it('tells large numbers by bars', () => {
    const many = rows.map((row) => ({ ...row, core: row.core.map((count) => count * 100) }));
    const { container } = show(<JourneyStrip title="When." phases={phases} rows={many} />);
    expect(container.textContent).toContain('601');
  });
});

const curve = {
  mean: [10, 14, 16],
  low: [8, 12, 16],
  high: [12, 15, 16],
  asCollected: [9, 15, 16],
  newInformation: [{ after: 2, ratio: 0.04 }],
  reachedAfter: 2,
  nextAdds: 0.6,
};

describe('the saturation curve', () => {
  const report = {
    interviews: 3,
    dated: 3,
    undated: [],
    all: curve,
    byKind: { value: { ...curve, reachedAfter: null } },
  };

  it('says in words what it draws', () => {
    show(<SaturationChart title="Saturation." report={report} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Saturation. All kinds. 16 different codes in 3 interviews. little new after interview 2. One more interview would likely add about 0.6.',
    );
  });

  it('draws the curve of one kind large', () => {
    show(<SaturationChart title="Saturation." report={report} />);
    fireEvent.click(screen.getByRole('button', { name: /^Value/u }));
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain(
      'Interviews still bring much that is new',
    );
  });

  it('teaches where no interview is coded', () => {
    const { container } = show(
      <SaturationChart
        title="Saturation."
        report={{ interviews: 0, dated: 0, undated: [], all: curve, byKind: {} }}
      />,
    );
    expect(container.textContent).toContain('No interview is coded yet');
  });
});

const support = (coreCount: number, otherCount: number): Support => ({
  participants: coreCount + otherCount,
  participantsTotal: 20,
  core: coreCount,
  coreTotal: 10,
  others: otherCount,
  othersTotal: 10,
});
const pattern = (
  id: string,
  codeIds: string[],
  coreCount: number,
  otherCount: number,
  stability: number,
): PatternRow => ({
  id,
  codeIds,
  support: support(coreCount, otherCount),
  contrast: contrastOf(support(coreCount, otherCount)),
  stability,
  chance: 0,
});
const patterns = [
  pattern('both', ['tried', 'light'], 8, 1, 0.6),
  pattern('tried', ['tried'], 9, 4, 0.3),
  pattern('price', ['price'], 2, 6, 0.1),
];
const codeOf: CodeOf = (id) => ({
  name: { tried: 'tried many things', light: 'falls light', price: 'the price' }[id] ?? id,
  kind: id === 'light' ? 'sensation' : 'condition',
  color: null,
});

describe('the table of patterns', () => {
  const firstCells = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.children[1]?.textContent);

  it('keeps the given order until a column is asked to sort', () => {
    show(<PatternTable title="Patterns." patterns={patterns} codeOf={codeOf} />);
    expect(firstCells()).toEqual(['9 of 20', '13 of 20', '8 of 20']);
    fireEvent.click(screen.getByRole('button', { name: 'People' }));
    expect(firstCells()).toEqual(['13 of 20', '9 of 20', '8 of 20']);
    fireEvent.click(screen.getByRole('button', { name: /People/u }));
    expect(firstCells()).toEqual(['8 of 20', '9 of 20', '13 of 20']);
    expect(screen.getByRole('columnheader', { name: /People/u }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('says difference and stability in words', () => {
    const { container } = show(<PatternTable title="Patterns." patterns={patterns} codeOf={codeOf} />);
    expect(container.textContent).toContain('70 more of 100 core customers');
    expect(container.textContent).toContain('40 more of 100 others');
    expect(container.textContent).toContain('hangs on single people');
  });

  it('shows the first rows and all on request', () => {
    show(<PatternTable title="Patterns." patterns={patterns} codeOf={codeOf} most={2} />);
    expect(firstCells().length).toBe(2);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 3 patterns' }));
    expect(firstCells().length).toBe(3);
  });

  it('hands on what is picked', () => {
    const picked: string[] = [];
    show(
      <PatternTable
        title="Patterns."
        patterns={patterns}
        codeOf={codeOf}
        onPick={(id) => picked.push(id)}
        onPickCode={(id) => picked.push(id)}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'tried many things, falls light: 9 of 20' }));
    fireEvent.click(screen.getByRole('button', { name: /the price$/u }));
    expect(picked).toEqual(['both', 'price']);
  });
});

describe('the concept lattice', () => {
  it('writes each code once, where it comes in, and says how many patterns are not drawn', () => {
    const { container } = show(
      <ConceptLattice title="Lattice." patterns={patterns} covers={[[1, 0]]} codeOf={codeOf} most={2} />,
    );
    const drawn = [...container.querySelectorAll('svg[data-drawing] text')].map((text) => text.textContent);
    expect(drawn.filter((text) => text === 'tried many things').length).toBe(1);
    expect(container.textContent).toContain(
      'The 2 most telling patterns are drawn; 1 more stands in the table',
    );
  });

  it('goes down and up along its lines', () => {
    show(
      <ConceptLattice
        title="Lattice."
        patterns={patterns}
        covers={[[1, 0]]}
        codeOf={codeOf}
        onPick={() => undefined}
      />,
    );
    const [first] = items();
    if (first instanceof SVGElement) first.focus();
    expect(focused()).toMatch(/^tried many things: 9 of 10 core/u);
    press('ArrowDown');
    expect(focused()).toMatch(/^tried many things, falls light: 8 of 10 core/u);
    press('ArrowUp');
    expect(focused()).toMatch(/^tried many things: /u);
  });
});

const word = {
  id: 'light',
  text: 'light',
  people: 3,
  core: 2,
  others: 1,
  mimetic: false,
  codingIds: ['a'],
  sample: 'It was light.',
};
const vocabulary = [{ key: 'lighter', people: 3, core: 2, words: [word], leftOut: 4 }];

describe('the vocabulary', () => {
  it('gives each word a dot for each person, and the word when it is picked', () => {
    const picked: string[] = [];
    const { container } = show(
      <VocabularyChart
        title="Words."
        groups={vocabulary}
        groupedBy="direction"
        onPick={(each, group) => picked.push(`${group}: ${each.codingIds.join()}`)}
      />,
    );
    expect(container.querySelectorAll('[data-roving] circle').length).toBe(3);
    fireEvent.click(screen.getByRole('button', { name: 'light: 3 people, 2 core customers among them' }));
    expect(picked).toEqual(['lighter: a']);
    expect(container.textContent).toContain('and 4 more');
  });
});

describe('every figure', () => {
  const figures: Readonly<Record<string, ReactElement>> = {
    body: <BodyMapChart title="A." groups={[core, others]} onPick={() => undefined} selected="scalp" />,
    journey: (
      <JourneyStrip title="B." phases={phases} rows={rows} onPick={() => undefined} selected="light" />
    ),
    saturation: (
      <SaturationChart
        title="C."
        report={{ interviews: 3, dated: 3, undated: [], all: curve, byKind: { value: curve } }}
      />
    ),
    patterns: <PatternTable title="D." patterns={patterns} codeOf={codeOf} onPick={() => undefined} />,
    lattice: (
      <ConceptLattice
        title="E."
        patterns={patterns}
        covers={[[1, 0]]}
        codeOf={codeOf}
        onPick={() => undefined}
      />
    ),
    words: <VocabularyChart title="F." groups={vocabulary} groupedBy="direction" onPick={() => undefined} />,
  };

  it.each(Object.keys(figures).flatMap((name) => [`${name} en`, `${name} ja`]))(
    '%s has no fault that axe finds',
    async (named) => {
      const [name = '', language] = named.split(' ');
      const figure = figures[name];
      if (!figure) throw new Error(named);
      const { container } = show(figure, language === 'ja' ? 'ja' : 'en');
      const { violations } = await axe.run(container, {
        // Contrast is measured on rendered pages, not without a browser.
        rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    },
  );

  it('draws itself alone inside a frame that gives heading, table and menu', () => {
    const { container } = show(<BareFigures value={true}>{figures['body']}</BareFigures>);
    expect(container.querySelector('figcaption, table, [aria-haspopup]')).toBeNull();
    expect(container.querySelector('svg[data-drawing]')).not.toBeNull();
  });
});
