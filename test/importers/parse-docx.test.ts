import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import { bold, docxFile, paragraph, run, table, wordXml } from './docx-file.ts';
import { expectLawful, spoken } from './parsed-law.ts';

async function parse(bytes: Uint8Array) {
  const document = await parseDocument({ fileName: 'visit.docx', bytes });
  expectLawful(document);
  return document;
}

const why = { code: 'broken-file', details: { fileName: 'visit.docx' } };

describe('Word documents', () => {
  it('takes a bold name before the words for the speaker, with a colon or without', async () => {
    const withColon = await parse(
      docxFile(paragraph(bold('Mia Ono:'), run(' It was calm.')) + paragraph(bold('Dan:'), run(' Why?'))),
    );
    expect(spoken(withColon)).toEqual([
      ['Mia Ono', 'It was calm.'],
      ['Dan', 'Why?'],
    ]);
    const body = ['Mia|It was calm.', 'Dan|Why?', 'Mia|The light.', 'Dan|And then?'].map((line) => {
      const [name = '', words = ''] = line.split('|');
      return paragraph(bold(name), run(` ${words}`));
    });
    expect(spoken(await parse(docxFile(body.join('')))).map(([name]) => name)).toEqual([
      'Mia',
      'Dan',
      'Mia',
      'Dan',
    ]);
  });

  it('reads a table of times, speakers and words', async () => {
    const document = await parse(
      docxFile(
        table(
          ['Time', 'Speaker', 'Words'],
          ['0:03', 'Mia', 'Calm.'],
          ['0:09', 'Dan', 'Why?'],
          ['0:11', 'Mia', 'Light.'],
          ['0:15', 'Dan', 'So?'],
          ['0:20', 'Mia', 'Yes.'],
          ['0:22', 'Dan', 'Ah?'],
        ),
      ),
    );
    expect(document.turns.slice(1, 3).map(({ speaker, time }) => [speaker, time])).toEqual([
      ['Mia', 3],
      ['Dan', 9],
    ]);
    expect(
      spoken(document)
        .slice(0, 2)
        .map(([, words]) => words),
    ).toEqual(['Calm.', 'Why?']);
  });

  it('keeps line breaks, and emphasis in the words is no name', async () => {
    const document = await parse(
      docxFile(
        paragraph(run('Mia: one'), '<w:r><w:br/></w:r>', run('two')) +
          paragraph(bold('Really'), run(' good.')) +
          paragraph(run('Dan: Ah?')) +
          paragraph(run('Mia: So.')),
      ),
    );
    expect(document.text).toBe('Mia: one\ntwo\nReally good.\nDan: Ah?\nMia: So.');
    expect(spoken(document)).toEqual([
      ['Mia', 'one\ntwo\nReally good.'],
      ['Dan', 'Ah?'],
      ['Mia', 'So.'],
    ]);
  });

  it('takes tracked changes as accepted and says so', async () => {
    const change =
      '<w:del w:id="1"><w:r><w:delText>heavy</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>light</w:t></w:r></w:ins>';
    const document = await parse(docxFile(paragraph(run('P1: It felt '), change)));
    expect(document.text).toBe('P1: It felt light');
    expect(document.warnings).toContainEqual({ code: 'tracked-changes-accepted', count: 2 });
  });

  it('appends footnotes behind the last words, spoken by nobody', async () => {
    const note = wordXml(
      'footnotes',
      `<w:footnote w:id="2">${paragraph(run('A shop in Kyoto.'))}</w:footnote>`,
    );
    const document = await parse(
      docxFile(
        paragraph(run('Mia: There'), '<w:r><w:footnoteReference w:id="2"/></w:r>', run('. ')) +
          paragraph(run('Dan: Ah?')),
        {
          'word/footnotes.xml': note,
        },
      ),
    );
    expect(document.text).toBe('Mia: There[1]. \nDan: Ah?\n[1] A shop in Kyoto.');
    expect(document.turns.at(-1)).toMatchObject({ speaker: null, role: 'other' });
    expect(document.warnings).toContainEqual({ code: 'notes-appended', count: 1 });
  });

  it('refuses declared entities and document types, in any part', async () => {
    const declared = wordXml('document', `<w:body>${paragraph(run('&x;'))}</w:body>`).replace(
      '?>',
      '?><!DOCTYPE r [<!ENTITY x "ha">]>',
    );
    await expect(parse(docxFile('', { 'word/document.xml': declared }))).rejects.toMatchObject({
      ...why,
      code: 'unsafe-file',
    });
    const hidden = wordXml('styles', '').replace('?>', '?><!DOCTYPE r SYSTEM "file:///etc/hosts">');
    await expect(parse(docxFile(paragraph(run('a')), { 'word/styles.xml': hidden }))).rejects.toMatchObject({
      code: 'unsafe-file',
    });
  });

  it('refuses a file that unpacks to more than any transcript, before unpacking it', async () => {
    const huge = docxFile(paragraph(run(' '.repeat(70 * 1024 * 1024))));
    const before = process.memoryUsage().rss;
    await expect(parse(huge)).rejects.toMatchObject({
      code: 'too-large',
      details: { fileName: 'visit.docx' },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  });

  it('refuses a part that unpacks to more than its directory says', async () => {
    const bytes = docxFile(paragraph(run('calm '.repeat(2000))));
    const view = new DataView(bytes.buffer);
    // The size of the last part in the directory, 22 bytes before the end and its entry's 46 + 17 before that.
    const entry = view.getUint32(bytes.length - 6, true);
    let at = entry;
    for (let part = 0; part < 2; part += 1) at += 46 + view.getUint16(at + 28, true);
    view.setUint32(at + 24, 100, true);
    await expect(parse(bytes)).rejects.toMatchObject({
      code: 'broken-file',
      details: { reason: 'zip-part-damaged' },
    });
  });

  it.each([
    ['cut in half', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2), 'broken-file'],
    ['words under the wrong name', () => new TextEncoder().encode('just words'), 'broken-file'],
    [
      'with a password',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'encrypted-file',
    ],
    ['empty', () => new Uint8Array(), 'empty-file'],
    ['without words', () => docxFile(paragraph()), 'no-text'],
    ['without a body', () => docxFile('', { 'word/document.xml': '<broken' }), 'broken-file'],
  ])('says what is wrong with a file %s', async (_, make, code) => {
    await expect(parse(make(docxFile(paragraph(run('Mia: calm')))))).rejects.toMatchObject({
      name: 'ImportError',
      code,
      details: { fileName: 'visit.docx' },
    });
  });

  it('never writes: names that climb out of the folder are names of nothing', async () => {
    const document = await parse(
      docxFile(paragraph(run('Mia: calm')), {
        '../../climbs.txt': 'x',
        '/absolute.txt': 'x',
        '..\\climbs.txt': 'x',
      }),
    );
    expect(document.text).toBe('Mia: calm');
  });

  it('says no, in one of its own words, to any damaged file', async () => {
    const good = docxFile(paragraph(bold('Mia:'), run(' It was calm.')) + table(['a', 'b']));
    for (let at = 0; at < good.length; at += 3) {
      const bad = good.slice();
      bad[at] = (bad[at] ?? 0) ^ 0x55;
      const outcome = await parseDocument({ fileName: 'visit.docx', bytes: bad }).catch(
        (error: unknown) => error,
      );
      if (outcome instanceof Error) expect(outcome.name).toBe('ImportError');
    }
  });
});
