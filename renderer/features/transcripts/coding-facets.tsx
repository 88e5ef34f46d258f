import { useEffect, useState } from 'react';
import {
  aspects,
  bodyRegions,
  bodyRegionSchema,
  modalities,
  modalitySchema,
  pleasantnessSchema,
  type Aspect,
  type CodeFacets,
  type CodeKind,
} from '../../../shared/domain/code.ts';
import type { Study } from '../../../shared/domain/study.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Chip } from '../../ui/chip.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BodyFigure } from './body-figure.tsx';
import styles from './coding-card.module.css';

type FacetsProps = {
  readonly kind: CodeKind;
  /** Facets of the coding itself. */
  readonly facets: CodeFacets;
  /** Facets of its code, which count where the coding says nothing. */
  readonly inherited: CodeFacets;
  readonly study: Study | undefined;
  readonly disabled: boolean;
  readonly onChange: (facets: CodeFacets) => void;
};

/** Finer marks of one coding: those of its kind, and the phase of the journey for every kind. */
export function CodingFacets(props: FacetsProps) {
  const { kind } = props;
  return (
    <div className={styles.facets}>
      {kind === 'sensation' && <SensationFacets {...props} />}
      {kind === 'value' && <ValueFacet {...props} />}
      {(kind === 'change' || kind === 'loyalty') && <AspectFacet {...props} />}
      <PhaseFacet {...props} />
    </div>
  );
}

/** Sets one facet; choosing the one that is set takes it off again. */
function toggled<K extends keyof CodeFacets>(facets: CodeFacets, key: K, value: CodeFacets[K]): CodeFacets {
  return { ...facets, [key]: facets[key] === value ? undefined : value };
}

function SensationFacets({ facets, inherited, disabled, onChange }: FacetsProps) {
  const t = useTranslate();
  const [isLong, setLong] = useState(false);
  const effective = { ...inherited, ...clean(facets) };
  const chosen = effective.modality;
  const short = modalities.filter((each) => each === chosen || each === 'touch' || each === 'movement');
  const regionOptions = [
    { value: '', label: t('transcripts.noRegion') },
    ...bodyRegions.map((region) => ({ value: region as string, label: t(`region.${region}`) })),
  ];
  return (
    <div className={styles.sensation}>
      <div className={styles.column}>
        <fieldset className={styles.facet} disabled={disabled}>
          <legend>{t('transcripts.modality')}</legend>
          <div className={styles.chips}>
            {(isLong ? modalities : short).map((modality) => (
              <Chip
                key={modality}
                selected={chosen === modality}
                ground="var(--sensation-bg)"
                onClick={() => onChange(toggled(facets, 'modality', modalitySchema.parse(modality)))}
              >
                {t(`modality.${modality}`)}
              </Chip>
            ))}
            {!isLong && <Chip onClick={() => setLong(true)}>{t('transcripts.moreModalities')}</Chip>}
          </div>
        </fieldset>
        <Select
          label={t('transcripts.region')}
          value={effective.region ?? ''}
          options={regionOptions}
          disabled={disabled}
          onChange={(value) => {
            const region = bodyRegionSchema.safeParse(value);
            onChange({ ...facets, region: region.success ? region.data : undefined });
          }}
        />
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
        <fieldset className={styles.facet} disabled={disabled}>
          <legend>{t('transcripts.pleasantness')}</legend>
          <div className={styles.chips}>
            {pleasantnessSchema.options.map((value) => (
              <Chip
                key={value}
                selected={effective.pleasantness === value}
                ground="var(--sensation-bg)"
                onClick={() => onChange(toggled(facets, 'pleasantness', value))}
              >
                {t(`pleasantness.${value}`)}
              </Chip>
            ))}
          </div>
        </fieldset>
        <Intensity
          value={effective.intensity}
          disabled={disabled}
          onChange={(intensity) => onChange(toggled(facets, 'intensity', intensity))}
        />
      </div>
      <BodyFigure
        region={effective.region}
        label={
          effective.region === undefined
            ? t('transcripts.noRegion')
            : t('transcripts.bodyMarked', { region: t(`region.${effective.region}`) })
        }
      />
    </div>
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
    if (next !== stored) onChange({ ...facets, [name]: next === '' ? undefined : next });
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

const levels = [1, 2, 3, 4, 5] as const;

function Intensity(props: {
  readonly value: number | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}) {
  const t = useTranslate();
  return (
    <fieldset className={styles.facet} disabled={props.disabled}>
      <legend>{t('transcripts.intensity')}</legend>
      <div className={styles.dots}>
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            className={level <= (props.value ?? 0) ? styles.dotOn : styles.dot}
            aria-label={t('transcripts.intensityOf', { level })}
            aria-pressed={props.value === level}
            onClick={() => props.onChange(level)}
          />
        ))}
      </div>
    </fieldset>
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
      onChange={(value) => onChange({ ...facets, companyValue: value === '' ? undefined : value })}
    />
  );
}

const changeAspects: readonly Aspect[] = ['behaviour', 'self', 'relations'];

function AspectFacet({ kind, facets, inherited, disabled, onChange }: FacetsProps) {
  const t = useTranslate();
  const mine = aspects.filter((aspect) => changeAspects.includes(aspect) === (kind === 'change'));
  const effective = facets.aspect ?? inherited.aspect;
  return (
    <fieldset className={styles.facet} disabled={disabled}>
      <legend>{t('transcripts.aspect')}</legend>
      <div className={styles.chips}>
        {mine.map((aspect) => (
          <Chip
            key={aspect}
            selected={effective === aspect}
            ground={`var(--${kind}-bg)`}
            onClick={() => onChange(toggled(facets, 'aspect', aspect))}
          >
            {t(`aspect.${aspect}`)}
          </Chip>
        ))}
      </div>
    </fieldset>
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
      onChange={(value) => onChange({ ...facets, phase: value === '' ? undefined : value })}
    />
  );
}

function clean(facets: CodeFacets): CodeFacets {
  return Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined));
}
