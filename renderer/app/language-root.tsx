import { useEffect, type ReactNode } from 'react';
import { useAppQuery } from '../data/use-study-query.ts';
import { LanguageContext } from '../data/use-translate.ts';
import { applyLook, rememberedLook, screenLanguage } from './look.ts';

/** Language, theme and text size for everything inside; until the settings are there, those of the last visit. */
export function LanguageRoot({ children }: { readonly children: ReactNode }) {
  const settings = useAppQuery('settings.get', {});
  const look = settings.data ?? rememberedLook();
  const { language, theme, textSize } = look;
  useEffect(() => applyLook({ language, theme, textSize }), [language, theme, textSize]);
  return <LanguageContext value={screenLanguage(language)}>{children}</LanguageContext>;
}
