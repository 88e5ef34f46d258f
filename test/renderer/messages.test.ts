import { describe, expect, it } from 'vitest';
import { actSentence } from '../../renderer/data/act-sentence.ts';
import { errorText } from '../../renderer/data/error-text.ts';
import { ApiError, errorCodes } from '../../shared/api/errors.ts';
import { statementStates } from '../../shared/domain/statement.ts';
import { en } from '../../shared/messages/en.ts';
import { ja } from '../../shared/messages/ja.ts';
import { isMessageKey, translator } from '../../shared/messages/translate.ts';

const languages = [
  ['en', translator('en')],
  ['ja', translator('ja')],
] as const;

/** The labels that commands write, with values such as they carry. */
const acts = {
  'study.create': { name: 'Mori' },
  'study.update': {},
  'participants.add': { name: 'Hana' },
  'participants.update': { name: 'Hana' },
  'participants.remove': { name: 'Hana' },
  'documents.update': { title: 'Hana, 47' },
  'documents.relabel': { title: 'Hana, 47' },
  'documents.remove': { title: 'Hana, 47', codings: 3 },
  'codes.add': { name: 'lighter' },
  'codes.update': { name: 'lighter' },
  'codes.move': { name: 'lighter' },
  'codes.moveMany': { count: 3 },
  'codes.split': { name: 'lighter', count: 2 },
  'codes.merge': { count: 2, name: 'lighter' },
  'codes.remove': { name: 'lighter', codings: 0 },
  'codes.addStarter': { count: 60 },
  'codings.add': { code: 'lighter', document: 'Hana, 47', quote: 'it just fell' },
  'codings.update': { code: 'lighter', document: 'Hana, 47' },
  'codings.remove': { count: 1, code: 'lighter', document: 'Hana, 47' },
  'codings.import': { count: 330 },
  'memos.set': { target: 'code' },
  'memos.add': { target: 'coding', name: 'Why so late?' },
  'memos.update': { name: 'Why so late?' },
  'memos.remove': { count: 1, name: 'Why so late?' },
  'import.commit': { count: 1, title: 'Hana, 47' },
  'themes.run': { themes: 6 },
  'themes.add': { label: 'It falls light' },
  'themes.update': { label: 'It falls light' },
  'themes.merge': { count: 2, label: 'It falls light' },
  'themes.split': { label: 'It falls light', count: 3 },
  'themes.move': { count: 1, label: 'It falls light' },
  'themes.remove': { label: 'It falls light' },
  'statements.add': { title: 'It falls light' },
  'statements.update': { title: 'It falls light' },
  'statements.redraft': { title: 'It falls light' },
  'statements.addEvidence': { count: 2, title: 'It falls light' },
  'statements.moveEvidence': { count: 2, slot: 'feels' },
  'statements.restore': { title: 'It falls light' },
  'statements.removeEvidence': { count: 2 },
  'statements.setState': { title: 'It falls light', state: 'confirmed' },
  'views.add': { name: 'Core against other' },
  'views.rename': { name: 'Core against other' },
  'views.remove': { name: 'Core against other' },
  'statements.remove': { title: 'It falls light' },
};

describe.each(languages)('messages in %s', (language, t) => {
  it('have a sentence for every act', () => {
    for (const [key, values] of Object.entries(acts)) {
      const sentence = actSentence(t, { key, values });
      expect(sentence, key).not.toBe(key);
      expect(sentence, key).not.toMatch(/[{}]/);
    }
  });

  it('have a text for every error code', () => {
    for (const code of errorCodes) {
      const text = errorText(t, new ApiError(code, 'for logs only'));
      expect(text, code).not.toBe('for logs only');
      expect(text, code).not.toBe('');
    }
  });

  it('tell the four states of a statement apart', () => {
    const sentences = statementStates.map((state) =>
      actSentence(t, { key: 'statements.setState', values: { title: 'x', state } }),
    );
    expect(new Set(sentences).size).toBe(statementStates.length);
  });

  it('parse, every one of them', () => {
    const catalogue: Readonly<Record<string, string>> = language === 'en' ? en : ja;
    for (const [key, text] of Object.entries(catalogue)) {
      if (!isMessageKey(key)) throw new Error(`${key} is not a key of both catalogues`);
      const names = [...text.matchAll(/\{\s*(\w+)/g)].map((match) => match[1] ?? '');
      // A number serves where a text is wanted as well; a select then takes its `other`.
      const values = Object.fromEntries(names.map((name) => [name, 2]));
      expect(() => t(key, values), key).not.toThrow();
    }
  });
});

describe('both catalogues', () => {
  it('want the same values for the same message', () => {
    const outer = (text: string) => {
      const names = new Set<string>();
      for (const match of text.matchAll(/\{(\w+)(?=[,}])/g)) names.add(match[1] ?? '');
      return [...names].toSorted();
    };
    const japanese: Readonly<Record<string, string>> = ja;
    for (const [key, text] of Object.entries(en)) {
      const missing = outer(japanese[key] ?? '').filter((name) => !outer(text).includes(name));
      expect([key, missing]).toEqual([key, []]);
    }
  });
});

describe('an error', () => {
  const t = translator('en');

  it('is told by its reason where the catalogue knows it', () => {
    const broken = errorText(t, new ApiError('import-failed', '', { reason: 'broken-file' }));
    expect(broken).toBe(en['error.import-failed.broken-file']);
  });

  it('is told by its code where the reason is unknown', () => {
    expect(errorText(t, new ApiError('disk', '', { reason: 'unheard-of' }))).toBe(en['error.disk']);
  });

  it('of unknown cause carries the id under which it was logged', () => {
    expect(errorText(t, new ApiError('internal', '', { id: '7f3a' }))).toContain('7f3a');
  });

  it.each([
    'unsupported-format',
    'empty-file',
    'not-text',
    'broken-file',
    'too-large',
    'unsafe-file',
    'encrypted-file',
    'column-missing',
    'no-text',
    'duplicate',
  ])('of an import has its own words: %s', (reason) => {
    expect(isMessageKey(`error.import-failed.${reason}`)).toBe(true);
  });
});

describe('an act without a title', () => {
  it('is called untitled', () => {
    expect(actSentence(translator('en'), { key: 'statements.add', values: { title: '' } })).toBe(
      'Began the statement “untitled”',
    );
  });
});
