import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallOptions, Client, Progress } from '../../shared/api/client.ts';
import type { Input, Output, ProcedureName } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { showToast } from '../ui/toast-store.ts';
import { errorText } from './error-text.ts';
import { jobEnded, jobProgressed, jobStarted } from './jobs.ts';
import { isAppProcedure, type CommandName, type JobName } from './procedures.ts';
import { useClient, useOptionalHandle } from './session.tsx';
import { useTranslate } from './use-translate.ts';

/** A change of the study or the application. Where it fails a toast says why and the promise gives `undefined`. */
export function useCommand<P extends CommandName>(
  procedure: P,
): (input: Input<P>) => Promise<Output<P> | undefined> {
  const client = useClient();
  const handle = useOptionalHandle();
  const report = useReportError();
  return useCallback(
    async (input) => {
      try {
        return await call(client, handle, procedure, input);
      } catch (error) {
        report(error);
        return undefined;
      }
    },
    [client, handle, procedure, report],
  );
}

export type Job<P extends JobName> = {
  /** Gives `undefined` where it failed (a toast says why) or was cancelled. */
  readonly run: (input: Input<P>) => Promise<Output<P> | undefined>;
  readonly cancel: () => void;
  readonly running: boolean;
  readonly progress: Progress | undefined;
};

/** A change that may take long; it shows in the status bar as well and can be cancelled from there. */
export function useJob<P extends JobName>(procedure: P): Job<P> {
  const client = useClient();
  const handle = useOptionalHandle();
  const report = useReportError();
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const abort = useRef<AbortController>(undefined);
  const mounted = useMounted();

  const run = useCallback(
    async (input: Input<P>) => {
      const controller = new AbortController();
      const id = crypto.randomUUID();
      abort.current = controller;
      setRunning(true);
      setProgress(undefined);
      jobStarted({ id, procedure, progress: undefined, cancel: () => controller.abort() });
      const onProgress = (now: Progress) => {
        jobProgressed(id, now);
        if (mounted.current) setProgress(now);
      };
      try {
        return await call(client, handle, procedure, input, { signal: controller.signal, onProgress });
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'cancelled')) report(error);
        return undefined;
      } finally {
        jobEnded(id);
        if (mounted.current) setRunning(false);
      }
    },
    [client, handle, procedure, report, mounted],
  );
  const cancel = useCallback(() => abort.current?.abort(), []);
  return { run, cancel, running, progress };
}

/** Shows a failure as a toast in the person's language. */
export function useReportError(): (error: unknown) => void {
  const t = useTranslate();
  return useCallback((error) => showToast({ tone: 'error', text: errorText(t, error) }), [t]);
}

type Call = <P extends ProcedureName>(
  procedure: P,
  input: Input<P>,
  options?: CallOptions,
) => Promise<Output<P>>;

function call<P extends ProcedureName>(
  client: Client,
  handle: string | undefined,
  procedure: P,
  input: Input<P>,
  options?: CallOptions,
): Promise<Output<P>> {
  if (!isAppProcedure(procedure) && handle === undefined) {
    throw new ApiError('study-not-open', `${procedure} needs an open study`);
  }
  // Which of the two it is was told by name; the compiler cannot follow that into a type parameter.
  const ask = (isAppProcedure(procedure) ? client.app : client.study.bind(undefined, handle ?? '')) as Call;
  return ask(procedure, input, options);
}

function useMounted() {
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return mounted;
}
