import { segments } from '../../../shared/domain/participant.ts';
import { speakerRoles } from '../../../shared/domain/transcript.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Select } from '../../ui/select.tsx';
import { isFiltered, plainOptions, type SearchOptions } from './search-options.ts';
import styles from './search-screen.module.css';

type SearchFiltersProps = {
  readonly options: SearchOptions;
  readonly onChange: (change: Partial<SearchOptions>) => void;
};

const nothing: never[] = [];

/** How to read what is typed, and whose words to search. */
export function SearchFilters({ options, onChange }: SearchFiltersProps) {
  const t = useTranslate();
  const speakers = useStudyQuery('search.speakers', {}).data ?? nothing;
  const participants = useStudyQuery('participants.list', {}).data ?? nothing;
  const documents = useStudyQuery('documents.list', {}).data ?? nothing;
  const isPattern = options.mode === 'pattern';
  const roleOptions = [
    { value: '', label: t('find.everyRole') },
    ...speakerRoles.map((role) => ({ value: role, label: t(`role.${role}`) })),
  ] as const;
  const segmentOptions = [
    { value: '', label: t('find.everySegment') },
    ...segments.map((segment) => ({ value: segment, label: t(`segment.${segment}`) })),
    { value: 'none', label: t('find.noSegment') },
  ] as const;
  return (
    <div className={styles['filters']}>
      <Chip selected={options.wholeWords} onClick={() => onChange({ wholeWords: !options.wholeWords })}>
        {t('find.wholeWords')}
      </Chip>
      <Chip selected={isPattern} onClick={() => onChange({ mode: isPattern ? 'words' : 'pattern' })}>
        {t('find.pattern')}
      </Chip>
      <Select
        label={t('find.role')}
        hideLabel
        value={options.role}
        options={roleOptions}
        onChange={(role) => onChange({ role })}
      />
      <Select
        label={t('find.speaker')}
        hideLabel
        value={options.speaker}
        options={[
          { value: '', label: t('find.everySpeaker') },
          ...speakers.map(({ name }) => ({ value: name, label: name })),
        ]}
        onChange={(speaker) => onChange({ speaker })}
      />
      <Select
        label={t('find.segment')}
        hideLabel
        value={options.segment}
        options={segmentOptions}
        onChange={(segment) => onChange({ segment })}
      />
      <Select
        label={t('find.participant')}
        hideLabel
        value={options.participantId}
        options={[
          { value: '', label: t('find.everyParticipant') },
          ...participants.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(participantId) => onChange({ participantId })}
      />
      <Select
        label={t('find.document')}
        hideLabel
        value={options.documentId}
        options={[
          { value: '', label: t('find.everyDocument') },
          ...documents.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(documentId) => onChange({ documentId })}
      />
      {isFiltered(options) && (
        <Button
          size="small"
          variant="quiet"
          onClick={() => onChange({ ...plainOptions, mode: options.mode, wholeWords: options.wholeWords })}
        >
          {t('find.clearFilters')}
        </Button>
      )}
    </div>
  );
}
