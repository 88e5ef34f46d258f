import type { Language } from '../domain/language.ts';
import { slotNames } from '../domain/statement.ts';
import type { SentencePart, SlotName, SlotTexts } from '../domain/statement.ts';

const headings: Readonly<Record<Language, Readonly<Record<SlotName, string>>>> = {
  en: {
    who: 'Before: ',
    when: 'The moment: ',
    feels: 'In the body: ',
    realises: 'What it is worth: ',
    changes: 'Since then: ',
  },
  ja: {
    who: 'はじめ：',
    when: '場面：',
    feels: '体の感覚：',
    realises: '気づいた価値：',
    changes: 'その後：',
  },
};

/** The slots one after the other, each under a heading, where nobody has written or chosen a sentence yet. */
export function outlineSentence(slots: SlotTexts, language: Language): SentencePart[] {
  const end = language === 'ja' ? '。' : '. ';
  const filled = slotNames.filter((slot) => slots[slot].trim() !== '');
  return filled.flatMap((slot, at) => [
    { text: headings[language][slot] },
    { text: slots[slot].trim(), slot },
    { text: at === filled.length - 1 ? end.trim() : end },
  ]);
}
