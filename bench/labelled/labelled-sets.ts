import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Texts with the group that people gave each. */
export type LabelledSet = {
  readonly name: string;
  readonly texts: readonly string[];
  readonly labels: readonly string[];
  /** A script without spaces between words. */
  readonly unspaced: boolean;
};

export const corpora = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora');

/** Every labelled set of short texts beside the repository. */
export function labelledSets(): readonly LabelledSet[] {
  const sib = (language: string, name: string, unspaced: boolean): LabelledSet => {
    const parts = ['train', 'dev'].map((part) =>
      labelled(`clustering_sib200_en_ja/${language}/${part}.tsv`, 'text', 'category'),
    );
    return {
      name,
      unspaced,
      texts: parts.flatMap(({ texts }) => texts),
      labels: parts.flatMap(({ labels }) => labels),
    };
  };
  return [
    sib('eng_Latn', 'SIB-200 English', false),
    sib('jpn_Jpan', 'SIB-200 Japanese', true),
    {
      name: 'ASDC topics (ja)',
      unspaced: true,
      ...labelled('clustering_asdc_topics_ja/topics_L1.tsv', 'text', 'topic'),
    },
    {
      name: 'ASDC food sub-topics (ja)',
      unspaced: true,
      ...labelled('clustering_asdc_topics_ja/topics_L2_food_with_votes.tsv', 'text', 'topic_given'),
    },
    {
      name: 'CLINC150',
      unspaced: false,
      ...labelled('clustering_clinc150/clinc150.tsv', 'text', 'intent'),
    },
    {
      name: 'BANKING77',
      unspaced: false,
      ...labelled('clustering_banking77/train.csv', 'text', 'category'),
    },
  ];
}

function labelled(path: string, text: string, label: string): Pick<LabelledSet, 'texts' | 'labels'> {
  const rows = readTable(path);
  return { texts: rows.map((row) => row[text] ?? ''), labels: rows.map((row) => row[label] ?? '') };
}

/** Rows of a file of comma or tab separated values, by the names in its first line. */
export function readTable(path: string): readonly Readonly<Record<string, string>>[] {
  const file = join(corpora, path);
  if (!existsSync(file)) throw new Error(`The labelled texts are not beside the repository: ${file}`);
  const delimiter = path.endsWith('.tsv') ? '\t' : ',';
  return Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), { header: true, delimiter })
    .data;
}
