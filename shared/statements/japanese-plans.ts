import type { NumberName, SlotName, SlotTexts } from '../domain/statement.ts';
import { changesWords, feelsWords, realisesWords, whenWords, whoWords } from './japanese-clauses.ts';
import type { FeltForm, RealisedForm, Tail } from './japanese-clauses.ts';
import type { SentenceCounts } from './sentence-numbers.ts';
import type { Piece, PlanName, Sentence } from './sentence-plan.ts';

type Pieces = readonly Piece[] | undefined;

type Words = {
  /** Who, and what changes, with their own counts where these are lower; `bare…`: without. */
  readonly who: Pieces;
  readonly bareWho: Pieces;
  readonly bareChanges: Pieces;
  /** 「三か月目に、」, or nothing. */
  readonly when: readonly Piece[];
  readonly feels: (as: FeltForm) => Pieces;
  readonly realises: (as: RealisedForm) => Pieces;
  readonly changes: Pieces;
  /** What is felt and realised, or what there is of the two, to the end of the sentence. */
  readonly heart: Pieces;
  /** 「コアカスタマー10人中8人」; undefined where nobody has it yet. */
  readonly group: Pieces;
  /** 「、その他では4人中1人」, or nothing. */
  readonly others: readonly Piece[];
};

/** The sentences of each plan in the plain written style; empty for slots without words. */
export function japanesePlans(
  slots: SlotTexts,
  counts: SentenceCounts,
): Readonly<Record<PlanName, readonly Piece[]>> {
  const words = wordsOf(slots, counts);
  return {
    story: told(story(words)),
    body: told(body(words)),
    value: told(value(words)),
    change: told(change(words)),
    reach: told(reach(words)),
    counted: told(counted(words, counts)),
  };
}

function wordsOf(slots: SlotTexts, counts: SentenceCounts): Words {
  const main: NumberName = counts.core.total > 0 ? 'core' : 'people';
  const pieces = (slot: SlotName, tail: Tail | undefined): Pieces =>
    tail && [{ slot, text: tail.text }, tail.after];
  /** With its own count where fewer tell it than have the experience. */
  const weighed = (slot: SlotName, tail: Tail | undefined): Pieces => {
    const words = pieces(slot, tail);
    const fewer = counts[slot].have > 0 && counts[slot].have < counts[main].have;
    return words && fewer ? [...words, '（', { number: slot }, '）'] : words;
  };
  const feels = (as: FeltForm): Pieces => pieces('feels', feelsWords(slots, as));
  const realises = (as: RealisedForm): Pieces => pieces('realises', realisesWords(slots, as));
  const [running, end] = [feels('running'), realises('finite')];
  return {
    who: weighed('who', whoWords(slots)),
    bareWho: pieces('who', whoWords(slots)),
    when: pieces('when', whenWords(slots)) ?? [],
    feels,
    realises,
    changes: weighed('changes', changesWords(slots)),
    bareChanges: pieces('changes', changesWords(slots)),
    heart: running && end ? [...running, ...end] : (end ?? feels('finite')),
    group:
      counts[main].have > 0
        ? [main === 'core' ? 'コアカスタマー' : '話を聞いた', { number: main }]
        : undefined,
    others: main === 'core' && counts.others.total > 0 ? ['、その他では', { number: 'others' }] : [],
  };
}

/** In the order of time. */
function story({ who, when, heart, changes, group }: Words): readonly Sentence[] {
  return [
    heart ? [...(who ? [...who, 'が、'] : []), ...when, ...heart] : started(who, when),
    changes && ['その後、', ...changes],
    group && [...group, 'が、この流れを語っている'],
  ];
}

/** From the sensation outwards. */
function body({ who, when, feels, realises, changes, group, others }: Words): readonly Sentence[] {
  const sensation = feels('comes');
  const value = realises('finite');
  return [
    sensation && ['はじまりは体である'],
    sensation ? [...when, ...sensation] : value ? undefined : started(undefined, when),
    value && [...(sensation ? ['そこから、'] : when), ...value],
    who && ['これが起こるのは、', ...who, 'である'],
    changes && ['そして、', ...changes],
    group && ['語ったのは', ...group, ...others, 'である'],
  ];
}

/** The value first, then how they came to it. */
function value({ who, when, feels, realises, changes, group }: Words): readonly Sentence[] {
  const reached = realises('noun');
  const sensation = feels('came');
  return [
    reached
      ? [
          ...(group ? [...group, 'がたどり着いたのは、'] : ['お客さまがたどり着いたのは、']),
          ...reached,
          'である',
        ]
      : group && [...group, 'に、ひとつの体験が共通している'],
    sensation
      ? ['それを知らせたのは体で、', ...when, ...sensation]
      : reached && when.length > 0
        ? [...when, 'そこに至る']
        : started(undefined, when),
    who && ['もとは、', ...who, 'であった'],
    changes && ['暮らしにはこう表れる。', ...changes],
  ];
}

/** Back from what is different today to where it began. */
function change({ who, when, heart, changes, group, others }: Words): readonly Sentence[] {
  return [
    changes && ['いまの暮らしでは、', ...changes],
    heart
      ? [changes ? 'その手前にひとつの場面がある。' : '中心にひとつの場面がある。', ...when, ...heart]
      : started(undefined, when),
    who && ['さかのぼれば、', ...who, 'である'],
    group && ['このように語ったのは', ...group, ...others, 'である'],
  ];
}

/** Who can get there, and how many have. */
function reach({ who, when, heart, changes, group, others }: Words): readonly Sentence[] {
  return [
    ['誰にでも届くわけではない'],
    who && ['届くのは、', ...who, 'である'],
    heart ? [...when, ...heart] : started(undefined, when),
    changes && ['そこから、', ...changes],
    group && ['いまのところ、届いたのは', ...group, ...others, 'である'],
  ];
}

/** Each part with its own count. */
function counted(
  { bareWho, when, feels, realises, bareChanges }: Words,
  counts: SentenceCounts,
): readonly Sentence[] {
  const parts: readonly (readonly [SlotName, Pieces])[] = [
    ['who', bareWho],
    [
      'when',
      when.length > 0
        ? when.map((piece) => (typeof piece === 'string' ? piece.replace(/、$/u, '') : piece))
        : undefined,
    ],
    ['feels', feels('noun')],
    ['realises', realises('noun')],
    ['changes', bareChanges],
  ];
  const [first, ...rest] = parts.flatMap(([slot, pieces]) =>
    pieces && counts[slot].total > 0 ? [[...pieces, '（', { number: slot }, '）'] as const] : [],
  );
  if (first === undefined) return [];
  const among = counts.core.total > 0 ? 'コアカスタマーのうち、語った人数' : '話を聞いた人のうち、語った人数';
  return [[`${among}：`, ...first, ...rest.flatMap((each) => ['、', ...each])]];
}

/** Where nothing is felt or realised yet: what is known of who and when. */
function started(who: Pieces, when: readonly Piece[]): Sentence {
  if (who && when.length > 0) return [...who, 'が、', ...when, '何かを体験している'];
  if (when.length > 0) return [...when, '何かが起きている'];
  return who && ['共通するのは、', ...who, 'であることだ'];
}

function told(sentences: readonly Sentence[]): readonly Piece[] {
  return sentences.flatMap((sentence) => (sentence ? [...sentence, '。'] : []));
}
