import { Component, type ReactNode } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly failure: unknown };

/** Keeps a fault of one screen on that screen: what is stored is safe, the person can go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: undefined };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure };
  }

  override render() {
    if (this.state.failure === undefined) return this.props.children;
    return <Failure failure={this.state.failure} onRetry={() => this.setState({ failure: undefined })} />;
  }
}

function Failure({ failure, onRetry }: { readonly failure: unknown; readonly onRetry: () => void }) {
  const t = useTranslate();
  return (
    <main aria-label={t('app.failed')}>
      <EmptyState
        title={t('app.failed')}
        text={`${t('app.failedText')} ${failure instanceof Error ? failure.message : String(failure)}`}
        action={
          <>
            <Button variant="primary" onClick={onRetry}>
              {t('app.tryAgain')}
            </Button>
            <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
          </>
        }
      />
    </main>
  );
}
