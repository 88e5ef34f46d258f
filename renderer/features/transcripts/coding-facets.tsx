import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import {
  aspects,
  modalities,
  pleasantnessSchema,
  type Aspect,
  type CodeFacets,
  type CodeKind,
} from '../../../shared/domain/code.ts';
import type { Study } from '../../../shared/domain/study.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './coding-card.module.css';
import { RegionField } from './region-field.tsx';

type FacetsProps = {
  readonly kind: CodeKind;
  /** Facets of the coding itself. */
  readonly facets: CodeFacets;
  /** Facets of its code, which count where the coding says nothing. */
  readonly inherited: CodeFacets;
  readonly study: Study | undefined;
  readonly disabled: boolean;
  /** What changes; `undefined` takes a mark off. */
  readonly onChange: (change: Partial<CodeFacets>) => void;
  readonly handle: Ref<FacetsHandle>;
};

export type FacetsHandle = { readonly focus: () => void };

/** Finer marks of one coding: those of its kind, and the phase of the journey for every kind. */
export function CodingFacets(props: FacetsProps) {
  const { kind, handle } = props;
  const panel = useRef<HTMLDivElement>(null);
  useImperativeHandle(handle, () => ({
    focus: () =>
      panel.current?.querySelector<HTMLElement>('input, select, [role="radio"][tabindex="0"]')?.focus(),
  }));
  return (
    <div ref={panel} className={styles.facets}>
      {kind === 'sensation' && <SensationFacets {...props} />}
      {kind === 'value' && <ValueFacet {...props} />}
      {(kind === 'change' || kind === 'loyalty') && <AspectFacet {...props} />}
      <PhaseFacet {...props} />
    </div>
  );
}

function SensationFacets({ facets, inherited, disabled, onChange }: FacetsProps) {
  const t = useTranslate();
  const effective = { ...inherited, ...clean(facets) };
  return (
    <>
      <RegionField region={effective.region} disabled={disabled} onChange={(region) => onChange({ region })}>
        <ChoiceRow
          label={t('transcripts.pleasantness')}
          value={effective.pleasantness}
          options={pleasantnessSchema.options.map((value) => ({ value, label: t(`pleasantness.${value}`) }))}
          ground="var(--sensation-bg)"
          disabled={disabled}
          onChange={(pleasantness) => onChange({ pleasantness })}
        />
      </RegionField>
      <ChoiceRow
        label={t('transcripts.modality')}
        value={effective.modality}
        options={modalities.map((value) => ({ value, label: t(`modality.${value}`) }))}
        ground="var(--sensation-bg)"
        disabled={disabled}
        onChange={(modality) => onChange({ modality })}
      />
      <Intensity
        value={effective.intensity}
        disabled={disabled}
        onChange={(intensity) => onChange({ intensity })}
      />
      <div className={styles.pair}>
        <FreeFacet
          name="direction"
          label={t('transcripts.direction')}
          placeholder={inherited.direction ?? t('transcripts.directionExample')}
          maxLength={80}
          {...{ facets, disabled, onChange }}
        />
        <FreeFacet
          name="words"
          label={t('transcripts.wordsUsed')}
          placeholder={t('transcripts.wordsExample')}
          maxLength={200}
          {...{ facets, disabled, onChange }}
        />
      </div>
    </>
  );
}

type FreeFacetProps = Pick<FacetsProps, 'facets' | 'disabled' | 'onChange'> & {
  readonly name: 'direction' | 'words';
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength: number;
};

/** A facet in free words; stored when the field is left or Enter is pressed. */
function FreeFacet({ name, label, placeholder, maxLength, facets, disabled, onChange }: FreeFacetProps) {
  const stored = facets[name] ?? '';
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored]);
  const save = () => {
    const next = text.trim().slice(0, maxLength);
    if (next !== stored) onChange({ [name]: next === '' ? undefined : next });
  };
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      value={text}
      maxLength={maxLength}
      disabled={disabled}
      onChange={setText}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
      }}
    />
  );
}

const levels = ['1', '2', '3', '4', '5'] as const;

function Intensity(props: {
  readonly value: number | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: number | undefined) => void;
}) {
  const t = useTranslate();
  const { value = 0 } = props;
  return (
    <ChoiceRow
      label={t('transcripts.intensity')}
      value={levels.find((level) => Number(level) === value)}
      options={levels.map((level) => ({
        value: level,
        label: t('transcripts.intensityOf', { level: Number(level) }),
        content: <span className={Number(level) <= value ? styles.dotOn : styles.dot} />,
      }))}
      disabled={props.disabled}
      onChange={(level) => props.onChange(level === undefined ? undefined : Number(level))}
    />
  );
}

function ValueFacet({ facets, inherited, study, disabled, onChange }: FacetsProps) {
  const t = useTranslate();
  const effective = facets.companyValue ?? inherited.companyValue ?? '';
  const options = [
    { value: '', label: t('transcripts.noCompanyValue') },
    ...(study?.companyValues ?? []).map(({ id, name }) => ({ value: id, label: name })),
    { value: 'not-ours', label: t('value.not-ours') },
  ];
  return (
    <Select
      label={t('transcripts.companyValue')}
      value={effective}
      options={options}
      disabled={disabled}
      onChange={(value) => onChange({ companyValue: value === '' ? undefined : value })}
    />
  );
}

const changeAspects: readonly Aspect[] = ['behaviour', 'self', 'relations'];

function AspectFacet({ kind, facets, inherited, disabled, onChange }: FacetsProps) {
  const t = useTranslate();
  const mine = aspects.filter((aspect) => changeAspects.includes(aspect) === (kind === 'change'));
  const effective = facets.aspect ?? inherited.aspect;
  return (
    <ChoiceRow
      label={t('transcripts.aspect')}
      value={effective}
      options={mine.map((value) => ({ value, label: t(`aspect.${value}`) }))}
      ground={`var(--${kind}-bg)`}
      disabled={disabled}
      onChange={(aspect) => onChange({ aspect })}
    />
  );
}

function PhaseFacet({ facets, inherited, study, disabled, onChange }: FacetsProps) {
  const t = useTranslate();
  const options = [
    { value: '', label: t('transcripts.noPhase') },
    ...(study?.phases ?? []).map(({ id, name }) => ({ value: id, label: phaseName(id, name) })),
  ];
  function phaseName(id: string, name: string): string {
    const key = `phase.${id}`;
    return name !== '' && name !== id ? name : isMessageKey(key) ? t(key) : id;
  }
  return (
    <Select
      label={t('transcripts.phase')}
      value={facets.phase ?? inherited.phase ?? ''}
      options={options}
      disabled={disabled}
      onChange={(value) => onChange({ phase: value === '' ? undefined : value })}
    />
  );
}

function clean(facets: CodeFacets): CodeFacets {
  return Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined));
}
