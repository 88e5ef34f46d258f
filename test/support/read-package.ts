import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** An Office file read back with another library than the one that wrote it. */
export type OfficePackage = {
  readonly names: readonly string[];
  readonly xml: (name: string) => Document;
  readonly text: (name: string) => string;
  /** Everything in it as text, workbooks inside unpacked. */
  readonly everything: string;
};

function parsed(text: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');
}

export function readPackage(bytes: Uint8Array): OfficePackage {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const all = Object.entries(parts).map(([name, content]) =>
    name.endsWith('.xlsx') ? readPackage(content).everything : `${name}\n${strFromU8(content)}`,
  );
  return { names: Object.keys(parts), xml: (name) => parsed(text(name)), text, everything: all.join('\n') };
}

const tags = (parent: Document | Element, name: string) => [...parent.getElementsByTagName(name)];

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const ownerOf = (rels: string) => rels.replace(/_rels\/([^/]*)\.rels$/u, '$1');

/** Parts that a part links to, by the id of the link. */
export function linksFrom(file: OfficePackage, part: string): ReadonlyMap<string, string> {
  const rels = part.replace(/([^/]*)$/u, '_rels/$1.rels');
  if (!file.names.includes(rels)) return new Map();
  return new Map(
    tags(file.xml(rels), 'Relationship')
      .filter((link) => link.getAttribute('TargetMode') !== 'External')
      .map((link) => [link.getAttribute('Id') ?? '', resolved(part, link.getAttribute('Target') ?? '')]),
  );
}

/** What an Office program would have to repair: broken XML, parts without type, links to nothing, ids used twice. */
export function packageProblems(file: OfficePackage): string[] {
  const problems: string[] = [];
  const types = file.xml('[Content_Types].xml');
  const defaults = new Set(
    tags(types, 'Default').map((entry) => entry.getAttribute('Extension')?.toLowerCase()),
  );
  const overrides = tags(types, 'Override').map((entry) => entry.getAttribute('PartName')?.slice(1) ?? '');
  if (new Set(overrides).size < overrides.length) problems.push('a part has two types');
  for (const name of overrides)
    if (!file.names.includes(name)) problems.push(`${name} is listed and missing`);
  for (const name of file.names) {
    const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
    if (name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.has(ending))
      problems.push(`${name} has no type`);
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    const document = file.xml(name);
    if (name.endsWith('.rels')) {
      const ids = tags(document, 'Relationship').map((link) => link.getAttribute('Id'));
      if (new Set(ids).size < ids.length) problems.push(`${name} has an id twice`);
      for (const [id, target] of linksFrom(file, ownerOf(name)))
        if (!file.names.includes(target)) problems.push(`${name}: ${id} leads to nothing (${target})`);
      continue;
    }
    const shapes = tags(document, 'p:cNvPr').map((shape) => shape.getAttribute('id'));
    if (new Set(shapes).size < shapes.length) problems.push(`${name} has a shape id twice`);
    const links = linksFrom(file, name);
    for (const used of file.text(name).matchAll(/\sr:(?:id|embed|link|pict)="([^"]+)"/gu))
      if (
        !links.has(used[1] ?? '') &&
        !file.text(name.replace(/([^/]*)$/u, '_rels/$1.rels')).includes(`"${used[1]}"`)
      )
        problems.push(`${name} uses ${used[1]}, which is not linked`);
  }
  return problems;
}

export type ReadSlide = {
  readonly part: string;
  readonly title: string;
  readonly hidden: boolean;
  readonly texts: readonly string[];
  readonly notes: string;
  readonly altTexts: readonly string[];
  /** Figures without words: charts, tables, groups and pictures whose description is empty. */
  readonly silent: readonly string[];
  readonly charts: readonly {
    readonly categories: readonly string[];
    readonly values: readonly number[];
    readonly workbook: boolean;
  }[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly fields: readonly string[];
  readonly layout: string;
};

const words = (parent: Document | Element) =>
  tags(parent, 'a:p').map((paragraph) =>
    tags(paragraph, 'a:t')
      .map((run) => run.textContent ?? '')
      .join(''),
  );

function readCharts(file: OfficePackage, part: string): ReadSlide['charts'] {
  return [...linksFrom(file, part).values()]
    .filter((target) => target.includes('charts/'))
    .map((target) => {
      const chart = file.xml(target);
      const points = (name: string) =>
        tags(chart, name).flatMap((axis) => tags(axis, 'c:v').map((value) => value.textContent ?? ''));
      const workbook = [...linksFrom(file, target).values()].some(
        (name) => name.endsWith('.xlsx') && file.names.includes(name),
      );
      return { categories: points('c:cat'), values: points('c:val').map(Number), workbook };
    });
}

function figuresOf(slide: Document): { altTexts: string[]; silent: string[] } {
  const altTexts: string[] = [];
  const silent: string[] = [];
  for (const kind of ['p:graphicFrame', 'p:grpSp', 'p:pic'])
    for (const figure of tags(slide, kind)) {
      const [own] = tags(figure, 'p:cNvPr');
      const description = own?.getAttribute('descr') ?? '';
      if (description.trim() === '') silent.push(own?.getAttribute('name') ?? kind);
      else altTexts.push(description);
    }
  return { altTexts, silent };
}

function readSlide(file: OfficePackage, part: string): ReadSlide {
  const slide = file.xml(part);
  const links = [...linksFrom(file, part).values()];
  const notes = links.find((target) => target.includes('notesSlides/'));
  const titled = tags(slide, 'p:sp').find((shape) =>
    tags(shape, 'p:ph').some((place) => /title/iu.test(place.getAttribute('type') ?? '')),
  );
  return {
    part,
    title: titled ? words(titled).join(' ') : '',
    hidden: slide.documentElement?.getAttribute('show') === '0',
    texts: words(slide),
    notes: notes === undefined ? '' : words(file.xml(notes)).join('\n'),
    ...figuresOf(slide),
    charts: readCharts(file, part),
    tables: tags(slide, 'a:tbl').map((table) =>
      tags(table, 'a:tr').map((row) => tags(row, 'a:tc').map((cell) => words(cell).join(' '))),
    ),
    fields: tags(slide, 'a:fld').map((field) => field.getAttribute('type') ?? ''),
    layout: links.find((target) => target.includes('slideLayouts/')) ?? '',
  };
}

/** The slides in the order of the presentation, and its sections by name. */
export function readPresentation(file: OfficePackage): {
  readonly slides: readonly ReadSlide[];
  readonly sections: readonly { readonly name: string; readonly slides: number }[];
} {
  const presentation = file.xml('ppt/presentation.xml');
  const links = linksFrom(file, 'ppt/presentation.xml');
  const parts = tags(presentation, 'p:sldId').map(
    (slide) => links.get(slide.getAttribute('r:id') ?? '') ?? '',
  );
  return {
    slides: parts.map((part) => readSlide(file, part)),
    sections: tags(presentation, 'p14:section').map((section) => ({
      name: section.getAttribute('name') ?? '',
      slides: tags(section, 'p14:sldId').length,
    })),
  };
}
