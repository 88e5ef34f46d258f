import { bodyRegions, type BodyRegion } from '../domain/code.ts';
import { domainEn } from '../messages/en/domain.ts';
import { domainJa } from '../messages/ja/domain.ts';
import { foldForSearch } from './fold.ts';

/** How the Japanese names are read, and other words people use; the belly is where `hara` is. */
const otherNames: Readonly<Record<BodyRegion, readonly string[]>> = {
  'whole-body': ['ぜんしん', 'からだ', '体', 'body', 'everywhere'],
  head: ['あたま'],
  scalp: ['とうひ'],
  hair: ['かみ', '髪の毛'],
  forehead: ['ひたい', 'おでこ', 'brow'],
  eyes: ['め', 'eye'],
  ears: ['みみ', 'ear'],
  nose: ['はな'],
  mouth: ['くち', 'lips', 'tongue', '唇', '舌'],
  jaw: ['顎', 'chin'],
  face: ['かお', 'cheeks', '頬', 'ほお'],
  neck: ['くび'],
  throat: ['喉'],
  nape: ['うなじ', '首の後ろ', 'back of the neck'],
  shoulders: ['かた', 'shoulder'],
  chest: ['むね', 'breast', 'lungs', '肺'],
  heart: ['しんぞう', 'こころ', '心'],
  'upper-back': ['せなか', 'back', 'spine', '背筋'],
  'lower-back': ['こし', '腰', 'back'],
  arms: ['うで', 'arm'],
  elbows: ['肘', 'elbow'],
  hands: ['て', '手のひら', 'hand', 'palms'],
  fingers: ['ゆび', 'finger', 'fingertips', '指先'],
  skin: ['はだ', 'ひふ', '皮膚'],
  stomach: ['い', 'みぞおち', 'pit of the stomach'],
  belly: ['はら', 'おなか', 'お腹', 'gut', 'abdomen', '肚'],
  waist: ['こしまわり', 'ウエスト'],
  hips: ['しり', 'お尻', 'bottom', 'buttocks'],
  legs: ['あし', 'leg', 'thighs', 'calves', '太もも', 'ふくらはぎ'],
  knees: ['膝', 'knee'],
  feet: ['あし', 'foot', 'toes', 'つま先'],
  soles: ['あしのうら', '足裏', 'sole'],
};

function namesOf(region: BodyRegion): readonly string[] {
  const key = `region.${region}` as const;
  return [domainEn[key], domainJa[key], ...otherNames[region]].map((name) => foldForSearch(name));
}

/**
 * Body regions by a name in English or Japanese (as written or as read), or by its beginning; the best match first:
 * the whole name, then names that begin so, then words within names. Nothing typed finds nothing.
 */
export function findRegions(typed: string): readonly BodyRegion[] {
  const wanted = foldForSearch(typed.trim());
  if (wanted === '') return [];
  const rank = (region: BodyRegion): number =>
    Math.min(
      ...namesOf(region).map((name) =>
        name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3,
      ),
    );
  return bodyRegions
    .map((region) => ({ region, rank: rank(region) }))
    .filter((each) => each.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ region }) => region);
}
