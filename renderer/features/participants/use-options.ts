import { consentSchema, segments, type Consent, type Segment } from '../../../shared/domain/participant.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { SelectOption } from '../../ui/select.tsx';

export function useSegmentOptions(): readonly SelectOption<Segment | 'none'>[] {
  const t = useTranslate();
  return [...segments, 'none' as const].map((value) => ({ value, label: t(`segment.${value}`) }));
}

export function useConsentOptions(): readonly SelectOption<Consent>[] {
  const t = useTranslate();
  return consentSchema.options.map((value) => ({ value, label: t(`consent.${value}`) }));
}
