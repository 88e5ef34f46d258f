import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../electron/importers/import-error.ts';
import { parseRefi } from '../../electron/importers/parse-refi.ts';
import { refiFile } from '../support/refi-file.ts';

const text = 'Interviewer: How was it?\r\nAki: 🍞 It was warm. And light!\r\nAki: My hands were warm.';

function said(bytes: Uint8Array): readonly string[] {
  const [source] = parseRefi({ fileName: 'bakery.qdpx', bytes }).sources;
  return source?.passages.map(({ start, end }) => source.document.text.slice(start, end)) ?? [];
}

const words = ['It was warm', 'My hands were warm'] as const;

/** Positions as a program counts them that makes `counted` of the text before it counts. */
function selections(counted: string, inCodePoints: boolean, inclusive: boolean) {
  return words.map((name) => {
    const at = counted.indexOf(name);
    const before = inCodePoints ? Array.from(counted.slice(0, at)).length : at;
    return { start: before, end: before + name.length - (inclusive ? 1 : 0), name };
  });
}

describe('positions of other programs', () => {
  const lf = text.replaceAll('\r\n', '\n');
  it.each([
    ['code points and ends after the last character', text, text, true, false],
    ['code points and the last character, as the standard says', text, text, true, true],
    ['UTF-16 units', text, text, false, false],
    ['lines that end in LF, where the file has CR LF', text, lf, true, false],
    ['a byte order mark that is counted', `\ufeff${text}`, `\ufeff${text}`, true, false],
    ['a byte order mark that is not counted', `\ufeff${text}`, text, false, true],
  ])('are found again by what the passages say: %s', (_, file, counted, inCodePoints, inclusive) => {
    const bytes = refiFile({ text: file, selections: selections(counted, inCodePoints, inclusive) });
    expect(said(bytes)).toEqual(words);
  });

  it('that lie outside the text are cut, and said', () => {
    const bytes = refiFile({ text: 'Aki: warm', selections: [{ start: 5, end: 400, name: '' }] });
    const project = parseRefi({ fileName: 'x.qdpx', bytes });
    expect(said(bytes)).toEqual(['warm']);
    expect(project.misfits).toEqual([{ reason: 'range-outside', source: 'Aki', detail: '5-400' }]);
  });
});

describe('a project', () => {
  const [first] = selections(text, true, false);

  it('is read whatever its inner file is called, with GUIDs in braces, coders and colours', () => {
    const bytes = refiFile({ text, selections: first ? [first] : [], inner: 'Bakery.QDE' });
    const project = parseRefi({ fileName: 'b.qdpx', bytes });
    expect(project).toMatchObject({
      name: 'Bakery',
      origin: 'Other 3.1',
      codes: [{ name: 'warm', color: '#fb0000', children: [] }],
      sources: [{ document: { title: 'Aki' }, passages: [{ codes: [{ coder: 'Mika' }] }] }],
      misfits: [],
    });
    expect(project.sources[0]?.passages[0]?.codes[0]?.guid).toBe(project.codes[0]?.guid);
  });

  it('keeps what was marked without a code, and a second selection of one span as its memo', () => {
    const span = `startPosition="${first?.start}" endPosition="${first?.end}"`;
    const extra = `<PlainTextSelection guid="50000000-0000-0000-0000-000000000009" ${span}><Description>ask again</Description></PlainTextSelection>
      <PlainTextSelection guid="50000000-0000-0000-0000-000000000008" startPosition="0" endPosition="11"><Description>a marked word</Description></PlainTextSelection>`;
    const bytes = refiFile({ text, selections: first ? [first] : [], extra });
    expect(parseRefi({ fileName: 'b.qdpx', bytes }).sources[0]?.passages).toMatchObject([
      { memo: 'ask again', codes: [{ coder: 'Mika' }] },
      { memo: 'a marked word', codes: [] },
    ]);
  });

  it.each([
    ['no project in it', zipSync({ 'readme.txt': strToU8('hello') }), 'broken-file'],
    ['XML that breaks off', zipSync({ 'project.qde': strToU8('<Project name="x">') }), 'broken-file'],
    [
      'a document type, which could hide an entity bomb',
      zipSync({ 'project.qde': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><Project name="&a;"/>') }),
      'broken-file',
    ],
    ['another root', strToU8('<html></html>'), 'unsupported-format'],
  ])('with %s is refused', (_, bytes, code) => {
    const read = () => parseRefi({ fileName: 'b.qdpx', bytes });
    expect(read).toThrow(ImportError);
    expect(read).toThrow(code);
  });
});
