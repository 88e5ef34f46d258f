import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../shared/analysis/adjusted-rand-index.ts';
import { groupMoments } from '../../shared/analysis/group-moments.ts';
import { embedTexts } from '../../shared/analysis/moment-features.ts';
import { findThemes } from '../../shared/analysis/themes.ts';
import { pdpilot } from '../support/pdpilot.ts';
import { sharedPath } from '../support/shared-data.ts';

function table(path: string, delimiter: string): readonly Record<string, string>[] {
  const text = readFileSync(sharedPath(path), 'utf8').trim();
  return Papa.parse<Record<string, string>>(text, { header: true, delimiter }).data;
}

function numbered(labels: readonly string[]): readonly number[] {
  const names = [...new Set(labels)];
  const numbers = new Map(names.map((name, index) => [name, index]));
  return labels.map((label) => numbers.get(label) ?? -1);
}

/** Agreement with the labels, from the words of the texts alone at the true number of groups. */
function agreementOfWords(texts: readonly string[], labels: readonly string[]): number {
  const rows = embedTexts(
    texts,
    texts.map((_, index) => `person ${index}`),
    1,
  );
  const { partition } = groupMoments(rows, { k: new Set(labels).size, seed: 1, wordsAlone: true });
  return adjustedRandIndex(partition, numbered(labels));
}

describe('four real interviews coded by researchers (PDPilot)', () => {
  const { input, themeOf } = pdpilot(table('corpora/coded_pdpilot/coded_segments.csv', ','));
  const result = findThemes(input, { k: 8, seed: 1 });

  it('leave no coding out', () => {
    const placed = [
      ...result.themes.flatMap((theme) => theme.members.map((member) => member.codingId)),
      ...result.unassigned,
    ];
    expect(placed.toSorted()).toEqual(input.codings.map((coding) => coding.id).toSorted());
  });

  it("agree with the researchers' eight themes better than words alone do, from leaf codes and words", () => {
    const place = new Map(
      result.themes.flatMap((theme, index) => theme.members.map((member) => [member.codingId, index])),
    );
    const ids = input.codings.map((coding) => coding.id);
    const found = ids.map((id) => place.get(id) ?? -1);
    const agreement = adjustedRandIndex(found, numbered(ids.map((id) => themeOf.get(id) ?? '')));
    // Words alone reach 0.11 at best.
    expect(agreement).toBeGreaterThan(0.11);
    console.info(
      `PDPilot: ARI ${agreement.toFixed(3)}, ${result.themes.length} themes, ${result.unassigned.length} unassigned`,
    );
  });
});

describe('labelled short texts, by their words alone', () => {
  it(
    'reach at least what the best of scikit-learn reaches on CLINC150 (ARI 0.44)',
    { timeout: 20_000 },
    () => {
      const rows = table('corpora/clustering_clinc150/clinc150.tsv', '\t');
      const agreement = agreementOfWords(
        rows.map((row) => row['text'] ?? ''),
        rows.map((row) => row['intent'] ?? ''),
      );
      console.info(`CLINC150: ARI ${agreement.toFixed(3)}`);
      expect(agreement).toBeGreaterThanOrEqual(0.44);
    },
  );

  it(
    'reach at least what the best of scikit-learn reaches on BANKING77 (ARI 0.28)',
    { timeout: 20_000 },
    () => {
      const rows = table('corpora/clustering_banking77/train.csv', ',').filter((_, index) => index % 3 === 0);
      const agreement = agreementOfWords(
        rows.map((row) => row['text'] ?? ''),
        rows.map((row) => row['category'] ?? ''),
      );
      console.info(`BANKING77 (every third text): ARI ${agreement.toFixed(3)}`);
      expect(agreement).toBeGreaterThanOrEqual(0.28);
    },
  );
});
