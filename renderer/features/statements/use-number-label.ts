import type { NumberName } from '../../../shared/domain/statement.ts';
import { useTranslate } from '../../data/use-translate.ts';

/** What a number of the sentence counts: "core customers who have it", "people who speak for “feels”". */
export function useNumberLabel(): (number: NumberName) => string {
  const t = useTranslate();
  return (number) => {
    if (number === 'core' || number === 'others' || number === 'people')
      return t(`statements.number.${number}`);
    return t('statements.number.slot', { slot: t(`slot.${number}`) });
  };
}
