import { useHost } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { ModelRow } from './model-row.tsx';
import styles from './sentence-model.module.css';
import { useModels, type Models } from './use-models.ts';

/** Whether passages are read by words alone or with a model of this machine, and which. */
export function SentenceModel() {
  const t = useTranslate();
  const host = useHost();
  const models = useModels();
  const { chosen, used, place, use } = models;
  if (models.models === undefined) return null;
  return (
    <section aria-labelledby="sentence-model">
      <h2 id="sentence-model">{t('models.title')}</h2>
      <p>{chosen === null ? t('models.wordsAlone') : t('models.inUseNow', { name: used?.name ?? '' })}</p>
      <p className="muted">{t('models.about')}</p>
      <ModelList models={models} />
      {chosen && (
        <div>
          <RadioGroup
            label={t('models.mode')}
            value={chosen.mode}
            onChange={(mode) => use(chosen.handle, mode)}
            options={[
              { value: 'blended', label: t('models.blended') },
              { value: 'instead', label: t('models.instead') },
            ]}
          />
          <p className={styles['hint']}>{t('models.modeHint')}</p>
        </div>
      )}
      <p className="muted">
        {t('models.needs', { where: host })}
        <span className={styles['place']}>{place}</span>
      </p>
      <div className={styles['acts']}>
        {models.pick && <Button onClick={models.pick}>{t('models.choose')}</Button>}
        <Button onClick={models.refresh}>{t('models.refresh')}</Button>
        {chosen && <Button onClick={() => use(null)}>{t('models.stop')}</Button>}
      </div>
    </section>
  );
}

function ModelList({ models }: { readonly models: Models }) {
  const t = useTranslate();
  const { chosen, trying, cancel } = models;
  const entries = models.models ?? [];
  return (
    <>
      {entries.length === 0 ? (
        <p>{t('models.empty')}</p>
      ) : (
        <ul className={styles['list']} aria-label={t('models.list')}>
          {entries.map((model) => (
            <ModelRow
              key={model.handle}
              model={model}
              inUse={model.handle === chosen?.handle}
              busy={trying !== undefined}
              onUse={() => models.use(model.handle)}
              onForget={() => models.forget(model)}
            />
          ))}
        </ul>
      )}
      {trying !== undefined && (
        <div className={styles['running']}>
          <span>{t('models.checking', { name: trying })}</span>
          <ProgressBar label={t('models.checking', { name: trying })} value={undefined} />
          <Button size="small" onClick={cancel}>
            {t('models.cancel')}
          </Button>
        </div>
      )}
    </>
  );
}
