import { useSearchParam } from '../../app/navigation.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { ListedParticipant } from './listed-participant.ts';
import { ParticipantRow } from './participant-row.tsx';
import styles from './participants-screen.module.css';

type Props = { readonly participants: readonly ListedParticipant[]; readonly readOnly: boolean };

export function ParticipantTable({ participants, readOnly }: Props) {
  const t = useTranslate();
  const chosen = useSearchParam('person');
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('participants.title')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('participants.name')}</th>
            <th scope="col">{t('participants.pseudonym')}</th>
            <th scope="col">{t('participants.segment')}</th>
            <th scope="col">{t('participants.consent')}</th>
            <th scope="col">{t('participants.attributes')}</th>
            <th scope="col" className={styles['number']}>
              {t('participants.transcripts')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('participants.codings')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('app.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {participants.map((participant) => (
            <ParticipantRow
              key={participant.id}
              participant={participant}
              readOnly={readOnly}
              chosen={participant.id === chosen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
