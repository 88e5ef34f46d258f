import { describe, expect, it } from 'vitest';
import { cutTo, displayWidth, formatTable } from '../../electron/cli/format-table.ts';
import { languageOfTerminal } from '../../electron/cli/terminal.ts';

const columns = [
  { title: 'theme', elastic: true },
  { title: 'people', align: 'right' },
] as const;

describe('tables in the terminal', () => {
  it('line up wide characters by the columns they take', () => {
    expect(
      formatTable(
        columns,
        [
          ['肩の力が抜ける', '3'],
          ['calm', '12'],
        ],
        40,
      ),
    ).toBe('theme           people\n肩の力が抜ける       3\ncalm                12\n');
  });

  it('cut elastic columns to the width and leave the others whole', () => {
    const text = formatTable(columns, [['a label that is much too long for a narrow line', '3 of 12']], 30);
    expect(text).toBe('theme                   people\na label that is much…  3 of 12\n');
  });

  it('never pass on what could steer the terminal', () => {
    expect(formatTable([{ title: 'quote' }], [['red \u001b[31malert\nnew\u202e line']], 60)).toBe(
      'quote\nred [31malert new line\n',
    );
  });

  it('never cut a character in two', () => {
    expect(cutTo('👩‍👩‍👧ab', 3)).toBe('👩‍👩‍👧…');
    expect(displayWidth('か゚ｶ')).toBe(3);
  });
});

describe('the language of the terminal', () => {
  it.each([
    [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP' }, 'ja'],
    [{ LANG: 'jam_JM' }, 'en'],
    [{}, 'en'],
  ] as const)('of %j is %s', (env, language) => expect(languageOfTerminal(env)).toBe(language));
});
