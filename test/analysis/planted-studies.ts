import type { Language } from '../../shared/domain/language.ts';
import { seededRandom } from '../../shared/analysis/random.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { buildStudy } from './study-builder.ts';
import type { CodeLine, Line } from './study-builder.ts';

/** An experience as it is planted: codes of one moment and ways to tell it. */
type Planted = { readonly codes: readonly string[]; readonly told: readonly string[] };

const codeLines: Readonly<Record<Language, readonly CodeLine[]>> = {
  en: [
    {
      name: 'body feels lighter',
      kind: 'sensation',
      facets: { region: 'shoulders', direction: 'lighter', modality: 'interoception' },
    },
    { name: 'shoulders drop', kind: 'sensation', facets: { region: 'shoulders', modality: 'movement' } },
    { name: 'time for myself', kind: 'value', facets: { companyValue: 'ease' } },
    { name: 'tried everything before', kind: 'condition' },
    { name: 'after some months', kind: 'moment', facets: { phase: 'repeated-use' } },
    { name: 'stomach churns', kind: 'sensation', facets: { region: 'stomach', modality: 'interoception' } },
    { name: 'afraid of the bill', kind: 'value', facets: { companyValue: 'not-ours' } },
    { name: 'invites friends home', kind: 'change', facets: { aspect: 'relations' } },
    { name: 'own taste grows', kind: 'value' },
    { name: 'warm hands', kind: 'sensation', facets: { region: 'hands', modality: 'temperature' } },
    { name: 'cooks more often', kind: 'change', facets: { aspect: 'behaviour' } },
  ],
  ja: [
    { name: '体が軽くなる', kind: 'sensation', facets: { region: 'shoulders', direction: '軽い' } },
    { name: '肩の力が抜ける', kind: 'sensation', facets: { region: 'shoulders' } },
    { name: '自分のための時間', kind: 'value', facets: { companyValue: 'ease' } },
    { name: '何を試してもだめだった', kind: 'condition' },
    { name: '数か月使ったころ', kind: 'moment', facets: { phase: 'repeated-use' } },
    { name: '胃がキリキリする', kind: 'sensation', facets: { region: 'stomach' } },
    { name: '料金への不安', kind: 'value', facets: { companyValue: 'not-ours' } },
    { name: '友人を家に招く', kind: 'change', facets: { aspect: 'relations' } },
    { name: '自分の好みが育つ', kind: 'value' },
    { name: '手が温まる', kind: 'sensation', facets: { region: 'hands' } },
    { name: '料理をするようになった', kind: 'change', facets: { aspect: 'behaviour' } },
  ],
};

const planted: Readonly<Record<Language, readonly Planted[]>> = {
  en: [
    {
      codes: ['body feels lighter', 'shoulders drop', 'time for myself'],
      told: [
        'Leaving the salon I was lighter, my shoulders came down by themselves.',
        'Something heavy fell off my shoulders and the hour belonged to me alone.',
        'I walked home lighter, with nobody asking me for anything for an hour.',
      ],
    },
    {
      codes: ['stomach churns', 'afraid of the bill'],
      told: [
        'When they brought the bill my stomach turned over, I did not dare to look.',
        'My stomach was in knots because nobody had told me the price.',
        'The price list gave me a knot in the stomach every single visit.',
      ],
    },
    {
      codes: ['invites friends home', 'own taste grows'],
      told: [
        'I began to have friends over for dinner and they ask where I found the plates.',
        'Now I choose the plates and the cloth myself and invite the neighbours.',
        'Friends come for dinner at our table, I know by now what I like.',
      ],
    },
    {
      codes: ['warm hands', 'cooks more often'],
      told: [
        'Holding the clay pot my hands get warm and I want to cook soup again.',
        'The pot keeps my hands warm, so I cook soup most evenings.',
        'I cook rice and soup in it, and my hands are warm until I sit down.',
      ],
    },
  ],
  ja: [
    {
      codes: ['体が軽くなる', '肩の力が抜ける', '自分のための時間'],
      told: [
        'お店を出ると体がすっと軽くなって、肩の力が抜けていました。',
        '肩に乗っていた重いものが落ちて、その一時間は私だけの時間でした。',
        '帰り道は体が軽くて、肩が下がっているのがわかりました。',
      ],
    },
    {
      codes: ['胃がキリキリする', '料金への不安'],
      told: [
        '会計のたびに胃がキリキリして、料金表を見るのが怖かったです。',
        '料金がわからないまま進むので胃が痛くなりました。',
        '値段を聞けなくて、会計の前は胃がキリキリしていました。',
      ],
    },
    {
      codes: ['友人を家に招く', '自分の好みが育つ'],
      told: [
        '友人を夕食に招くようになって、皿をどこで買ったのか聞かれます。',
        '皿も布も自分で選んで、近所の友人を家に呼んでいます。',
        '食卓に友人が集まるようになり、自分の好みがわかってきました。',
      ],
    },
    {
      codes: ['手が温まる', '料理をするようになった'],
      told: [
        '土鍋を持つと手が温かくなって、またスープを料理したくなります。',
        '鍋のおかげで手が温まるので、毎晩スープを料理しています。',
        'この鍋で米を炊いて料理をすると、座るまで手が温かいままです。',
      ],
    },
  ],
};

const small: Readonly<Record<Language, readonly Line[]>> = {
  en: [
    {
      text: 'Before that I had tried everything and nothing ever worked.',
      codes: ['tried everything before'],
    },
    { text: 'It came slowly, I noticed it after some months of use.', codes: ['after some months'] },
  ],
  ja: [
    { text: 'それまでは何を試してもだめで、あきらめていました。', codes: ['何を試してもだめだった'] },
    { text: '使いはじめて数か月たったころに気づきました。', codes: ['数か月使ったころ'] },
  ],
};

export type PlantedStudy = {
  readonly data: StudyData;
  /** Planted experience of each coding, by id. */ readonly truth: ReadonlyMap<string, number>;
};

/**
 * `people` participants, the first half core. Core customers tell experience 0, others experience 1; everybody tells 2 or
 * 3. Each moment loses one of its codes with the chance `noise`.
 */
export function plantedStudy(language: Language, people: number, seed: number, noise = 0.2): PlantedStudy {
  const random = seededRandom(seed);
  const truth = new Map<string, number>();
  const interviews = Array.from({ length: people }, (_, index) => {
    const core = index < people / 2;
    const told = [core ? 0 : 1, index % 2 === 0 ? 2 : 3];
    const lines = told.map((number): Line & { planted: number } => {
      const experience = planted[language][number];
      const choice = Math.floor(random() * 3);
      const drops = random() < noise ? Math.floor(random() * (experience?.codes.length ?? 1)) : -1;
      const codes = (experience?.codes ?? []).filter((_code, at) => at !== drops);
      return { text: experience?.told[choice] ?? '', codes, planted: number };
    });
    const name = `${language === 'ja' ? '参加者' : 'Person'} ${index + 1}`;
    lines.forEach((line, at) => {
      for (const code of line.codes ?? [])
        truth.set(`coding ${name} ${core ? at + 2 : at} ${code}`, line.planted);
    });
    return {
      name,
      segment: core ? 'core' : 'first-time',
      lines: core ? [...small[language], ...lines] : lines,
    } as const;
  });
  return { data: buildStudy(interviews, codeLines[language], language), truth };
}
