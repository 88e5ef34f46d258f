import type { Language } from '../domain/language.ts';
import type { SentencePart, SlotName, SlotTexts } from '../domain/statement.ts';

/**
 * A piece of a sentence: plain words, or a slot with the words around it. Code names are phrases of unknown form
 * ("lighter", "gave up on my hair"), so every frame is grammatical around any quoted phrase.
 */
type Frame = string | { readonly slot: SlotName };

const slot = (name: SlotName): Frame => ({ slot: name });

/** The sentence that fits the slots that are filled. Empty slots are left out; nothing filled gives no parts. */
export function phraseSentence(slots: SlotTexts, language: Language): readonly SentencePart[] {
  const filled = (name: SlotName): boolean => slots[name].trim() !== '';
  const frames = language === 'ja' ? japanese(filled) : english(filled);
  const parts = frames.map((frame): SentencePart => {
    if (typeof frame === 'string') return { text: frame };
    return { text: slots[frame.slot].trim(), slot: frame.slot };
  });
  return joined(parts);
}

type Filled = (name: SlotName) => boolean;

function english(filled: Filled): readonly Frame[] {
  const outcome = filled('feels') || filled('realises') || filled('changes');
  if (!outcome) return englishOpening(filled);
  const who: Frame[] = filled('who') ? ['Customers who start from “', slot('who'), '”'] : ['Customers'];
  const when: Frame[] = filled('when') ? [' reach a turning point, “', slot('when'), '”, and '] : [' '];
  if (filled('feels'))
    return [...who, ...when, 'feel it in the body: “', slot('feels'), '”.', ...englishMeaning(filled)];
  if (filled('realises')) {
    return [
      ...who,
      ...when,
      'find what matters to them: “',
      slot('realises'),
      '”.',
      ...englishChange(filled),
    ];
  }
  return [...who, ...when, 'notice a change in their life: “', slot('changes'), '”.'];
}

function englishOpening(filled: Filled): readonly Frame[] {
  const open = ' What they feel and realise is still open.';
  if (filled('who') && filled('when')) {
    return [
      'Customers who start from “',
      slot('who'),
      '” share a turning point: “',
      slot('when'),
      '”.',
      open,
    ];
  }
  if (filled('who')) return ['Customers share a starting point: “', slot('who'), '”.', open];
  if (filled('when')) return ['Customers share a turning point: “', slot('when'), '”.', open];
  return [];
}

function englishMeaning(filled: Filled): readonly Frame[] {
  if (filled('realises') && filled('changes')) {
    return [
      ' What it gives them is “',
      slot('realises'),
      '”, and what is different afterwards is “',
      slot('changes'),
      '”.',
    ];
  }
  if (filled('realises')) return [' What it gives them is “', slot('realises'), '”.'];
  return englishChange(filled);
}

function englishChange(filled: Filled): readonly Frame[] {
  return filled('changes') ? [' What is different afterwards is “', slot('changes'), '”.'] : [];
}

function japanese(filled: Filled): readonly Frame[] {
  const who: Frame[] = filled('who')
    ? ['「', slot('who'), '」というところから始まったお客さまは、']
    : ['お客さまは、'];
  const outcome = filled('feels') || filled('realises') || filled('changes');
  if (!outcome) return japaneseOpening(filled);
  const when: Frame[] = filled('when') ? ['「', slot('when'), '」という場面で、'] : [];
  if (filled('feels'))
    return [
      ...who,
      ...when,
      '「',
      slot('feels'),
      '」という体の感覚を味わいます。',
      ...japaneseMeaning(filled),
    ];
  if (filled('realises')) {
    return [
      ...who,
      ...when,
      '「',
      slot('realises'),
      '」という価値を見いだします。',
      ...japaneseChange(filled),
    ];
  }
  return [...who, ...when, '「', slot('changes'), '」という変化を経験します。'];
}

function japaneseOpening(filled: Filled): readonly Frame[] {
  const open = '何を感じ、何に気づくのかは、まだわかっていません。';
  if (filled('who') && filled('when')) {
    return [
      '「',
      slot('who'),
      '」というところから始まったお客さまは、「',
      slot('when'),
      '」という場面をともに通ります。',
      open,
    ];
  }
  if (filled('who')) return ['お客さまに共通する出発点は「', slot('who'), '」です。', open];
  if (filled('when')) return ['お客さまに共通する場面は「', slot('when'), '」です。', open];
  return [];
}

function japaneseMeaning(filled: Filled): readonly Frame[] {
  if (filled('realises') && filled('changes')) {
    return [
      'そこで「',
      slot('realises'),
      '」という価値に気づき、その後「',
      slot('changes'),
      '」という変化が生まれます。',
    ];
  }
  if (filled('realises')) return ['そこで気づくのは「', slot('realises'), '」という価値です。'];
  return japaneseChange(filled);
}

function japaneseChange(filled: Filled): readonly Frame[] {
  return filled('changes') ? ['その後「', slot('changes'), '」という変化が生まれます。'] : [];
}

/** Neighbouring plain parts as one. */
function joined(parts: readonly SentencePart[]): readonly SentencePart[] {
  const result: SentencePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last !== undefined && last.slot === undefined && part.slot === undefined) {
      result[result.length - 1] = { text: last.text + part.text };
    } else result.push(part);
  }
  return result;
}
