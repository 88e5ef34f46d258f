import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hara, workFolder } from './run-in-process.ts';

const folder = workFolder();
const study = folder.at('empty.hara');

beforeAll(async () => {
  await hara(['new', study]);
  writeFileSync(folder.at('notes.txt'), 'Ann: It was warm.');
});
afterAll(folder.remove);

describe('wrong use of the command line', () => {
  it.each([
    [[], 'no command given; see “hara --help”'],
    [['bake'], 'there is no command “bake”; see “hara --help”'],
    [['theme'], 'there is no command “theme” (did you mean themes?); see “hara --help”'],
    [['themes'], 'STUDY.hara is missing; see “hara themes --help”'],
    [['import', study], 'FILE is missing; see “hara import --help”'],
    [['codings', 'import', study], 'FILE.csv is missing; see “hara codings --help”'],
    [['themes', study, '--fast'], 'there is no option --fast; see “hara themes --help”'],
    [['themes', study, '--k'], '--k <N> needs a value; see “hara themes --help”'],
    [
      ['themes', study, '--k', '1'],
      '--k cannot be “1”; it takes a whole number from 2 to 200; see “hara themes --help”',
    ],
    [['themes', study, '--seed', 'x'], expect.stringContaining('--seed cannot be “x”')],
    [['check', study, 'more'], 'too many arguments; see “hara check --help”'],
    [['new', folder.at('study.txt')], expect.stringContaining('must end in .hara')],
    [
      ['new', folder.at('x.hara'), '--lang', 'fr'],
      '--lang cannot be “fr”; it takes en or ja; see “hara new --help”',
    ],
    [['new', folder.at('x.hara'), '--name', ' '], '--name must not be empty; see “hara new --help”'],
    [['import', study, 'a.txt', '--segment', 'fan'], expect.stringContaining('--segment cannot be “fan”')],
    [['import', study, 'a.csv', '--code', 'x'], '--code needs --text-column; see “hara import --help”'],
    [
      ['import', study, 'a.txt', '--text-column', 'x'],
      expect.stringContaining('--text-column is for CSV and TSV files'),
    ],
    [['codings', study, '--json', '--csv'], '--json and --csv exclude each other; see “hara codings --help”'],
    [
      ['deck', study, 'out.ppt'],
      '“out.ppt” must end in .pptx, .pdf, .html, .docx, or .md; see “hara deck --help”',
    ],
    [['deck', study, 'out.pptx', '--length', '7'], expect.stringContaining('it takes 5, 10, or 20')],
    [
      ['deck', study, 'out.pptx', '--audience', 'press'],
      expect.stringContaining('board, product, or front-line'),
    ],
    [['deck', study, 'out.pdf', '--template', 'a.pptx'], expect.stringContaining('PowerPoint only')],
    [
      ['export', study, 'out'],
      '“out” must end in .html, .md, .csv, .json, .qdpx, or .qdc; see “hara export --help”',
    ],
    [['search', study, ' '], 'QUERY must not be empty; see “hara search --help”'],
    [['search', study, 'x', '--limit', '0'], expect.stringContaining('--limit cannot be “0”')],
    [['serve', '--port', '70000'], expect.stringContaining('--port cannot be “70000”')],
  ])('%j gives 2, nothing on stdout and one line on stderr', async (args, problem) => {
    const { code, out, err } = await hara(args);
    expect({ code, out, lines: err.split('\n').length - 1 }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err.trimEnd().replace(/^hara: /, '')).toEqual(problem);
  });

  it('is told in Japanese in a Japanese terminal', async () => {
    expect((await hara(['themes', study, '--fast'], { language: 'ja' })).err).toBe(
      'hara: --fast というオプションはありません。「hara themes --help」をご覧ください\n',
    );
  });
});

describe('what cannot be done', () => {
  it.each([
    [['check', folder.at('no.hara')], 'no.hara: there is no such file'],
    [['check', folder.at('notes.txt')], 'notes.txt: This file is not a Hara study. It was left as it is.'],
    [['new', study], 'empty.hara exists already and was left as it is. Choose another name.'],
    [['new', folder.at('no/x.hara')], 'there is no folder'],
    [['themes', study], 'empty.hara: Nothing is coded yet. Code some passages first.'],
    [['undo', study], 'empty.hara: There is nothing to undo.'],
    [['redo', study], 'empty.hara: There is nothing to redo.'],
    [['deck', study, folder.at('no/x.pptx')], 'there is no folder'],
    [['codings', 'import', study, folder.at('no.csv')], 'no.csv: there is no such file'],
    [['codings', 'import', study, folder.at('notes.txt')], 'the table needs the columns document, code'],
  ])('%j gives 1, nothing on stdout and one line on stderr', async (args, problem) => {
    const { code, out, err } = await hara(args);
    expect({ code, out, lines: err.split('\n').length - 1 }).toEqual({ code: 1, out: '', lines: 1 });
    expect(err).toContain(problem);
    expect(err).toMatch(/^hara: /);
  });

  it('leaves no file behind where a study or a deck could not be written', async () => {
    await hara(['new', folder.at('no/x.hara')]);
    await hara(['deck', study, folder.at('no/x.pptx')]);
    expect(existsSync(folder.at('no'))).toBe(false);
  });
});

describe('help', () => {
  const commands = [
    'new',
    'import',
    'check',
    'compact',
    'search',
    'codings',
    'themes',
    'statements',
    'deck',
    'export',
    'history',
    'undo',
    'redo',
    'serve',
  ];

  it.each([...commands.map((command) => [command]), ['codings', 'import']])(
    '%s %s shows usage and an example',
    async (...command) => {
      const words = command.filter((word) => word !== undefined);
      const { code, out, err } = await hara([...words, '--help']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`Usage: hara ${words.join(' ')}`);
      expect(out).toContain(`Example:\n  hara ${words.join(' ')}`);
    },
  );

  it('lists every command, in English and in Japanese', async () => {
    const english = (await hara(['--help'])).out;
    const japanese = (await hara(['--help'], { language: 'ja' })).out;
    for (const command of commands) {
      expect(english).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
      expect(japanese).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
    expect(japanese).toContain('コマンド：');
  });
});
