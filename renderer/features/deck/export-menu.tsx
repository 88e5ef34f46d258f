import type { BlobRef } from '../../../shared/api/transport.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFiles } from '../../data/session.tsx';
import { useJob, useReportError } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './deck-screen.module.css';

const deckFormats = ['pptx', 'pdf', 'html', 'docx', 'md'] as const;
const studyFormats = ['html', 'md', 'csv', 'json', 'qdpx', 'qdc'] as const;
type DeckFormat = (typeof deckFormats)[number];

/** Writes the deck or the whole study to a file and saves it where the person says. */
export function ExportMenu({ deckId }: { readonly deckId: string }) {
  const t = useTranslate();
  const files = useFiles();
  const report = useReportError();
  const deck = useJob('deck.render');
  const study = useJob('export.render');
  const running = deck.running ? deck : study.running ? study : undefined;

  const save = async (made: Promise<BlobRef | undefined>) => {
    const ref = await made;
    if (!ref) return;
    try {
      const { blobId, name, size } = ref;
      const saved = await files.saveBlob({ blobId, name, size });
      showToast({ text: saved ? t('deckScreen.saved', { name: ref.name }) : t('deckScreen.notSaved') });
    } catch (error) {
      report(error);
    }
  };
  const saveDeck = async (format: DeckFormat) => {
    const made = deck.run({ format, id: deckId });
    await save(made);
    for (const notice of (await made)?.notices ?? [])
      showToast({ text: t(`deckScreen.notice.${notice.code}`, { detail: notice.detail }) });
  };
  useShortcut({ id: 'deckScreen.exportPptx', keys: 'x', when: !running }, () => void saveDeck('pptx'));
  if (running) {
    const { progress } = running;
    const value = progress && progress.total > 0 ? progress.done / progress.total : undefined;
    return (
      <div className={styles['running']}>
        <span>{t('deckScreen.exporting')}</span>
        <ProgressBar label={t('deckScreen.exporting')} value={value} />
        <Button size="small" onClick={running.cancel}>
          {t('deckScreen.cancel')}
        </Button>
      </div>
    );
  }
  const items = [
    ...deckFormats.map((format) => ({
      id: `deck-${format}`,
      label: t(`deckScreen.${format}`),
      ...(format === 'pptx' ? { keys: 'x' } : {}),
      onSelect: () => void saveDeck(format),
    })),
    ...studyFormats.map((format, index) => ({
      id: `study-${format}`,
      label: t(`deckScreen.study.${format}`),
      separated: index === 0,
      onSelect: () => void save(study.run({ format })),
    })),
  ];
  return <Menu trigger={<Button variant="primary">{t('deckScreen.export')}</Button>} items={items} />;
}
