import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportCsv, guardCell } from '../../electron/exporters/study-csv.ts';
import { exportHtml } from '../../electron/exporters/study-html.ts';
import { exportJson } from '../../electron/exporters/study-json.ts';
import { exportMarkdown } from '../../electron/exporters/study-markdown.ts';
import { codingColumns, studyExportSchema } from '../../shared/api/export-schema.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { demoEn } from '../support/demo-study-en.ts';
import { demoStudy } from '../support/demo-study.ts';

const data = demoStudy('en');

function rowsOf(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

describe('the study as JSON', () => {
  it('holds everything, by the documented schema', () => {
    const out = studyExportSchema.parse(JSON.parse(exportJson(data)));
    const { format: _format, version: _version, codings, ...rest } = out;
    const { codings: original, ...others } = data;
    expect(rest).toEqual(others);
    expect(codings.map(({ quote: _quote, ...coding }) => coding)).toEqual(original);
    expect(codings[0]?.quote).toBe('I was lying awake with the whole shop in my head, every night.');
  });
});

describe('the study as CSV', () => {
  it('has a row per coding with the documented columns and a byte order mark', () => {
    const csv = exportCsv(data);
    const rows = rowsOf(csv);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(Object.keys(rows[0] ?? {})).toEqual([...codingColumns]);
    expect(rows.length).toBe(data.codings.length);
    expect(rows[2]).toMatchObject({
      code: 'Shoulders come down',
      kind: 'sensation',
      theme: 'The body lets go',
      segment: 'core',
      start: '471',
    });
  });

  it('gives the path of a code from its root', () => {
    const [root, child, ...rest] = data.codes;
    if (!root || !child) throw new Error('no codes');
    const nested: StudyData = { ...data, codes: [root, { ...child, parentId: root.id }, ...rest] };
    const row = rowsOf(exportCsv(nested)).find((one) => one['code'] === child.name);
    expect(row?.['code path']).toBe(`${root.name} > ${child.name}`);
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx'])('guards cells that would run as formulas: %j', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
    const hostile: StudyData = {
      ...data,
      codings: data.codings.map((coding) => ({ ...coding, memo: cell })),
    };
    expect(rowsOf(exportCsv(hostile)).every((row) => row['memo'] === `'${cell}`)).toBe(true);
  });
});

it('keeps Markdown from making links of what people typed', () => {
  const hostile: StudyData = { ...data, study: { ...data.study, question: '[x](javascript:1)' } };
  expect(exportMarkdown(hostile)).toContain('\\[x\\](javascript:1)');
});

describe.each([
  ['Markdown', exportMarkdown],
  ['HTML', exportHtml],
] as const)('the report as %s', (_, render) => {
  const report = render(data);

  it('tells study, people, statements with evidence, themes with quotes and codebook', () => {
    for (const words of [
      'Kawabata Bath House',
      'Ines',
      'cannot switch off any more',
      'as if somebody had let go of two strings',
      'It goes home with me',
      'Stops hurrying at home',
    ]) {
      expect(report).toContain(words);
    }
  });

  it('holds no real name, and no words of those who did not agree', () => {
    for (const person of demoEn.people) expect(report).not.toContain(person.name);
    expect(report).not.toContain('soft like butter');
    expect(report).not.toContain('cried a little');
  });

  it('carries rules and examples of codes, and memos with links as they are called now', () => {
    const [first, ...rest] = data.codes;
    const [coding] = data.codings;
    const person = data.participants[0];
    if (!first || !coding || !person) throw new Error('no codes');
    const dates = { createdAt: '2026-01-05T09:00:00.000Z', updatedAt: '2026-01-06T09:00:00.000Z' };
    const full: StudyData = {
      ...data,
      codes: [
        {
          ...first,
          inclusion: 'when the body says so',
          exclusion: 'not a figure of speech',
          examples: [{ side: 'counter', text: 'a light meal', source: null }],
        },
        ...rest,
      ],
      memos: [
        {
          id: 'm',
          targetKind: 'code',
          targetId: first.id,
          kind: 'idea',
          title: 'Why so late?',
          content: {
            version: 1,
            blocks: [
              {
                type: 'item',
                ordered: false,
                depth: 0,
                parts: [{ text: 'ask ' }, { link: 'participant', id: person.id, label: person.name }],
              },
              { type: 'paragraph', parts: [{ text: 'see ' }, { link: 'coding', id: coding.id, label: 'x' }] },
              {
                type: 'quote',
                parts: [{ text: 'and ' }, { link: 'theme', id: 'gone', label: 'secret theme' }],
              },
            ],
          },
          text: '',
          author: 'Ana',
          ...dates,
        },
      ].map((memo) => ({ ...memo, text: 'ask' })) as StudyData['memos'],
    };
    const text = render(full);
    for (const words of [
      'when the body says so',
      'not a figure of speech',
      'a light meal',
      'Why so late?',
      'Ana',
      'I was lying awake with the whole shop',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain(person.name);
    expect(text).not.toContain('secret theme');
  });

  it('writes what people typed as text', () => {
    const hostile: StudyData = {
      ...data,
      study: { ...data.study, name: '<script>alert(1)</script> [x](javascript:1)' },
    };
    const text = render(hostile);
    expect(text).not.toMatch(/(?<!\\)<script>/u);
    expect(text).not.toMatch(/<a |<img /u);
  });
});
