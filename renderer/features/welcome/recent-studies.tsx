import type { StudyEntry } from '../../../shared/api/app-procedures.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { errorText } from '../../data/error-text.ts';
import { useCommand } from '../../data/use-command.ts';
import { useAppQuery } from '../../data/use-study-query.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './welcome-screen.module.css';

export function RecentStudies() {
  const t = useTranslate();
  const studies = useAppQuery('studies.list', {});
  return (
    <section className={styles['section']} aria-labelledby="recent-studies">
      <h2 id="recent-studies">{t('welcome.recent')}</h2>
      {studies.error && <p role="alert">{errorText(t, studies.error)}</p>}
      {studies.data?.length === 0 && (
        <p className="muted">
          {t('welcome.none')}. {t('welcome.noneText')}
        </p>
      )}
      {studies.data && studies.data.length > 0 && (
        <ul className={styles['studies']}>
          {studies.data.map((entry) => (
            <StudyRow key={entry.handle} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

function StudyRow({ entry }: { readonly entry: StudyEntry }) {
  const t = useTranslate();
  const format = useFormat();
  const forget = useCommand('studies.forget');
  const opened = entry.lastOpened
    ? t('welcome.opened', { date: format.date(entry.lastOpened) })
    : t('welcome.neverOpened');
  const onForget = async () => {
    if (await forget({ handle: entry.handle }))
      showToast({ text: t('welcome.forgotten', { name: entry.name }) });
  };
  const words = (
    <>
      <span className={styles['name']}>{entry.name}</span>
      <span className={styles['when']}>
        {entry.missing ? <span className={styles['missing']}>{t('welcome.missing')}</span> : opened}
      </span>
      <span className={styles['place']}>{entry.place}</span>
    </>
  );
  return (
    <li className={styles['study']}>
      {entry.missing ? (
        <div className={styles['open']}>{words}</div>
      ) : (
        <a className={styles['open']} href={hrefOf(paths.home(entry.handle))}>
          {words}
        </a>
      )}
      <Menu
        trigger={<IconButton icon="more" label={`${t('app.more')}: ${entry.name}`} />}
        items={[{ id: 'forget', label: t('welcome.forget'), onSelect: () => void onForget() }]}
      />
    </li>
  );
}
