import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { OpenedStudy } from '../../shared/api/app-procedures.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { errorText } from '../data/error-text.ts';
import { StudyProvider, useClient } from '../data/session.tsx';
import { useTranslate } from '../data/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { paths, useNavigate, usePathParam } from './navigation.ts';
import { PlainFrame } from './plain-frame.tsx';
import { Waiting } from './waiting.tsx';

/** Opens the study that the address names, then shows what is inside. Opening an open study is harmless. */
export function StudyGate({ children }: { readonly children: ReactNode }) {
  const handle = usePathParam('handle') ?? '';
  const client = useClient();
  const opened = useQuery<OpenedStudy, ApiError>({
    queryKey: ['app', 'studies.open', handle],
    queryFn: () => client.app('studies.open', { handle }),
  });
  if (opened.data) {
    return (
      <StudyProvider key={opened.data.handle} opened={opened.data}>
        {children}
      </StudyProvider>
    );
  }
  return (
    <PlainFrame>
      {opened.error ? <NotOpened error={opened.error} onRetry={() => void opened.refetch()} /> : <Waiting />}
    </PlainFrame>
  );
}

function NotOpened({ error, onRetry }: { readonly error: ApiError; readonly onRetry: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <main aria-label={t('app.notOpened')}>
      <EmptyState
        title={t('app.notOpened')}
        text={errorText(t, error)}
        action={
          <>
            <Button variant="primary" onClick={() => navigate(paths.welcome())}>
              {t('app.toStudies')}
            </Button>
            <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
          </>
        }
      />
    </main>
  );
}
