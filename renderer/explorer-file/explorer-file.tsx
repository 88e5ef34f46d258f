import { CSPProvider } from '@base-ui/react/csp-provider';
import { useEffect, useState } from 'react';
import type { ExplorerData } from '../../shared/analysis/explorer-data.ts';
import type { Language } from '../../shared/domain/language.ts';
import { navigateTo, useQueryString } from '../app/hash-location.ts';
import { KeysSheet } from '../app/keys-dialog.tsx';
import { listenToKeys, useShortcut } from '../app/shortcuts.ts';
import { LanguageContext, useTranslate } from '../data/use-translate.ts';
import { Explorer } from '../features/explorer/explorer.tsx';
import { ExplorerProvider } from '../features/explorer/explorer-state.tsx';
import styles from '../features/explorer/explorer.module.css';

type Props = { readonly data: ExplorerData; readonly language: Language };

/** The explorer without the app: the same screen on data that came with the page, its address behind the `#`. */
export function ExplorerFile({ data, language }: Props) {
  const [shown, setShown] = useState(language);
  useEffect(() => listenToKeys(window), []);
  useEffect(() => {
    document.documentElement.lang = shown;
  }, [shown]);
  return (
    <CSPProvider disableStyleElements>
      <LanguageContext value={shown}>
        <Screen data={data} onLanguage={() => setShown(shown === 'ja' ? 'en' : 'ja')} />
      </LanguageContext>
    </CSPProvider>
  );
}

function Screen({ data, onLanguage }: { readonly data: ExplorerData; readonly onLanguage: () => void }) {
  const t = useTranslate();
  const query = useQueryString();
  const [keys, setKeys] = useState(false);
  useShortcut({ id: 'app.showKeys', keys: '?' }, () => setKeys(true));
  return (
    <ExplorerProvider data={data} complete query={query} onQuery={toQuery}>
      <div className={styles['file']}>
        <Explorer query={query} name={data.study.name} />
        <footer className={styles['fileFoot']}>
          <span>{t('explorer.file.about', { study: data.study.name })}</span>
          <button type="button" className={styles['link']} onClick={onLanguage}>
            {t('explorer.file.language')}
          </button>
          <button type="button" className={styles['link']} onClick={() => setKeys(true)}>
            {t('explorer.file.keys')}
          </button>
        </footer>
      </div>
      {keys && <KeysSheet onClose={() => setKeys(false)} />}
    </ExplorerProvider>
  );
}

function toQuery(query: string, options?: { readonly replace?: boolean }): void {
  navigateTo(query === '' ? '/' : `/?${query}`, options);
}
