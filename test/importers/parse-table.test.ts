import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import { parseTable, tableColumns } from '../../electron/importers/parse-table.ts';
import { expectLawful, spoken, utf8 } from './parsed-law.ts';

const answers = 'id,Name,Group,Answer\n1,Mia,core,"It was calm,\nand light."\n2,Dan,lapsed,\n3,,core,=1+1\n';

describe('a table with one document a row', () => {
  it('takes text, participant and segment from the columns named', () => {
    const { documents, warnings } = parseTable({
      fileName: 'answers.csv',
      bytes: utf8(answers),
      textColumn: 'Answer',
      participantColumn: 'name',
      segmentColumn: 'Group',
    });
    documents.forEach(expectLawful);
    expect(
      documents.map(({ title, text, participant, segment }) => ({ title, text, participant, segment })),
    ).toEqual([
      { title: 'answers 1', text: 'It was calm,\nand light.', participant: 'Mia', segment: 'core' },
      { title: 'answers 3', text: '=1+1', participant: undefined, segment: 'core' },
    ]);
    expect(documents[0]?.turns).toEqual([
      { start: 0, end: 23, speaker: 'Mia', role: 'participant', time: null },
    ]);
    expect(warnings).toEqual([{ code: 'rows-empty', count: 1 }]);
  });

  it('names the columns there are when one is missing', () => {
    const parse = () => parseTable({ fileName: 'answers.csv', bytes: utf8(answers), textColumn: 'Text' });
    expect(parse).toThrow(
      expect.objectContaining({
        code: 'column-missing',
        details: { fileName: 'answers.csv', column: 'Text', columns: 'id, Name, Group, Answer' },
      }),
    );
  });

  it('reads tabs, semicolons and a byte order mark', () => {
    expect(tableColumns('a.tsv', utf8('\ufeffid\ttext\n1\tshe said "so\n'))).toEqual(['id', 'text']);
    expect(tableColumns('a.csv', utf8('id;text\n1;a\n'))).toEqual(['id', 'text']);
    const { documents } = parseTable({
      fileName: 'a.tsv',
      bytes: utf8('id\ttext\n1\tshe said "so\n2\tyes\n'),
      textColumn: 'text',
    });
    expect(documents.map(({ text }) => text)).toEqual(['she said "so', 'yes']);
  });

  it('refuses a quote that never ends', () => {
    const parse = () =>
      parseTable({ fileName: 'a.csv', bytes: utf8('id,text\n1,"so\n2,b\n'), textColumn: 'text' });
    expect(parse).toThrow(expect.objectContaining({ code: 'broken-file' }));
  });
});

describe('a table that is one dialogue', () => {
  it('reads columns of times, speakers and words', async () => {
    const bytes = utf8(
      'timestamp,speaker,words\r\n[00:00:03],聞き手,どうでしたか？\r\n00:09,田中,"静か、でした。"\r\n',
    );
    const document = await parseDocument({ fileName: 'visit.csv', bytes });
    expectLawful(document);
    expect(document.text).toBe('どうでしたか？\n静か、でした。');
    expect(document.turns.map(({ speaker, role, time }) => [speaker, role, time])).toEqual([
      ['聞き手', 'interviewer', 3],
      ['田中', 'participant', 9],
    ]);
  });

  it('reads a speaker and an utterance on every line, whole', async () => {
    const source = 'operator_1\tどのような宿ですか?\ncustomer_15\t静かな宿です。\n';
    const document = await parseDocument({ fileName: 'visit.tsv', bytes: utf8(source) });
    expectLawful(document);
    expect(document.text).toBe(source);
    expect(spoken(document)).toEqual([
      ['operator_1', 'どのような宿ですか?'],
      ['customer_15', '静かな宿です。'],
    ]);
  });

  it('reads what a speech recogniser wrote: milliseconds and words', async () => {
    const document = await parseDocument({
      fileName: 'visit.tsv',
      bytes: utf8('start\tend\ttext\n500\t1500\tIt was calm.\n9000\t9900\tYes.\n'),
    });
    expect(document.turns.map(({ time }) => time)).toEqual([0.5, 9]);
  });

  it('asks for columns where it cannot tell', async () => {
    await expect(parseDocument({ fileName: 'answers.csv', bytes: utf8(answers) })).rejects.toMatchObject({
      code: 'column-missing',
      details: { fileName: 'answers.csv', columns: 'id, Name, Group, Answer' },
    });
  });
});
