import type { Modality } from '../domain/code.ts';

/** Which way a sensation goes; what nobody could draw is `other` and told in words. */
export const directionSigns = ['up', 'down', 'in', 'out', 'warm', 'cold', 'calm', 'stir', 'other'] as const;
export type DirectionSign = (typeof directionSigns)[number];

/** Signs in a box of 12 by 12, drawn as lines: SVG path data. */
export const glyphBox = 12;

export const modalityGlyphs = {
  sight: 'M1 6C3 3 4.5 2.4 6 2.4S9 3 11 6C9 9 7.5 9.6 6 9.600S3 9 1 6zM6 4.600A1.4 1.4 0 1 1 5.99 4.600z',
  hearing:
    'M3.2 4.600A3 3 0 1 1 8.6 6.100C7.8 7.2 7 7.4 7 8.800A1.8 1.8 0 0 1 3.9 10M4.9 5A1.3 1.3 0 1 1 7.2 5.6',
  smell: 'M2.5 10.500C1 8.5 4 7.5 2.5 5M6 10.500C4.5 7.5 7.5 5.5 6 2M9.5 10.500C8 8.5 11 7.5 9.5 5',
  taste: 'M2 2.200H10V6.500A4 4 0 0 1 2 6.500zM6 2.400V6.6',
  touch:
    'M4.4 10.800V3.200A1.3 1.3 0 0 1 7 3.200V6.600M7 6.400L9.2 7.200A1.5 1.5 0 0 1 10.2 8.800L9.7 10.800M1.6 3.600A4.2 4.2 0 0 1 9.8 3.6',
  temperature: 'M4.8 7V2.600A1.2 1.2 0 0 1 7.2 2.600V7A2.3 2.3 0 1 1 4.8 7zM6 4.600V8.6',
  pain: 'M7.4 1L3 6.800H5.800L4.6 11L9 5.200H6.200z',
  balance:
    'M6 1.400V10.600M3.4 10.600H8.600M1.2 3.600H10.800M1.2 3.600L.4 6.600H3.600zM10.8 3.600L8.4 6.600H11.600z',
  movement: 'M1.4 3.200L4.2 6L1.4 8.800M5 3.200L7.8 6L5 8.800M8.6 3.200L11.4 6L8.6 8.8',
  interoception: 'M6 1.200A4.8 4.8 0 1 1 5.99 1.200zM6 4.200A1.8 1.8 0 1 1 5.99 4.200z',
} as const satisfies Record<Modality, string>;

export const directionGlyphs = {
  up: 'M6 11V1.500M2.2 5.300L6 1.500L9.8 5.3',
  down: 'M6 1V10.500M2.2 6.700L6 10.500L9.8 6.7',
  in: 'M.5 6H4.600M2.4 3.600L4.8 6L2.4 8.400M11.5 6H7.400M9.6 3.600L7.2 6L9.6 8.4',
  out: 'M4.8 6H.800M3.2 3.600L.8 6L3.2 8.400M7.2 6H11.200M8.8 3.600L11.2 6L8.8 8.4',
  warm: 'M6 1C8.4 3.8 9.6 5.4 9.6 7.400A3.6 3.6 0 0 1 2.4 7.400C2.4 6.2 3 5.2 3.8 4.400C4.2 5.4 4.8 5.8 5.4 5.800C5.8 4.4 5.6 2.8 6 1z',
  cold: 'M6 .800V11.200M1.5 3.400L10.5 8.600M10.5 3.400L1.5 8.6',
  calm: 'M1 4.600H11M2.6 7.600H9.4',
  stir: 'M.8 6L3 3L5 9L7 3L9 9L11.2 6',
  other: 'M3.4 6H8.6',
} as const satisfies Record<DirectionSign, string>;

type Reading = { readonly sign: DirectionSign; readonly words: RegExp };

/** Directions are free text: these are the words of the ready-made codebooks and their neighbours, English and Japanese. */
const readings: readonly Reading[] = [
  { sign: 'warm', words: /\b(?:warm|hot)|温|暖|熱|あたた|ぽか|ほか/u },
  { sign: 'cold', words: /\b(?:cold|cool|chill)|冷|寒|ひん|ひえ/u },
  { sign: 'calm', words: /\b(?:calm|quiet|still|slow|settl|steady)|静|落ち着|しず|緩やか|止ま|据わ/u },
  {
    sign: 'stir',
    words: /\b(?:rough|fast|loud|restless|shak|stir|uneas)|乱|ざわ|騒|速|荒|ゆら|響|高鳴|動きだ|粟立/u,
  },
  {
    sign: 'up',
    words: /\b(?:light|up|upward|higher|bright|lift|ris)|軽|浮|高ま|高く|明る|上|楽に|はっきり/u,
  },
  { sign: 'down', words: /\b(?:heav|down|deep|lower|sink|drop|fall)|重|沈|深|下|落ち/u },
  {
    sign: 'in',
    words:
      /\b(?:tight|narrow|small|stiff|shallow|clos|hold|hard)|縮|締|張|固|硬|すく|閉|詰|浅|こわば|引っかか/u,
  },
  {
    sign: 'out',
    words:
      /\b(?:loos|free|wide|open|soft|smooth|relax|spread|melt)|ゆる|緩|ほど|開|広|なじ|なめらか|やわら|柔|抜|満ち|ほぐ/u,
  },
];

/** The sign of a direction as people write it ("lighter", 「ゆるむ」); `other` for words it does not know. */
export function directionSign(direction: string): DirectionSign {
  const words = direction.toLowerCase();
  return readings.find((reading) => reading.words.test(words))?.sign ?? 'other';
}
