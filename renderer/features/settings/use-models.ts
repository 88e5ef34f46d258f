import { useState } from 'react';
import type { SentenceModelEntry } from '../../../shared/api/model-procedures.ts';
import type { ModelMode } from '../../../shared/domain/sentence-model.ts';
import { useFiles } from '../../data/session.tsx';
import { useCommand, useJob, useReportError } from '../../data/use-command.ts';
import { useAppQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { announce } from '../../ui/live-region.tsx';
import { useSettings } from '../../data/use-settings.ts';

/** The models on this machine, which is used how, and the acts on them. */
export function useModels() {
  const t = useTranslate();
  const { settings } = useSettings();
  const { data, refetch } = useAppQuery('models.list', {});
  const job = useJob('models.use');
  const forget = useCommand('models.forget');
  const { pickModel } = useFiles();
  const report = useReportError();
  /** The model that is being tried. */
  const [trying, setTrying] = useState<string>();
  const chosen = settings?.sentenceModel ?? null;

  async function use(handle: string | null, mode: ModelMode = chosen?.mode ?? 'blended'): Promise<void> {
    setTrying(handle ?? undefined);
    const next = await job.run({ handle, mode });
    setTrying(undefined);
    refetch();
    const name = data?.models.find((model) => model.handle === handle)?.name ?? '';
    if (next) announce(handle === null ? t('models.wordsAlone') : t('models.inUseNow', { name }));
  }

  async function pick(): Promise<void> {
    try {
      const handle = await pickModel?.();
      if (handle) await use(handle);
    } catch (error) {
      report(error);
    }
  }

  return {
    place: data?.place,
    models: data?.models,
    chosen,
    used: data?.models.find(({ handle }) => handle === chosen?.handle),
    trying: job.running ? (data?.models.find(({ handle }) => handle === trying)?.name ?? '') : undefined,
    cancel: job.cancel,
    use: (handle: string | null, mode?: ModelMode) => void use(handle, mode),
    pick: pickModel && (() => void pick()),
    refresh: refetch,
    forget: ({ handle }: SentenceModelEntry) => void forget({ handle }),
  };
}

export type Models = ReturnType<typeof useModels>;
