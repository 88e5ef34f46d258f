import { describe, expect, it } from 'vitest';
import { normaliseMarkdown } from '../../shared/text/normalise-markdown.ts';

describe('Markdown as reading text', () => {
  it('takes the bold off a name before words and remembers where it stood', () => {
    const { text, labels } = normaliseMarkdown('**Ana Lee:** Hello.\n\n**Bo**: Hi \\[laughs\\] there.');
    expect(text).toBe('Ana Lee: Hello.\n\nBo: Hi [laughs] there.');
    expect(labels.map(({ start, end }) => text.slice(start, end))).toEqual(['Ana Lee:', 'Bo']);
  });

  it('takes underlines for bold, and an underline inside a name for part of it', () => {
    expect(normaliseMarkdown('__Ana:__ Hello.\n**user_1:** Yes.').text).toBe('Ana: Hello.\nuser_1: Yes.');
  });

  it('finds a name behind a time stamp', () => {
    const { text, labels } = normaliseMarkdown('\\[00:12:03\\] **Ana:** Hello.');
    expect(text).toBe('[00:12:03] Ana: Hello.');
    expect(labels.map(({ start, end }) => text.slice(start, end))).toEqual(['Ana:']);
  });

  it('takes bold without a colon for a name only where it recurs', () => {
    expect(normaliseMarkdown('**Ana** Hello.\n**Ana** Yes.').text).toBe('Ana Hello.\nAna Yes.');
    expect(normaliseMarkdown('**Really** good.').text).toBe('**Really** good.');
  });

  it('leaves headings, lists, emphasis and backslashes before letters alone', () => {
    const source = '# Day one\n\n- *soft* and **warm** water\n- C:\\new\n';
    expect(normaliseMarkdown(source)).toEqual({ text: source, labels: [] });
  });
});
