import { useState } from 'react';
import { segments, type Segment } from '../../../shared/domain/participant.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { errorText } from '../../data/error-text.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { AddParticipantDialog } from './add-participant-dialog.tsx';
import type { ListedParticipant } from './listed-participant.ts';
import { ParticipantTable } from './participant-table.tsx';
import styles from './participants-screen.module.css';

type Filter = Segment | 'all';

/** Who was spoken to: a table that is edited where it stands. */
export function ParticipantsScreen() {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const [adding, setAdding] = useState(false);
  const [filter, setFilter] = useState<Filter>('all');
  const participants = useStudyQuery('participants.list', {});
  useShortcut({ id: 'participants.add', keys: 'a', when: !readOnly }, () => setAdding(true));
  const all = participants.data ?? [];
  const shown = filter === 'all' ? all : all.filter(({ segment }) => segment === filter);
  const core = all.filter(({ segment }) => segment === 'core').length;
  const addButton = !readOnly && (
    <Button variant={all.length === 0 ? 'primary' : 'plain'} keys="a" onClick={() => setAdding(true)}>
      {t('participants.add')}
    </Button>
  );
  return (
    <Page
      title={t('participants.title')}
      subtitle={participants.data && t('participants.summary', { count: all.length, core })}
      actions={all.length > 0 && addButton}
    >
      {participants.error && <p role="alert">{errorText(t, participants.error)}</p>}
      {participants.data && all.length === 0 && (
        <EmptyState title={t('participants.empty')} text={t('participants.emptyText')} action={addButton} />
      )}
      {all.length > 0 && (
        <>
          <SegmentFilter all={all} value={filter} onChange={setFilter} />
          {shown.length === 0 && <p className="muted">{t('participants.nobodyHere')}</p>}
          {shown.length > 0 && <ParticipantTable participants={shown} readOnly={readOnly} />}
        </>
      )}
      {adding && <AddParticipantDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

type FilterProps = {
  readonly all: readonly ListedParticipant[];
  readonly value: Filter;
  readonly onChange: (value: Filter) => void;
};

function SegmentFilter({ all, value, onChange }: FilterProps) {
  const t = useTranslate();
  const present = segments.filter((segment) => all.some((each) => each.segment === segment));
  return (
    <div className={styles['filter']} role="group" aria-label={t('participants.filter')}>
      <Chip selected={value === 'all'} onClick={() => onChange('all')}>
        {t('participants.everybody')} {all.length}
      </Chip>
      {present.map((segment) => (
        <Chip key={segment} selected={value === segment} onClick={() => onChange(segment)}>
          {t(`segment.${segment}`)} {all.filter((each) => each.segment === segment).length}
        </Chip>
      ))}
    </div>
  );
}
