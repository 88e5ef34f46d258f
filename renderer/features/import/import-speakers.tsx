import { speakerRoles } from '../../../shared/domain/transcript.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './import-dialog.module.css';
import type { PlannedFile } from './import-plan.ts';

type ImportSpeakersProps = {
  readonly plan: PlannedFile;
  readonly onChange: (patch: Partial<PlannedFile>) => void;
};

/** Who speaks, to correct before saving, and how the transcript begins with these corrections. */
export function ImportSpeakers({ plan, onChange }: ImportSpeakersProps) {
  const t = useTranslate();
  const format = useFormat();
  const { preview, renames, roles } = plan;
  const named = preview.speakers.flatMap((each) =>
    each.speaker === null ? [] : [{ ...each, speaker: each.speaker }],
  );
  return (
    <div className={styles.columns}>
      <section aria-label={t('import.speakers')}>
        <h3>{t('import.speakers')}</h3>
        {named.length === 0 && <p className={styles.found}>{t('import.noSpeakers')}</p>}
        {named.map(({ speaker, role, turns, words }) => (
          <div key={speaker} className={styles.speaker}>
            <TextField
              label={t('import.nameOf', { speaker })}
              hideLabel
              value={renames[speaker] ?? speaker}
              onChange={(name) => onChange({ renames: { ...renames, [speaker]: name } })}
            />
            <Select
              label={t('import.roleOf', { speaker })}
              hideLabel
              value={roles[speaker] ?? role}
              options={speakerRoles.map((each) => ({ value: each, label: t(`role.${each}`) }))}
              onChange={(next) => onChange({ roles: { ...roles, [speaker]: next } })}
            />
            <span className={styles.found}>
              {t('import.speakerShare', { turns: format.number(turns), words: format.number(words) })}
            </span>
          </div>
        ))}
      </section>
      <section aria-label={t('import.opening')}>
        <h3>{t('import.opening')}</h3>
        <dl className={styles.opening}>
          {preview.opening.map((turn, index) => {
            const speaker = turn.speaker;
            const role = speaker === null ? turn.role : (roles[speaker] ?? turn.role);
            return (
              // The opening is a fixed list; a turn has no other name than its place.
              <div key={index} className={role === 'interviewer' ? styles.asked : undefined}>
                <dt>{speaker === null ? t(`role.${role}`) : renames[speaker] || speaker}</dt>
                <dd dir="auto">{turn.text}</dd>
              </div>
            );
          })}
        </dl>
      </section>
    </div>
  );
}
