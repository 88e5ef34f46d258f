import { hrefOf, paths } from '../../app/navigation.ts';
import { useOptionalHandle } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { Page } from '../../ui/page.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { CoderName } from './coder-name.tsx';
import { SentenceModel } from './sentence-model.tsx';
import styles from './settings-screen.module.css';
import { TextSize } from './text-size.tsx';
import { useSettings } from '../../data/use-settings.ts';

/** Settings of this machine; each is stored as it is changed. */
export function SettingsScreen() {
  const t = useTranslate();
  const handle = useOptionalHandle();
  const { settings: data, change } = useSettings();
  return (
    <Page
      title={t('settings.title')}
      layout="read"
      actions={handle === undefined && <a href={hrefOf(paths.welcome())}>{t('app.toStudies')}</a>}
    >
      {data && (
        <div className={styles['sections']}>
          <section aria-labelledby="look">
            <h2 id="look">{t('settings.look')}</h2>
            <RadioGroup
              label={t('settings.language')}
              value={data.language}
              onChange={(language) => change({ language })}
              options={[
                { value: 'system', label: t('settings.system') },
                { value: 'en', label: t('welcome.english') },
                { value: 'ja', label: t('welcome.japanese') },
              ]}
            />
            <RadioGroup
              label={t('settings.theme')}
              value={data.theme}
              onChange={(theme) => change({ theme })}
              options={[
                { value: 'system', label: t('settings.system') },
                { value: 'light', label: t('settings.light') },
                { value: 'dark', label: t('settings.dark') },
              ]}
            />
            <TextSize value={data.textSize} onChange={(textSize) => change({ textSize })} />
          </section>
          <section aria-labelledby="coding">
            <h2 id="coding">{t('settings.coding')}</h2>
            <CoderName key={data.coder} value={data.coder} onChange={(coder) => change({ coder })} />
          </section>
          <SentenceModel />
          <section aria-labelledby="data">
            <h2 id="data">{t('settings.data')}</h2>
            <p className="muted">{t('settings.dataText')}</p>
          </section>
        </div>
      )}
    </Page>
  );
}
