import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import { normaliseMarkdown } from '../../shared/text/normalise-markdown.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { expectLawful, gapsOf, spoken, utf8 } from './parsed-law.ts';

const dialogue = '聞き手：お店はどうでしたか？\r\n\r\n田中：肩の力がすっと抜けました。ほっとしたんです。\r\n';

describe('plain text', () => {
  it('keeps the whole source: labels and stamps stand between the turns', async () => {
    const source =
      'Visit 3\n\n[00:01] Dan: How was it?\n[00:05] Mia: Calm.\n\nAnd light.\n[00:09] Dan: Why?\n';
    const document = await parseDocument({ fileName: 'a/b/Visit 3.txt', bytes: utf8(source) });
    expectLawful(document);
    expect(document).toMatchObject({
      title: 'Visit 3',
      format: 'txt',
      text: source,
      language: 'en',
      encoding: 'utf-8',
    });
    expect(gapsOf(document)).toEqual(['[00:01] Dan:', '[00:05] Mia:', '[00:09] Dan:']);
    expect(spoken(document)[1]).toEqual(['Mia', 'Calm.\n\nAnd light.']);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'Shift_JIS', 'EUC-JP'])(
    'reads the same words in %s',
    async (encoding) => {
      const marked = encoding.startsWith('utf-16');
      const bytes = iconv.encode(dialogue, encoding, { addBOM: marked });
      const document = await parseDocument({ fileName: 'visit.txt', bytes });
      expect(document.text).toBe(normaliseText(dialogue));
      expect(document.encoding).toBe(encoding);
      expect(document.language).toBe('ja');
      expect(document.turns.map(({ role }) => role)).toEqual(['interviewer', 'participant']);
    },
  );

  it('reads ISO-2022-JP, half-width kana included', async () => {
    // 話者: ESC $ B, then the two bytes of each character; ﾄﾞ in ESC ( I.
    const bytes = new Uint8Array([
      0x1b, 0x24, 0x42, 0x4f, 0x43, 0x3c, 0x54, 0x1b, 0x28, 0x42, 0x3a, 0x20, 0x1b, 0x28, 0x49, 0x44, 0x5e,
      0x1b, 0x28, 0x42, 0x0a,
    ]);
    const document = await parseDocument({ fileName: 'visit.txt', bytes });
    expect(document).toMatchObject({ text: '話者: ﾄﾞ\n', encoding: 'ISO-2022-JP' });
  });

  it('guesses Windows letters and says that it guessed', async () => {
    const bytes = iconv.encode('Dan: “How?”\nZoë: Très léger — très calme…\n', 'windows-1252');
    const document = await parseDocument({ fileName: 'visit.txt', bytes });
    expect(document.text).toBe('Dan: “How?”\nZoë: Très léger — très calme…\n');
    expect(document.warnings).toContainEqual({ code: 'encoding-guessed', detail: 'windows-1252' });
  });

  it('marks damaged bytes and counts them', async () => {
    const bytes = new Uint8Array([...utf8('P1: 髪が軽い'), 0xff, ...utf8(' そう\nP2: はい')]);
    const document = await parseDocument({ fileName: 'visit.txt', bytes });
    expect(document.text).toBe('P1: 髪が軽い\ufffd そう\nP2: はい');
    expect(document.warnings).toContainEqual({ code: 'encoding-replaced', detail: 'utf-8', count: 1 });
  });

  it('says what it took out and what was mixed', async () => {
    const document = await parseDocument({
      fileName: 'visit.txt',
      bytes: utf8('Dan: How?\u0007\r\nMia: Calm.\nDan: Why?'),
    });
    expect(document.warnings).toEqual(
      expect.arrayContaining([{ code: 'control-characters-removed', count: 1 }, { code: 'mixed-line-ends' }]),
    );
  });

  it('loses no character of any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (source) => {
        fc.pre(normaliseText(source).trim() !== '' && !source.startsWith('WEBVTT'));
        const text = `Dan: ${source}`;
        const plain = await parseDocument({ fileName: 'a.txt', bytes: utf8(text) });
        expectLawful(plain);
        expect(plain.text).toBe(normaliseText(text));
        const marked = await parseDocument({ fileName: 'a.md', bytes: utf8(text) });
        expect(marked.text).toBe(normaliseMarkdown(normaliseText(text)).text);
      }),
    );
  });

  it.each([
    ['visit.txt', '{\\rtf1 hello}', 'rtf'],
    ['visit.doc', 'words', 'doc'],
    ['visit.odt', 'words', 'odt'],
    ['visit.html', '<html>', 'html'],
    ['visit.txt', '<!doctype html><p>hi', 'html'],
  ])('says that %s with %j is a format it does not read', async (fileName, content, format) => {
    await expect(parseDocument({ fileName, bytes: utf8(content) })).rejects.toMatchObject({
      code: 'unsupported-format',
      details: { fileName, format },
    });
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['blanks', utf8(' \n\t\n'), 'no-text'],
    ['a program', Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 251), 'not-text'],
  ])('says what is wrong with a file of %s', async (_, bytes, code) => {
    await expect(parseDocument({ fileName: 'visit.txt', bytes })).rejects.toMatchObject({
      code,
      details: { fileName: 'visit.txt' },
    });
  });
});

describe('Markdown', () => {
  it('resolves escapes, takes the bold off names and keeps the rest', async () => {
    const source =
      '# Visit\n\n**Dan:** How *was* it?\n\n**Mia:** Calm \\[laughs\\].\n\n**Break**: \\[31:49\\]\n\n**Dan:** Why?\n';
    const document = await parseDocument({ fileName: 'visit.md', bytes: utf8(source) });
    expectLawful(document);
    expect(document.text).toBe(
      '# Visit\n\nDan: How *was* it?\n\nMia: Calm [laughs].\n\nBreak: [31:49]\n\nDan: Why?\n',
    );
    expect(document.turns.map(({ speaker, role }) => [speaker, role])).toEqual([
      [null, 'other'],
      ['Dan', 'interviewer'],
      ['Mia', 'participant'],
      ['Break', 'other'],
      ['Dan', 'interviewer'],
    ]);
  });
});
