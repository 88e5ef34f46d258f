import type { SentenceModelEntry } from '../../../shared/api/model-procedures.ts';
import { ApiError } from '../../../shared/api/errors.ts';
import { errorText } from '../../data/error-text.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import styles from './sentence-model.module.css';

type Props = {
  readonly model: SentenceModelEntry;
  readonly inUse: boolean;
  /** Another model is being tried. */
  readonly busy: boolean;
  readonly onUse: () => void;
  readonly onForget: () => void;
};

const megabyte = 2 ** 20;

/** One model: what it is or why it cannot be used, and what can be done with it. */
export function ModelRow({ model, inUse, busy, onUse, onForget }: Props) {
  const t = useTranslate();
  const { name, place, facts, problem, removable } = model;
  return (
    <li className={styles['model']}>
      <div className={styles['words']}>
        <span className={styles['name']}>
          {name} {inUse && <Chip selected>{t('models.inUse')}</Chip>}
        </span>
        {removable && <span className="faint">{place}</span>}
        {problem ? (
          <span className={styles['problem']}>
            {errorText(t, new ApiError('sentence-model', problem.reason, problem))}
          </span>
        ) : (
          <span className="faint">
            {facts
              ? t('models.facts', {
                  width: facts.width,
                  tokens: facts.mostTokens,
                  megabytes: Math.max(1, Math.round(facts.bytes / megabyte)),
                })
              : t('models.unchecked')}
          </span>
        )}
      </div>
      {removable && (
        <Button
          variant="quiet"
          size="small"
          disabled={busy}
          aria-label={t('models.forgetNamed', { name })}
          onClick={onForget}
        >
          {t('models.forget')}
        </Button>
      )}
      {!inUse && (
        <Button size="small" disabled={busy} aria-label={t('models.useNamed', { name })} onClick={onUse}>
          {t('models.use')}
        </Button>
      )}
    </li>
  );
}
