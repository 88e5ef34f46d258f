import { beforeAll, describe, expect, it } from 'vitest';
import { renderReportDocx } from '../../electron/exporters/report-docx.ts';
import { renderReportMarkdown } from '../../electron/exporters/report-markdown.ts';
import { standardLook } from '../../shared/deck/deck-look.ts';
import { demoEn } from '../support/demo-study-en.ts';
import { demoStudy } from '../support/demo-study.ts';
import { proposedSlides } from '../support/deck-study.ts';
import { linksFrom, packageProblems, readPackage } from '../support/read-package.ts';

const at = new Date('2026-03-04T05:06:07Z');
const data = demoStudy('en');
const slides = proposedSlides({ data });
const options = { language: 'en', title: 'Bath house', look: standardLook, pictures: new Map(), at } as const;

describe('the report for word processors', () => {
  let file: ReturnType<typeof readPackage>;
  let styled: (style: string) => string[];
  beforeAll(async () => {
    file = readPackage(await renderReportDocx(slides, data, options));
    const document = file.xml('word/document.xml');
    styled = (style) =>
      [...document.getElementsByTagName('w:p')]
        .filter((paragraph) =>
          [...paragraph.getElementsByTagName('w:pStyle')].some((own) => own.getAttribute('w:val') === style),
        )
        .map((paragraph) =>
          [...paragraph.getElementsByTagName('w:t')].map((run) => run.textContent ?? '').join(''),
        );
  });

  it('is whole', () => {
    expect(packageProblems(file)).toEqual([]);
  });

  it('has a heading for every slide but the first, below the part of the story', () => {
    expect(styled('Heading1')).toContain('Appendix');
    const titles = slides.slice(1).map((slide) => slide.title.replace(/: People who.*$/u, ''));
    expect(styled('Heading2')).toEqual(expect.arrayContaining(titles));
  });

  it('numbers its captions and lists them at the front', () => {
    const captions = [...styled('Caption'), ...styled('TableCaption')];
    const figures = captions.filter((caption) => caption.startsWith('Figure '));
    expect(figures.map((caption) => caption.replace(/\s.*$/u, ''))).toEqual(figures.map(() => 'Figure'));
    expect(figures[0]).toMatch(/^Figure 1 {2}/);
    expect(captions.filter((caption) => caption.startsWith('Table ')).length).toBeGreaterThan(3);
    const listed = styled('TOC1').filter((line) => /^(?:Figure|Table) \d/u.test(line));
    expect(listed.length).toBe(captions.length);
  });

  it('has bar charts with their numbers behind and other figures as shapes, all with words', () => {
    const charts = [...linksFrom(file, 'word/document.xml').values()].filter((name) =>
      name.includes('charts/'),
    );
    const bars = slides.flatMap((slide) => slide.elements.filter((element) => element.kind === 'barChart'));
    expect(charts.length).toBe(bars.length);
    for (const chart of charts)
      expect([...linksFrom(file, chart).values()].some((name) => name.endsWith('.xlsx'))).toBe(true);
    const drawings = [...file.xml('word/document.xml').getElementsByTagName('wp:docPr')];
    expect(drawings.length).toBeGreaterThan(5);
    expect(drawings.filter((drawing) => !drawing.getAttribute('descr'))).toEqual([]);
    expect(file.names.filter((name) => /\.(?:png|jpe?g)$/u.test(name))).toEqual([]);
  });

  it('has every passage that may be quoted as a block quote, with its source', () => {
    const quotes = styled('Quote').length;
    expect(quotes).toBeGreaterThan(data.codings.length * 0.8);
    expect(styled('QuoteSource').length).toBe(quotes);
  });

  it('counts the passages of every participant under every code in the appendix', () => {
    const matrices = [...file.xml('word/document.xml').getElementsByTagName('w:tbl')]
      .map((table) =>
        [...table.getElementsByTagName('w:tr')].map((row) =>
          [...row.getElementsByTagName('w:tc')].map((cell) => cell.textContent ?? ''),
        ),
      )
      .filter(([head]) => head?.[0] === 'Code' && head[1] !== 'People');
    const kept = data.participants.filter((participant) => participant.consent !== 'none');
    expect(matrices.flatMap(([head = []]) => head.slice(1)).length).toBe(kept.length);
    const cells = matrices.flatMap(([, ...rows]) => rows.flatMap((row) => row.slice(1)));
    const counted = cells.reduce((sum, cell) => sum + (Number(cell) || 0), 0);
    const ids = new Set(kept.map((participant) => participant.id));
    const owner = new Map(data.documents.map((document) => [document.id, document.participantId ?? '']));
    expect(counted).toBe(data.codings.filter((coding) => ids.has(owner.get(coding.documentId) ?? '')).length);
  });

  it('has the words of codes in the codebook where any has some', async () => {
    const codes = data.codes.map((code, index) =>
      index === 0 ? { ...code, description: 'Falls off' } : code,
    );
    const described = renderReportMarkdown(slides, { ...data, codes }, options);
    expect(described).toContain('| Code | Description | People | Passages |');
    expect(described).toContain('| Falls off |');
    expect(renderReportMarkdown(slides, data, options)).toContain('| Code | People | Passages |');
  });

  it('holds no real name', () => {
    expect(demoEn.people.filter((person) => file.everything.includes(person.name))).toEqual([]);
  });
});

describe('the report as Markdown', () => {
  const text = renderReportMarkdown(slides, data, options);

  it('has figures as captions with their numbers, quotes, codebook and matrix', () => {
    expect(text).toMatch(/^# Bath house\n/);
    expect(text).toMatch(/\*\*Figure \d\.\*\* People by segment[\s\S]*core customers \| 8/);
    expect(text).toMatch(/^> [\s\S]*— /m);
    expect(text).toContain('### Codebook');
    expect(text).toContain('### Codes and participants');
  });

  it('is Japanese where a Japanese deck is asked for', () => {
    const ja = { data, language: 'ja' } as const;
    const report = renderReportMarkdown(proposedSlides(ja), data, { ...options, language: 'ja' });
    expect(report).toContain('### コードブック');
    expect(report).toContain('コアカスタマー');
  });
});
