import type { ParsedInput } from '../../shared/api/contract.ts';
import type { AppContext, AppHandlers } from './handlers.ts';

type ModelProcedure = 'models.list' | 'models.use' | 'models.forget';

export const modelHandlers: Pick<AppHandlers, ModelProcedure> = {
  'models.list': ({ models, modelPlace }) => ({ place: modelPlace, models: models.entries() }),
  'models.use': useModel,
  'models.forget': ({ models, settings, emit }, { handle }) => {
    if (settings.get().sentenceModel?.handle === handle) settings.set({ sentenceModel: null });
    models.forget(handle);
    emit({ type: 'settings.changed' });
    return {};
  },
};

/** The choice is stored only after the model was loaded and gave numbers. */
async function useModel(context: AppContext, { handle, mode }: ParsedInput<'models.use'>) {
  const { settings, modelUse, signal, progress, emit } = context;
  if (handle !== null) await modelUse.check(handle, signal, progress);
  const next = settings.set({ sentenceModel: handle === null ? null : { handle, mode } });
  emit({ type: 'settings.changed' });
  return next;
}
