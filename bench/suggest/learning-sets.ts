import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpora, readTable } from '../labelled/labelled-sets.ts';
import { pdpilot } from '../../test/support/pdpilot.ts';

/** Texts that people labelled, any number of labels a text, and how they are divided. */
export type LearningSet = {
  readonly name: string;
  readonly texts: readonly string[];
  readonly labels: readonly (readonly string[])[];
  /** What is measured: labels, over all tested texts together. */
  readonly names: readonly string[];
  /** What belongs together (interview, conclusion, review): for cross-validation inside what is learnt from. */
  readonly groups?: readonly string[];
  /** Indices of texts of each round: what is learnt from, what is tested. */
  readonly rounds: readonly { readonly train: readonly number[]; readonly test: readonly number[] }[];
};

/** The four sources of the benchmark, see docs/suggestions.md. */
export function learningSets(): readonly LearningSet[] {
  return [interviews(), values(), ...nlupp(), senses()];
}

/** Turns of participants and the codes that lie on them; one interview is left out in each round. */
function interviews(): LearningSet {
  const { input } = pdpilot(readTable('coded_pdpilot/coded_segments.csv'));
  const turns = input.documents.flatMap((document) =>
    document.turnList
      .filter(({ role }) => role === 'participant')
      .map((turn) => ({
        document: document.id,
        text: document.text.slice(turn.start, turn.end),
        labels: [
          ...new Set(
            input.codings
              .filter(
                (each) => each.documentId === document.id && each.start < turn.end && each.end > turn.start,
              )
              .map(({ codeId }) => codeId),
          ),
        ],
      })),
  );
  const documents = [...new Set(turns.map(({ document }) => document))];
  const peopleOf = (label: string) =>
    new Set(turns.filter(({ labels }) => labels.includes(label)).map(({ document }) => document)).size;
  const names = [...new Set(turns.flatMap(({ labels }) => labels))].filter((label) => peopleOf(label) >= 2);
  return {
    name: 'PDPilot, turns of 4 interviews, one left out',
    texts: turns.map(({ text }) => text),
    labels: turns.map(({ labels }) => labels),
    names,
    groups: turns.map(({ document }) => document),
    rounds: documents.map((left) => divide(turns, ({ document }) => document === left)),
  };
}

function values(): LearningSet {
  const texts = readTable('values_valueeval23/arguments-training_old.tsv');
  const marks = new Map(
    readTable('values_valueeval23/labels-training_old.tsv').map((row) => [row['Argument ID'], row]),
  );
  const [first] = marks.values();
  const names = Object.keys(first ?? {}).filter((name) => name !== 'Argument ID');
  const labels = texts.map((row) => names.filter((name) => marks.get(row['Argument ID'])?.[name] === '1'));
  const conclusions = [...new Set(texts.map((row) => row['Conclusion'] ?? ''))];
  const tested = new Set(conclusions.filter((_, at) => at % 5 === 4));
  return {
    name: 'ValueEval, 20 values, other conclusions',
    texts: texts.map((row) => row['Premise'] ?? ''),
    labels,
    names,
    groups: texts.map((row) => row['Conclusion'] ?? ''),
    rounds: [divide(texts, (row) => tested.has(row['Conclusion'] ?? ''))],
  };
}

type Utterance = { readonly text: string; readonly intents?: readonly string[] };

function nlupp(): readonly LearningSet[] {
  return ['banking', 'hotels'].map((domain) => {
    const folds = [0, 1, 2, 3, 4, 5].map((fold) => read(`multilabel_nlupp/${domain}/fold${fold}.json`));
    const all = folds.flatMap((utterances, fold) => utterances.map((each) => ({ ...each, fold })));
    const labels = all.map(({ intents }) => intents ?? []);
    return {
      name: `NLU++ ${domain}, folds 0-3 / 4-5`,
      texts: all.map(({ text }) => text),
      labels,
      names: [...new Set(labels.flat())],
      rounds: [divide(all, ({ fold }) => fold >= 4)],
    };
  });
}

function read(path: string): readonly Utterance[] {
  return JSON.parse(readFileSync(join(corpora, path), 'utf8')) as readonly Utterance[];
}

const sensationSenses = new Set(['n.BODY', 'v.body', 'v.perception']);
const feelingSenses = new Set(['n.FEELING', 'v.emotion']);

function senses(): LearningSet {
  const sentences = taggedSentences();
  const review = new Map([...new Set(sentences.map(({ review: id }) => id))].map((id, at) => [id, at]));
  return {
    name: 'STREUSLE, sensation and feeling, other reviews',
    texts: sentences.map(({ text }) => text),
    labels: sentences.map(({ senses: found }) => [
      ...(found.some((sense) => sensationSenses.has(sense)) ? ['sensation'] : []),
      ...(found.some((sense) => feelingSenses.has(sense)) ? ['feeling'] : []),
    ]),
    names: ['sensation', 'feeling'],
    groups: sentences.map(({ review: id }) => id),
    rounds: [divide(sentences, ({ review: id }) => (review.get(id) ?? 0) % 3 === 2)],
  };
}

export type TaggedSentence = {
  readonly review: string;
  readonly text: string;
  /** Words with the broad sense that people gave them, if any. */
  readonly words: readonly { readonly word: string; readonly sense: string | undefined }[];
  readonly senses: readonly string[];
};

/** STREUSLE's sentences; words that were joined to units are read apart, each with the sense of its unit. */
export function taggedSentences(): readonly TaggedSentence[] {
  return readFileSync(join(corpora, 'senses_streusle/streusle.ud_train.vis'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', tagged = ''] = line.split('\t');
      const words = tagged.split(' ').flatMap((token) => {
        const bar = token.lastIndexOf('|');
        const unit = token.slice(0, bar).replace(/^[_~]+|[_~]+$/g, '');
        const sense = /[A-Z.]-([nv]\.\w+)/.exec(token.slice(bar))?.[1];
        return unit.split(/[_~](?=[^\s])/).map((word) => ({ word, sense }));
      });
      return {
        review: id.split('-').slice(0, 2).join('-'),
        text: words.map(({ word }) => word).join(' '),
        words,
        senses: words.flatMap(({ sense }) => (sense === undefined ? [] : [sense])),
      };
    });
}

function divide<T>(items: readonly T[], isTested: (item: T) => boolean): LearningSet['rounds'][number] {
  const indices = items.map((_, at) => at);
  return {
    train: indices.filter((at) => !isTested(items[at] as T)),
    test: indices.filter((at) => isTested(items[at] as T)),
  };
}
