import type { Settings } from '../../shared/api/settings.ts';
import type { Language } from '../../shared/domain/language.ts';

export type Look = Pick<Settings, 'language' | 'theme' | 'textSize'>;

const storageKey = 'hara.look';
const plainLook: Look = { language: 'system', theme: 'system', textSize: 100 };

/** The look of the last visit, so that the first paint is right before the settings have arrived. */
export function rememberedLook(): Look {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '');
    return isLook(kept) ? kept : plainLook;
  } catch {
    return plainLook;
  }
}

export function applyLook({ language, theme, textSize }: Look): void {
  const page = document.documentElement;
  page.lang = screenLanguage(language);
  if (theme === 'system') delete page.dataset['theme'];
  else page.dataset['theme'] = theme;
  page.style.fontSize = `${textSize}%`;
  localStorage.setItem(storageKey, JSON.stringify({ language, theme, textSize }));
}

/** Language of the screens: the chosen one, or the first of the system's that there is. */
export function screenLanguage(
  setting: Settings['language'],
  preferred: readonly string[] = navigator.languages,
): Language {
  if (setting !== 'system') return setting;
  for (const tag of preferred) {
    if (tag.startsWith('ja')) return 'ja';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}

function isLook(value: unknown): value is Look {
  if (typeof value !== 'object' || value === null) return false;
  const { language, theme, textSize } = value as Partial<Record<string, unknown>>; // checked on the next lines
  return (
    ['system', 'en', 'ja'].includes(String(language)) &&
    ['system', 'light', 'dark'].includes(String(theme)) &&
    typeof textSize === 'number'
  );
}
