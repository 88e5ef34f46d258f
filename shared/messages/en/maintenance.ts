/** Forgetting the past of a study. */
export const maintenanceEn = {
  'home.forget': 'Forget history and removed texts…',
  'forget.title': 'Forget the past of this study?',
  'forget.goes':
    '{acts, plural, =0 {There is no history} one {The history of # act} other {The history of # acts}} and {texts, plural, =0 {no removed text} one {# text that nothing uses any more} other {# texts that nothing uses any more}} will be removed from the file for good, with the words of everything you deleted. The study itself stays as it is.',
  'forget.noUndo': 'This cannot be undone, and nothing before it can be undone either.',
  'forget.copyFirst': 'Save a copy of the study first if you may need the past again.',
  'forget.backups':
    '{count, plural, one {A backup lies} other {# backups lie}} beside the study and still {count, plural, one {holds} other {hold}} the past: {names}. Hara leaves {count, plural, one {it} other {them}} alone; delete {count, plural, one {it} other {them}} yourself.',
  'forget.nothing': 'The file holds nothing but the study as it is.',
  'forget.confirm': 'Forget',
  'forget.done':
    'Forgotten: {acts, plural, one {# act} other {# acts}} and {texts, plural, one {# text} other {# texts}}. The file has {after, number} KB, before {before, number} KB.',
  'cli.compact.about': 'remove history and removed texts from the file for good; cannot be undone',
} as const satisfies Record<string, string>;
