import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Aspect, CodeFacets, CodeKind } from '../../../shared/domain/code.ts';
import { aspects, bodyRegions, modalities } from '../../../shared/domain/code.ts';
import { useDraft } from '../../data/use-draft.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './codebook-screen.module.css';

type Props = {
  readonly code: ListedCode;
  readonly readOnly: boolean;
  readonly onChange: (facets: CodeFacets) => void;
};

const pleasantness = ['pleasant', 'neutral', 'unpleasant'] as const;
const intensities = ['1', '2', '3', '4', '5'] as const;
const open = '';

/** Aspects by kind: how it changed, or why they stay. */
function aspectsOf(kind: CodeKind): readonly Aspect[] {
  if (kind === 'change') return aspects.filter((aspect) => !aspect.startsWith('why-'));
  if (kind === 'loyalty') return aspects.filter((aspect) => aspect.startsWith('why-'));
  return [];
}

/** Marks that every coding with this code has unless it says otherwise; which ones depends on the kind. */
export function FacetFields({ code, readOnly, onChange }: Props) {
  const t = useTranslate();
  const study = useStudyQuery('study.get', {}).data?.study;
  const { facets, kind } = code;
  const set = (change: CodeFacets) => onChange(withoutEmpty({ ...facets, ...change }));
  const none = { value: open, label: t('codebook.facet.none') } as const;
  const phases = (study?.phases ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const values = (study?.companyValues ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={styles['section']}>
      <h3>{t('codebook.facets')}</h3>
      <p className="faint">{t('codebook.facetsHint')}</p>
      {kind === 'sensation' && (
        <>
          <div className={styles['pair']}>
            <Select
              label={t('codebook.facet.modality')}
              value={facets.modality ?? open}
              disabled={readOnly}
              options={[none, ...modalities.map((value) => ({ value, label: t(`modality.${value}`) }))]}
              onChange={(value) => set({ modality: value === open ? undefined : value })}
            />
            <Select
              label={t('codebook.facet.region')}
              value={facets.region ?? open}
              disabled={readOnly}
              options={[none, ...bodyRegions.map((value) => ({ value, label: t(`region.${value}`) }))]}
              onChange={(value) => set({ region: value === open ? undefined : value })}
            />
            <Select
              label={t('codebook.facet.pleasantness')}
              value={facets.pleasantness ?? open}
              disabled={readOnly}
              options={[none, ...pleasantness.map((value) => ({ value, label: t(`pleasantness.${value}`) }))]}
              onChange={(value) => set({ pleasantness: value === open ? undefined : value })}
            />
            <Select
              label={t('codebook.facet.intensity')}
              value={intensities.find((each) => each === String(facets.intensity)) ?? open}
              disabled={readOnly}
              options={[none, ...intensities.map((value) => ({ value, label: value }))]}
              onChange={(value) => set({ intensity: value === open ? undefined : Number(value) })}
            />
          </div>
          <DirectionField
            stored={facets.direction ?? ''}
            readOnly={readOnly}
            onSave={(direction) => set({ direction: direction === '' ? undefined : direction })}
          />
        </>
      )}
      {kind === 'value' && values.length > 0 && (
        <Select
          label={t('codebook.facet.companyValue')}
          value={facets.companyValue ?? open}
          disabled={readOnly}
          options={[none, ...values, { value: 'not-ours', label: t('value.not-ours') }]}
          onChange={(value) => set({ companyValue: value === open ? undefined : value })}
        />
      )}
      {aspectsOf(kind).length > 0 && (
        <Select
          label={t('codebook.facet.aspect')}
          value={facets.aspect ?? open}
          disabled={readOnly}
          options={[none, ...aspectsOf(kind).map((value) => ({ value, label: t(`aspect.${value}`) }))]}
          onChange={(value) => set({ aspect: value === open ? undefined : value })}
        />
      )}
      <Select
        label={t('codebook.facet.phase')}
        value={facets.phase ?? open}
        disabled={readOnly}
        options={[none, ...phases]}
        onChange={(value) => set({ phase: value === open ? undefined : value })}
      />
    </div>
  );
}

type DirectionProps = {
  readonly stored: string;
  readonly readOnly: boolean;
  readonly onSave: (text: string) => void;
};

function DirectionField({ stored, readOnly, onSave }: DirectionProps) {
  const t = useTranslate();
  const draft = useDraft(stored, (text) => onSave(text.trim()));
  return (
    <TextField
      label={t('codebook.facet.direction')}
      placeholder={t('codebook.facet.directionHint')}
      maxLength={80}
      readOnly={readOnly}
      {...draft}
    />
  );
}

function withoutEmpty(facets: CodeFacets): CodeFacets {
  return Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined));
}
