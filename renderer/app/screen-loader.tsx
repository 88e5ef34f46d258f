import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { Waiting } from './waiting.tsx';

/** A screen of its own chunk: waits for it, and keeps its faults to itself. */
export function ScreenLoader({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
