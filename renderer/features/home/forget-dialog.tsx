import type { Output } from '../../../shared/api/contract.ts';
import { useJob } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './home-screen.module.css';

const kilobyte = 1024;

/** Asks before the past of a study is removed from its file, and does it. */
export function ForgetDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const { data } = useStudyQuery('study.leftovers', {});
  const { run } = useJob('study.forget');
  const forget = async () => {
    const done = await run({});
    if (!done) return;
    const [before, after] = [Math.round(done.bytesBefore / kilobyte), Math.round(done.bytesAfter / kilobyte)];
    showToast({ text: t('forget.done', { acts: done.acts, texts: done.texts, before, after }) });
  };
  if (!data) return null;
  return (
    <ConfirmDialog
      open
      danger
      final
      title={t('forget.title')}
      body={<Consequences leftovers={data} />}
      confirmLabel={t('forget.confirm')}
      onConfirm={() => void forget()}
      onClose={onClose}
    />
  );
}

function Consequences({ leftovers }: { readonly leftovers: Output<'study.leftovers'> }) {
  const t = useTranslate();
  const { acts, texts, backups } = leftovers;
  const empty = acts === 0 && texts === 0;
  return (
    <div className={styles['consequences']}>
      <p>{empty ? t('forget.nothing') : t('forget.goes', { acts, texts })}</p>
      {!empty && <p>{t('forget.noUndo')}</p>}
      {!empty && <p>{t('forget.copyFirst')}</p>}
      {backups.length > 0 && (
        <p>{t('forget.backups', { count: backups.length, names: backups.join(', ') })}</p>
      )}
    </div>
  );
}
