import { openNewStudy } from '../../app/dialogs.ts';
import { hrefOf, paths, useNavigate } from '../../app/navigation.ts';
import { useFileDrop } from '../../app/use-file-drop.ts';
import { useOpenStudyFile } from '../../data/use-open-study-file.ts';
import { useAppQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { RecentStudies } from './recent-studies.tsx';
import { Samples } from './samples.tsx';
import styles from './welcome-screen.module.css';

/** The door: studies of this machine, a new one, a sample to look around in. */
export function WelcomeScreen() {
  const t = useTranslate();
  const navigate = useNavigate();
  const info = useAppQuery('app.info', {});
  const openFile = useOpenStudyFile((handle) => navigate(paths.home(handle)));
  const over = useFileDrop((files) => void openFile(files));
  return (
    <main className={classNames(styles['page'], over && styles['over'])} aria-label={t('welcome.title')}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{t('welcome.title')}</h1>
        <p className={styles['text']}>{t('welcome.text')}</p>
        <div className={styles['acts']}>
          <Button variant="primary" keys="n" onClick={openNewStudy}>
            {t('app.newStudy')}
          </Button>
          <Button keys="o" onClick={() => void openFile()}>
            {t('welcome.addFile')}
          </Button>
          <span className="faint">{over ? t('welcome.dropNow') : t('welcome.drop')}</span>
        </div>
      </header>
      <RecentStudies />
      <Samples />
      <footer className={styles['foot']}>
        <a href={hrefOf(paths.settings())}>{t('app.settings')}</a>
        <span className="faint">{info.data && t('welcome.version', { version: info.data.version })}</span>
      </footer>
    </main>
  );
}
