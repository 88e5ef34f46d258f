import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { PlantedFound } from '../test/support/planted-found.ts';

/** Experiences planted at one strength and noise, and what became of each. */
export type PlantedCell = {
  readonly noise: number;
  readonly strength: number;
  readonly found: readonly PlantedFound[];
};

const measures = [
  { name: 'one theme', mark: 'theme', is: ({ theme }: PlantedFound) => theme },
  { name: 'five slots right', mark: 'slots', is: ({ slots }: PlantedFound) => slots === 5 },
  { name: 'one pattern', mark: 'pattern', is: ({ pattern }: PlantedFound) => pattern },
] as const;

const panel = { width: 220, height: 190, left: 44, top: 64, gap: 28 } as const;
const margin = 12;

const style = `
  text { font: 12px system-ui, sans-serif; fill: #3c3b38; }
  .title { font-weight: 600; font-size: 13px; }
  .paper { fill: #fbfaf7; } .grid { stroke: #ddd9cf; } 
  .line { fill: none; stroke-width: 2; }
  .theme { stroke: #0a6a8a; fill: #0a6a8a; } .slots { stroke: #b7812a; fill: #b7812a; stroke-dasharray: 7 4; }
  .pattern { stroke: #80220f; fill: #80220f; stroke-dasharray: 2 4; }
  path.line { fill: none; } circle { stroke-dasharray: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6e3dc; } .paper { fill: #1c1d20; } .grid { stroke: #3d3f45; }
    .theme { stroke: #6fc3e2; fill: #6fc3e2; } .slots { stroke: #f0b656; fill: #f0b656; }
    .pattern { stroke: #f0957b; fill: #f0957b; } path.line { fill: none; }
  }`.trim();

/** Share of planted experiences found, over noise; one panel for each strength. An SVG file of light and dark colours. */
export function plantedCurves(cells: readonly PlantedCell[]): string {
  const strengths = [...new Set(cells.map(({ strength }) => strength))];
  const width = panel.left + strengths.length * (panel.width + panel.gap);
  const height = panel.top + panel.height + 56;
  const panels = strengths.map((strength, at) =>
    panelOf(
      cells.filter((cell) => cell.strength === strength),
      panel.left + at * (panel.width + panel.gap),
    ),
  );
  const legend = measures.map(({ name, mark }, at) => {
    const x = panel.left + at * 170;
    return `<path class="line ${mark}" d="M${x},22h34"/><text x="${x + 42}" y="26">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} 0 ${width + margin} ${height}" role="img" aria-labelledby="t">`,
    '<title id="t">Share of planted experiences found again, over the share of other talk</title>',
    `<style>${style}</style>`,
    `<rect class="paper" x="${-margin}" width="${width + margin}" height="${height}" rx="6"/>`,
    ...legend,
    ...panels,
    '</svg>\n',
  ].join('\n');
}

function panelOf(cells: readonly PlantedCell[], left: number): string {
  const x = scaleLinear([0, 0.7], [left, left + panel.width]);
  const y = scaleLinear([0, 1], [panel.top + panel.height, panel.top]);
  const bottom = panel.top + panel.height;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const label =
      left === panel.left
        ? `<text x="${left - 8}" y="${y(share) + 4}" text-anchor="end">${share * 100} %</text>`
        : '';
    return `<path class="grid" d="M${left},${y(share)}h${panel.width}"/>${label}`;
  });
  const noises = cells.map(
    ({ noise }) => `<text x="${x(noise)}" y="${bottom + 18}" text-anchor="middle">${noise}</text>`,
  );
  const curves = measures.map(({ mark, is }) => {
    const points = cells.map(({ noise, found }): [number, number] => [
      round(x(noise)),
      round(y(found.filter(is).length / found.length)),
    ]);
    const dots = points.map(([cx, cy]) => `<circle class="${mark}" cx="${cx}" cy="${cy}" r="3"/>`);
    return `<path class="line ${mark}" d="${line()(points) ?? ''}"/>${dots.join('')}`;
  });
  return [
    `<text class="title" x="${left}" y="${panel.top - 12}">strength ${cells[0]?.strength ?? ''}</text>`,
    ...ticks,
    ...noises,
    `<text x="${left + panel.width / 2}" y="${bottom + 40}" text-anchor="middle">noise</text>`,
    ...curves,
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
