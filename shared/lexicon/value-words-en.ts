import type { ValueWords } from './value-entry.ts';

/** English words for what matters to people. */
export const valueWordsEn: readonly ValueWords[] = [
  {
    value: 'thought',
    starters: ['understanding how it works', 'own taste'],
    telling: 'curiosity creativity inspiration',
    words:
      'creative creativity curious curiosity imagination imaginative inspire/v inspired inspiring inspiration idea/n insight/n wonder/v learning learn/v discover/v discovery explore/v knowledge educate/v education artistic originality invent/v thinking opinion/n speech censorship',
    phrases: [
      'my own taste|style|opinion',
      'freedom of speech|thought|expression|opinion',
      '~form <poss> own opinion',
      '~understand how it works',
      '~make me think',
      'open my mind',
      '~give me ideas',
    ],
  },
  {
    value: 'action',
    starters: ['left to judge for myself', 'time of my own', 'no need to hide'],
    telling: 'independence autonomy self-determination freedom privacy',
    words:
      'freedom free independent independence autonomy choice/n choose/v privacy private liberty liberties decide/v self-determination own',
    phrases: [
      'my|our|their|his|her|your own pace|way|terms|time|boss|decisions|decision|choice|choices',
      'by|for myself',
      'on my own',
      'no one tells me',
      'free to',
      'right to',
      'without asking anyone',
      'up to me|you|them',
      'be my own boss',
    ],
  },
  {
    value: 'stimulation',
    starters: [],
    telling: 'adventure/n thrilling',
    words:
      'exciting excitement thrill/n thrilling adventure/n adventurous novelty variety surprise/v surprising challenge/n daring risk/n',
    phrases: [
      'something|anything new',
      'try new things',
      'never boring',
      'out of my comfort zone',
      'change of pace',
    ],
  },
  {
    value: 'pleasure',
    starters: ['small daily beauty', 'time of my own', 'caring for myself'],
    telling: 'indulge/v luxury',
    words:
      'enjoy/v enjoyable enjoyment fun pleasure/n treat delight/n delightful joy joyful indulge/v luxury entertain/v entertaining entertainment leisure happiness happy hobby hobbies play/v',
    phrases: [
      '~treat myself',
      'a treat for myself',
      'look forward to',
      'simple pleasures',
      'time for myself',
      'makes my day',
    ],
  },
  {
    value: 'achievement',
    starters: ['patience rewarded', 'real quality', 'a result at once'],
    telling: 'accomplish/v accomplishment proud pride craftsmanship',
    words:
      'success/n successful succeed/v achieve/v achievement/n ambition ambitious goal/n accomplish/v accomplishment competence competent skill/n skilled improve/v improvement progress proud pride excel/v talent/n productive productivity efficient efficiency performance perform/v career effective intelligence intelligent capable',
    phrases: [
      'getting better',
      'sense of achievement|accomplishment|pride',
      'pays|paid off',
      'worth the effort',
      '~do a good job',
      'high quality',
      'well made',
    ],
  },
  {
    value: 'dominance',
    starters: [],
    words:
      'power/n powerful control/v authority influence/n influential lead/v leader/n leadership dominate/v dominance command/v superior government/n rule/v',
    phrases: ['in charge', 'in control', 'call the shots', 'have a say'],
  },
  {
    value: 'resources',
    starters: ['worth its price', 'a fair price first'],
    telling: 'affordable overpriced',
    words:
      'money wealth wealthy rich profit/n profitable income cost/n price/n cheap expensive afford/v affordable pay/v paid salary economic economy invest/v investment financial financially fund/v funding budget business businesses subsidy subsidies subsidize',
    phrases: ['value for money', 'worth the money|price', 'good deal', 'save money', 'make a living'],
  },
  {
    value: 'face',
    starters: ['name and standing', 'being seen'],
    telling: 'reputation prestige',
    words:
      'reputation respect/v respected prestige status famous fame admire/v recognition recognised recognized image embarrass/v embarrassed embarrassing ashamed shame dignity humiliate/v celebrity compliment/n appearance stigma',
    phrases: [
      'what people|others think',
      'look good',
      'in front of others|people',
      'well known',
      'lose face',
    ],
  },
  {
    value: 'personal-security',
    starters: ['can rely on it', 'being cared for', 'belonging'],
    telling: 'secure reassuring reassured reassurance',
    words:
      'safe/a safety secure security health healthy healthier healthcare protect/v protection comfort hygiene clean/a cure/v medical medicine disease/n illness injury suicide danger/n dangerous harm/v harmful belong/v belonging job/n employment debt/n survive/v drug/n addiction die/v death/n kill/v life lives',
    phrases: [
      'peace of mind',
      'feel safe|at home|secure',
      'a place to be',
      'at home',
      'no worries',
      'part of something',
    ],
  },
  {
    value: 'societal-security',
    starters: [],
    words:
      'stability stable order crime/n criminal/n police military army war/n terrorism terrorist/n defence defense nation/n national country countries border/n law/n society weapon/n prison/n violence violent attack/n state/n public guantanamo',
    phrases: ['safe country', 'national security', 'law and order', 'keep us safe'],
  },
  {
    value: 'tradition',
    starters: ['handed on'],
    telling: 'tradition/n heritage',
    words:
      'tradition/n traditional heritage religion/n religious faith church god believe/v prayer/n pray/v custom/n ancestor/n culture/n cultural marriage ceremony',
    phrases: [
      'handed down',
      'passed down|on',
      'my grandmother|grandfather|mother used',
      'from generation',
      'way of life',
    ],
  },
  {
    value: 'rules',
    starters: [],
    words:
      'rule/n law/n legal illegal obey/v comply compliance discipline disciplined regulation/n regulate/v ban/v banned forbid/v allowed behave/v behaviour behavior duty duties obligation/n order proper properly enforce/v punish/v punishment cheat/v steal/v court/n',
    phrases: ['follow the rules', 'by the book', 'break the law', 'against the law'],
  },
  {
    value: 'politeness',
    starters: [],
    telling: 'courtesy courteous respectful',
    words:
      'polite politely courtesy courteous manners respectful elder/n obey/v considerate offend/v offended offensive rude decent upset/v',
    phrases: ['not to bother', 'good manners', 'hurt anyone', 'out of respect'],
  },
  {
    value: 'humility',
    starters: ['nothing to fix in me', 'at ease with myself'],
    telling: 'humble humility modest',
    words: 'humble humility modest modesty content accept/v acceptance simple',
    phrases: [
      'as i am',
      'at ease with myself',
      'nothing special',
      'be content',
      'enough for me',
      'accept myself',
    ],
  },
  {
    // Thanks are their own value: no ready-made code says them.
    value: 'humility',
    starters: [],
    telling: 'grateful gratitude thankful',
    words: 'grateful gratitude thankful',
  },
  {
    value: 'caring',
    starters: ['being listened to', 'being cared for', 'being seen', 'an honest word'],
    telling: 'kindness generous caring compassion',
    words:
      'care/v caring help/v helpful kind kindness generous honest honesty forgive/v family families child children mother/n father/n parent/n parents friend/n friendship love/v loving support/v supportive listen/v compassion warm-hearted sympathy relationship/n baby babies kid/n',
    phrases: [
      'look after',
      'looks after',
      'there for me|each|you',
      'listen to me|us|you',
      'takes|take the time',
      'honest with me|us',
      'for my family|kids|children|daughter|son',
    ],
  },
  {
    value: 'dependability',
    starters: ['can rely on it', 'an honest word'],
    telling: 'trust/v trusted trustworthy reliable reliability loyal loyalty honest honesty dependable',
    words:
      'trust/v trusted trustworthy reliable reliability rely/v loyal loyalty responsible responsibility depend/v dependable promise/n keep/v commitment committed accountable accountability consistent',
    phrases: [
      'can rely|count on',
      'count on',
      'keeps|kept their|its|his|her|<poss> word|promise',
      'every single time',
      'never let me down',
    ],
  },
  {
    value: 'equality',
    starters: [],
    telling: 'fairness equality justice',
    words:
      'fair/a unfair equal equality justice rights poor poverty discriminate/v discrimination racism racist sexism gender minority minorities oppress/v oppression exploit/v exploitation innocent peace vulnerable disadvantage/n disadvantaged homeless inhumane cruel suffering suffer/v human humanity women woman everyone',
    phrases: ['human rights', 'equal rights|opportunity|opportunities|pay', 'regardless of', 'for everyone'],
  },
  {
    value: 'nature',
    starters: ['small daily beauty'],
    telling: 'sustainable sustainability',
    words:
      'nature natural environment environmental planet climate sustainable sustainability animal/n wildlife pollution pollute/v organic beauty beautiful green ocean forest/n tree/n species fossil carbon earth extinction ecological energy whale/n whaling fur vegan zoo/n',
    phrases: ['in harmony with', 'good for the planet', 'global warming', 'climate change'],
  },
  {
    value: 'tolerance',
    starters: ['no need to hide', 'like my old self'],
    telling: 'tolerant tolerance open-minded',
    words:
      'tolerant tolerance open-minded diversity diverse different difference/n inclusive belief/n respect/v perspective/n understanding accept/v multicultural',
    phrases: [
      'agree to disagree',
      'point of view',
      'live and let live',
      'all kinds of people',
      'without judging',
    ],
  },
  {
    value: 'objectivity',
    starters: ['an honest word', 'understanding how it works'],
    telling: 'transparency transparent',
    words:
      'fact/n truth true objective objectivity logical logic rational science scientific evidence proof prove/v proven research study studies accurate accuracy information data transparent transparency biased bias informed misinformation',
    phrases: ['tell me the truth', 'no evidence', 'see for myself'],
  },
];
