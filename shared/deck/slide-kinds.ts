/** Every slide that can be made of a study. */
export const slideKinds = [
  'title',
  'sample',
  'core-experience',
  'statements',
  'evidence',
  'sureness',
  'theme-map',
  'theme-1',
  'theme-2',
  'theme-3',
  'body',
  'journey',
  'first-experience',
  'voices',
  'voices-more',
  'who',
  'contrast',
  'values',
  'intended',
  'changes',
  'support',
  'next',
  'method',
  'codebook',
  'sample-table',
  'text',
] as const;
export type SlideKind = (typeof slideKinds)[number];

export const sectionNames = [
  'opening',
  'finding',
  'evidence',
  'experience',
  'people',
  'action',
  'appendix',
] as const;
/** Part of the story a slide belongs to; PPTX sections and PDF bookmarks group by it. */
export type SectionName = (typeof sectionNames)[number];
