import type { SlotName } from '../domain/statement.ts';

/**
 * Beginnings of words by which an interviewer asks for a slot without naming what was felt or realised, en and ja. Used
 * only to tell "not asked" from "asked, and nothing said".
 */
export const slotCues: Readonly<Record<SlotName, readonly string[]>> = {
  who: ['before', 'used to', 'concern', 'worr', 'tried', '以前', '前は', 'きっかけ', '悩み', '困って', '試し'],
  when: ['when', 'moment', 'first time', 'how long', 'いつ', 'ころ', '頃', '初めて', 'はじめて', '瞬間'],
  feels: [
    'feel',
    'felt',
    'sens',
    'body',
    'bodily',
    'notice',
    'touch',
    'smell',
    'where in',
    '体',
    '身体',
    '感じ',
    '感覚',
    '手触り',
    '匂い',
    '香り',
  ],
  realises: ['matter', 'mean to', 'important', 'value', 'realis', 'realiz', 'worth', '大事', '大切', '意味', '価値', '気づ'],
  changes: ['chang', 'differen', 'since then', 'afterwards', 'after that', '変わ', '変化', 'その後', '違い', 'それから'],
};
