import { describe, expect, it } from 'vitest';
import type { SlotTexts } from '../../shared/domain/statement.ts';
import {
  changesWords,
  feelsWords,
  realisesWords,
  whenWords,
  whoWords,
} from '../../shared/statements/japanese-clauses.ts';
import type { Tail } from '../../shared/statements/japanese-clauses.ts';

const none: SlotTexts = { who: '', when: '', feels: '', realises: '', changes: '' };
const said = (tail: Tail | undefined): string => (tail ? tail.text + tail.after : '');

const sayings = {
  who: (who: string) => said(whoWords({ ...none, who })),
  when: (when: string) => said(whenWords({ ...none, when })),
  feels: (feels: string) => said(feelsWords({ ...none, feels }, 'finite')),
  realises: (realises: string) => said(realisesWords({ ...none, realises }, 'finite')),
  changes: (changes: string) => said(changesWords({ ...none, changes })),
};

describe('コードの名前は、語尾に合う言い方になる', () => {
  it.each([
    ['who', 'いろいろ試した', 'いろいろ試した人'],
    ['who', '自信がない', '自信がない人'],
    ['who', '時間に追われる', '時間に追われる人'],
    ['who', '生活の節目', '生活の節目を背景にもつ人'],
    ['who', '自信がない・生活の節目', '自信がない、生活の節目といった背景をもつ人'],
    ['when', '数か月たって', '数か月たって、'],
    ['when', '数か月使ったころ', '数か月使ったころ、'],
    ['when', '店で過ごす一時間', '店で過ごす一時間のなかで、'],
    ['when', '三か月目', '三か月目に、'],
    ['feels', '息が深くなる', '息が深くなる感覚を覚える'],
    ['feels', '柱時計の音', '柱時計の音を体に感じる'],
    ['feels', '木と蜜蝋の匂い', '木と蜜蝋の匂いを体に感じる'],
    ['feels', '荷を下ろしたよう', '荷を下ろしたような感覚を覚える'],
    ['feels', '息が深くなる・胸が温かくなる', '息が深くなる、胸が温かくなるといった感覚を覚える'],
    ['feels', '息が深く入り、胸が温かくなる', '息が深く入り、胸が温かくなる感覚を覚える'],
    ['realises', '自分の感覚で選んでいい', '自分の感覚で選んでいいと気づく'],
    ['realises', '人をもてなす', '人をもてなすことに価値を見いだす'],
    ['realises', '自分のための時間', '自分のための時間に価値を見いだす'],
    ['changes', '人を招く', '人を招くようになる'],
    ['changes', '家族との関係が変わる', '家族との関係が変わる'],
    ['changes', '料理をするようになった', '料理をするようになった'],
    ['changes', '人を招く・贈り物をする', '人を招く、贈り物をするといった変化が生まれる'],
  ] as const)('%s：%s', (slot, name, expected) => {
    expect(sayings[slot](name)).toBe(expected);
  });

  it('空の項目からは何も作らない', () => {
    expect(whoWords(none)).toBeUndefined();
  });
});
