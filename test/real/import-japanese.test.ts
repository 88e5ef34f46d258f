import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { expectLawful, gapsOf, spoken, utf8 } from '../importers/parsed-law.ts';
import { sharedPath } from '../support/shared-data.ts';

describe('customers and operators, one utterance a line', () => {
  const folder = 'corpora/dialogues_ja_asdc_scud/dialog_text';
  const files = readdirSync(sharedPath(folder)).filter((name) => name.endsWith('.tsv'));

  it('reads all sixty, whole, and takes the operator for the interviewer', async () => {
    expect(files).toHaveLength(60);
    for (const name of files) {
      const bytes = readFileSync(sharedPath(`${folder}/${name}`));
      const source = normaliseText(bytes.toString('utf8'));
      const document = await parseDocument({ fileName: name, bytes });
      expectLawful(document);
      expect(document).toMatchObject({ text: source, language: 'ja' });
      const lines = source.split('\n').filter((line) => line.trim() !== '');
      expect(spoken(document), name).toEqual(
        lines.map((line) => line.split('\t').map((cell) => cell.trim())),
      );
      for (const { speaker, role } of document.turns) {
        expect(role).toBe(speaker?.startsWith('operator') ? 'interviewer' : 'participant');
      }
    }
  });
});

type Chat = { readonly utterances: readonly { readonly interlocutor_id: string; readonly text: string }[] };

function isChat(value: unknown): value is Chat {
  return (
    typeof value === 'object' && value !== null && 'utterances' in value && Array.isArray(value.utterances)
  );
}

describe('chats of two people', () => {
  const folder = 'corpora/dialogues_ja_realpersonachat/json';
  const chats = readdirSync(sharedPath(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name,
      chat: JSON.parse(readFileSync(sharedPath(`${folder}/${name}`), 'utf8')) as unknown,
    }));

  it.each(['話者ID：', 'IDさん：', '【ID】', 'ID: '])(
    'reads all 250 written with %s as they were said',
    async (layout) => {
      expect(chats).toHaveLength(250);
      for (const { name, chat } of chats) {
        if (!isChat(chat)) throw new Error(name);
        const said = chat.utterances.map(({ interlocutor_id: id, text }) => ({ id, text: text.trim() }));
        const label = (id: string) => layout.replace('ID', id);
        const source = said.map(({ id, text }) => label(id) + text).join('\n');
        const document = await parseDocument({ fileName: `${name}.txt`, bytes: utf8(source) });
        expectLawful(document);
        expect(document.text).toBe(normaliseText(source));
        // Utterances of several lines are one turn; a name keeps what its label says of it.
        const words = spoken(document).map(([speaker, text]) => [speaker.replace(/話者|さん/g, ''), text]);
        expect(words, name).toEqual(said.map(({ id, text }) => [id, normaliseText(text)]));
        expect(new Set(gapsOf(document)).size).toBeLessThanOrEqual(2);
      }
    },
  );

  it('reads 214,000 characters in one file', async () => {
    const bytes = readFileSync(
      sharedPath('corpora/parsers_generated_variants/size/ja_all_dialogues_one_file.txt'),
    );
    const document = await parseDocument({ fileName: 'all.txt', bytes });
    expectLawful(document);
    expect(document.text).toBe(normaliseText(bytes.toString('utf8')));
    expect(document.turns).toHaveLength(7511);
    expect(document.turns.every(({ speaker }) => speaker?.startsWith('話者'))).toBe(true);
  });
});
