/**
 * Transcripts may hold Japanese whatever the language of the screens. The list of font parts (120 a weight, each
 * fetched only when one of its characters is shown) is large, so it comes after the first paint.
 */
export function loadJapaneseFonts(): void {
  const load = () => void import('./japanese-font-faces.ts');
  if (document.documentElement.lang === 'ja') load();
  else setTimeout(load, 300);
}
