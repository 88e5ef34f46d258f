import type { Language } from '../../shared/domain/language.ts';

/** Headings of the readable report. */
const en = {
  offering: 'Offering',
  question: 'Question',
  values: 'What we hold dear',
  phases: 'Journey',
  participants: 'Participants',
  name: 'Name',
  segment: 'Segment',
  consent: 'Consent',
  interviews: 'Interviews',
  words: 'Words',
  statements: 'Statements',
  evidence: 'Evidence',
  counter: 'Counter-evidence',
  themes: 'Themes',
  unassigned: 'In no theme',
  codebook: 'Codebook',
  counts: 'Counts as this',
  countsNot: 'Does not count',
  example: 'Example',
  counterExample: 'Counter-example',
  quoted: (text: string) => `“${text}”`,
  memos: 'Memos',
  leftOut: '(left out)',
  none: 'None yet.',
  countedOnly: '(counted, not quoted)',
  more: (count: number) => (count === 1 ? 'and one more passage' : `and ${count} more passages`),
  refused: (count: number) =>
    count === 1 ? 'One person is left out at their wish.' : `${count} people are left out at their wish.`,
  comma: ', ',
  colon: ': ',
  dot: ' · ',
} as const;

export type ReportWords = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : (typeof en)[Key];
};

const ja: ReportWords = {
  offering: '商品・サービス',
  question: '問い',
  values: '大切にしていること',
  phases: '旅路',
  participants: '協力者',
  name: '名前',
  segment: '区分',
  consent: '同意',
  interviews: 'インタビュー',
  words: '語数',
  statements: '仮説文',
  evidence: '根拠',
  counter: '反例',
  themes: 'テーマ',
  unassigned: 'どのテーマにもない発話',
  codebook: 'コードブック',
  counts: '当てはまるもの',
  countsNot: '当てはまらないもの',
  example: '例',
  counterExample: '当てはまらない例',
  quoted: (text) => `「${text}」`,
  memos: 'メモ',
  leftOut: '（省略）',
  none: 'まだない。',
  countedOnly: '（人数にだけ数え、引用しない）',
  more: (count) => `ほか${count}件`,
  refused: (count) => `${count}名は、本人の希望により含めていない。`,
  comma: '、',
  colon: '：',
  dot: ' ・ ',
};

export const reportWords = { en, ja } as const satisfies Record<Language, ReportWords>;
