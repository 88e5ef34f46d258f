import { lazy, Suspense, type ComponentProps } from 'react';
import type { MemoForm } from './memo-form.tsx';

const Form = lazy(async () => ({ default: (await import('./memo-form.tsx')).MemoForm }));

/** The form of a memo, loaded when something is first written: reading a transcript does not wait for an editor. */
export function LazyMemoForm(props: ComponentProps<typeof MemoForm>) {
  return (
    <Suspense>
      <Form {...props} />
    </Suspense>
  );
}
