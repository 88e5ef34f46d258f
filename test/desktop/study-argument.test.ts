import { expect, test } from 'vitest';
import { studyInArguments } from '../../electron/desktop/study-argument.ts';

test.each([
  ['a file that was opened', ['hara', '/home/rin/tea.hara'], '/home/rin/tea.hara'],
  ['a relative file, from where the command was given', ['hara', 'tea.hara'], '/home/rin/tea.hara'],
  ['a file among switches', ['hara', '--no-sandbox', 'tea.hara', '--inspect=1'], '/home/rin/tea.hara'],
  ['the program folder before it, as in development', ['electron', '.', 'tea.HARA'], '/home/rin/tea.HARA'],
  ['the last of several', ['hara', 'a.hara', 'b.hara'], '/home/rin/b.hara'],
  ['a Japanese name', ['hara', 'かゆみ 調査.hara'], '/home/rin/かゆみ 調査.hara'],
])('finds %s', (_, argv, path) => {
  expect(studyInArguments(argv, '/home/rin')).toBe(path);
});

test.each([
  ['no file', ['hara']],
  ['another kind of file', ['hara', 'notes.txt']],
  ['a switch that ends like one', ['hara', '--open=x.hara']],
  ['the program itself', ['/opt/x.hara']],
])('finds nothing in %s', (_, argv) => {
  expect(studyInArguments(argv, '/home/rin')).toBeUndefined();
});
