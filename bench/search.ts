import { firstHits } from '../electron/services/search.ts';
import { wordPlaces } from '../electron/services/search-places.ts';
import type { IndexedDocument } from '../electron/services/search-index.ts';
import { boundsOf } from '../shared/search/text-hits.ts';
import { foldForSearch } from '../shared/text/fold.ts';
import type { BenchRow } from './row.ts';
import { transcripts } from './transcripts.ts';

const japanese =
  '聞き手：どんな気持ちでしたか。\nハナ：肩のところがふっと軽くなって、ああ、これでいいんだと思いました。分析はしません。\n';

/** Search of 6.3 M characters with context for the first 50 hits, beside a plain scan of the same text in memory. */
export async function run(): Promise<BenchRow[]> {
  const english = transcripts(126, 50_000);
  const mixed = transcripts(126, 50_000).map((text, n) =>
    n % 2 ? text : japanese.repeat(50_000 / japanese.length),
  );
  const large = transcripts(1260, 50_000);
  const one = [
    row('a rare word', english, 'stomach'),
    row('a common word', english, 'the'),
    row('a word that is nowhere', english, 'xylophonist'),
    row('a two-character Japanese word', mixed, '分析'),
  ];
  const growth: BenchRow = {
    question: 'search of 63 M characters, a rare word, against 10 times 6.3 M',
    ours: timed(() => find(indexOf(large), 'stomach')),
    baseline: 10 * (one[0]?.ours ?? Number.NaN),
    baselineName: '6.3 M characters x 10',
    limit: 1.5,
  };
  return [...one, growth];
}

function row(what: string, texts: readonly string[], word: string): BenchRow {
  const index = indexOf(texts);
  const lower = texts.map((text) => text.toLowerCase());
  return {
    question: `search of 6.3 M characters, ${what}`,
    ours: timed(() => find(index, word)),
    baseline: timed(() => scan(lower, word)),
    baselineName: 'scan of the same text in memory',
    limit: 1.5,
  };
}

/** Every hit of a text, and the words around the first 50. */
function find(documents: readonly IndexedDocument[], query: string): unknown {
  return firstHits(wordPlaces(documents, { query, wholeWords: false }), 50, []);
}

const indexes = new Map<readonly string[], readonly IndexedDocument[]>();

function indexOf(texts: readonly string[]): readonly IndexedDocument[] {
  const known = indexes.get(texts);
  if (known) return known;
  const documents = texts.map((text, n) => {
    const turns = text.split('\n').reduce<{ start: number; end: number }[]>((list, line) => {
      const start = (list.at(-1)?.end ?? -1) + 1;
      return [...list, { start, end: start + line.length }];
    }, []);
    const turnList = turns.map((turn) => ({
      ...turn,
      speaker: null,
      role: 'participant' as const,
      time: null,
    }));
    const folded = foldForSearch(text).replaceAll('\n', ' ');
    return {
      id: String(n),
      title: String(n),
      participantId: null,
      language: 'en',
      text,
      folded,
      turns: turnList,
      bounds: boundsOf(turnList),
    };
  });
  indexes.set(texts, documents);
  return documents;
}

/** What anyone would write: count every hit, cut the context of the first 50. */
function scan(texts: readonly string[], word: string): number {
  let total = 0;
  const hits: string[] = [];
  for (const text of texts) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      total += 1;
      if (hits.length < 50) hits.push(text.slice(Math.max(0, at - 60), at + word.length + 60));
    }
  }
  return total;
}

/** Least of several runs. */
function timed(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 9 }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}
