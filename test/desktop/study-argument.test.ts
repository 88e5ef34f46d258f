import { expect, test } from 'vitest';
import { studyInArguments } from '../../electron/desktop/study-argument.ts';

test.each([
  ['a file that was opened', ['hara', '/people/rin/tea.hara'], '/people/rin/tea.hara'],
  ['a relative file, from where the command was given', ['hara', 'tea.hara'], '/people/rin/tea.hara'],
  ['a file among switches', ['hara', '--no-sandbox', 'tea.hara', '--inspect=1'], '/people/rin/tea.hara'],
  ['the program folder before it, as in development', ['electron', '.', 'tea.HARA'], '/people/rin/tea.HARA'],
  ['the last of several', ['hara', 'a.hara', 'b.hara'], '/people/rin/b.hara'],
  ['a Japanese name', ['hara', 'かゆみ 調査.hara'], '/people/rin/かゆみ 調査.hara'],
])('finds %s', (_, argv, path) => {
  expect(studyInArguments(argv, '/people/rin')).toBe(path);
});

test.each([
  ['no file', ['hara']],
  ['another kind of file', ['hara', 'notes.txt']],
  ['a switch that ends like one', ['hara', '--open=x.hara']],
  ['the program itself', ['/opt/x.hara']],
])('finds nothing in %s', (_, argv) => {
  expect(studyInArguments(argv, '/people/rin')).toBeUndefined();
});
