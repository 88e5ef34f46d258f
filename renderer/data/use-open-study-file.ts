import { useCallback } from 'react';
import { showToast } from '../ui/toast-store.ts';
import { useCommand, useReportError } from './use-command.ts';
import { useFiles } from './session.tsx';
import { useTranslate } from './use-translate.ts';

/** Opens a .hara file: by the system's dialog on the desktop, as a copy in the study folder in the browser. */
export function useOpenStudyFile(
  onOpened: (handle: string) => void,
): (dropped?: readonly File[]) => Promise<void> {
  const t = useTranslate();
  const files = useFiles();
  const addFromBlob = useCommand('studies.addFromBlob');
  const report = useReportError();
  return useCallback(
    async (dropped) => {
      try {
        if (!dropped && files.pickStudy) {
          const handle = await files.pickStudy();
          if (handle !== null) onOpened(handle);
          return;
        }
        const odd = dropped?.find((file) => !file.name.toLowerCase().endsWith('.hara'));
        if (odd) return showToast({ tone: 'error', text: t('welcome.notAStudy', { name: odd.name }) });
        const refs = await (dropped ? files.uploadFiles(dropped) : files.pickFiles({ accept: ['.hara'] }));
        for (const ref of refs) {
          const opened = await addFromBlob({ blobId: ref.blobId });
          if (opened) onOpened(opened.handle);
        }
      } catch (error) {
        report(error);
      }
    },
    [files, addFromBlob, onOpened, report, t],
  );
}
