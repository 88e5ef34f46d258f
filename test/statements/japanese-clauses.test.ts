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
    ['who', '自信がない・生活の節目', '自信がなく、生活の節目を背景にもつ人'],
    ['who', '生活の節目・人の目が気になる', '生活の節目を背景にもち、人の目が気になる人'],
    ['who', 'いろいろ試した・自信がない', 'いろいろ試して、自信がない人'],
    ['when', '数か月たって', '数か月たって、'],
    ['when', 'はじめて店に入る', 'はじめて店に入ったとき、'],
    ['when', '偶然に立ち寄る', '偶然に立ち寄ったとき、'],
    ['when', '迷っている', '迷っているとき、'],
    ['when', '数か月使ったころ', '数か月使ったころ、'],
    ['when', '店で過ごす一時間', '店で過ごす一時間のなかで、'],
    ['when', '三か月目', '三か月目に、'],
    ['feels', '息が深くなる', '息が深くなる感覚を覚える'],
    ['feels', '柱時計の音', '柱時計の音を感じる'],
    ['feels', '木と蜜蝋の匂い', '木と蜜蝋の匂いを感じる'],
    ['feels', '荷を下ろしたよう', '荷を下ろしたような感覚を覚える'],
    ['feels', '息が深くなる・胸が温かくなる', '息が深くなり、胸が温かくなる感覚を覚える'],
    ['feels', '息が深く入り、胸が温かくなる', '息が深く入り、胸が温かくなる感覚を覚える'],
    ['feels', '柱時計の音・台所に立ちたくなる', '柱時計の音を感じ、台所に立ちたくなる感覚を覚える'],
    [
      'realises',
      '自分の感覚で選んでいい・自分を責めなくていい',
      '自分の感覚で選んでいい、自分を責めなくていいと気づく',
    ],
    ['realises', '自分の感覚で選んでいい', '自分の感覚で選んでいいと気づく'],
    ['realises', '人をもてなす', '人をもてなすことに価値を見いだす'],
    ['realises', '自分のための時間', '自分のための時間に価値を見いだす'],
    ['changes', '人を招く', '人を招くようになる'],
    ['changes', '家族との関係が変わる', '家族との関係が変わる'],
    ['changes', '人を招く・自分のセンスが育つ', '人を招き、自分のセンスが育つ'],
    ['who', '来客が怖い / 台所が嫌になる', '来客が怖かったり、台所が嫌になったりする人'],
    ['feels', '肩の力が抜ける / ほっとする', '肩の力が抜けたり、ほっとしたりする感覚を覚える'],
    ['feels', '柱時計の音 / 息が深くなる', '柱時計の音があったり、息が深くなったりする感覚を覚える'],
    ['changes', '人を招く / 贈り物をする', '人を招いたり、贈り物をしたりするようになる'],
    ['changes', 'それまでの習慣をやめる', 'それまでの習慣をやめる'],
    ['changes', '料理をするようになった', '料理をするようになった'],
    ['changes', '人を招く・贈り物をする', '人を招き、贈り物をするようになる'],
  ] as const)('%s：%s', (slot, name, expected) => {
    expect(sayings[slot](name)).toBe(expected);
  });

  it('空の項目からは何も作らない', () => {
    expect(whoWords(none)).toBeUndefined();
  });
});
