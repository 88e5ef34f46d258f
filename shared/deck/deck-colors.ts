import type { CodeKind } from '../domain/code.ts';

/** Colours by meaning; a renderer looks the value up, so that light and dark are two tables and not two decks. */
export type Ink =
  | 'page'
  | 'margin'
  | 'line'
  | 'line-strong'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'accent'
  | 'accent-soft'
  | 'body'
  | CodeKind
  | `${CodeKind}-bg`;

/** The page of light screens: text and kinds keep 4.5:1 on `page` and `margin`. */
export const lightColors = {
  page: '#fffefb',
  margin: '#f4f2ec',
  line: '#e4e0d6',
  'line-strong': '#cfc9bb',
  ink: '#22201c',
  'ink-2': '#5b564c',
  'ink-3': '#726c5f',
  accent: '#0f5e6b',
  'accent-soft': '#dcecec',
  body: '#e9e5db',
  sensation: '#bd412a',
  value: '#3a56b0',
  condition: '#946200',
  moment: '#0b7a75',
  change: '#3d7a2a',
  loyalty: '#7c3f98',
  free: '#6b6b6b',
  'sensation-bg': '#f9dfd7',
  'value-bg': '#dfe5f7',
  'condition-bg': '#f6e7c4',
  'moment-bg': '#d3ecea',
  'change-bg': '#dcedd3',
  'loyalty-bg': '#eedff4',
  'free-bg': '#e8e8e6',
} as const satisfies Record<Ink, string>;

/** Dark is for screens (the HTML deck, the preview); presentations are written in light. */
export const darkColors = {
  page: '#1d1e21',
  margin: '#202226',
  line: '#303238',
  'line-strong': '#454850',
  ink: '#ece8df',
  'ink-2': '#b8b2a5',
  'ink-3': '#989284',
  accent: '#6ec3cf',
  'accent-soft': '#1f3a3e',
  body: '#3a3c41',
  sensation: '#f08a72',
  value: '#9db2f5',
  condition: '#e0b559',
  moment: '#62c8c1',
  change: '#93cf7d',
  loyalty: '#cf9be6',
  free: '#b0b0b0',
  'sensation-bg': '#4a2820',
  'value-bg': '#2a3356',
  'condition-bg': '#443616',
  'moment-bg': '#163f3d',
  'change-bg': '#263f1d',
  'loyalty-bg': '#402a4a',
  'free-bg': '#37383b',
} as const satisfies Record<Ink, string>;
