import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../shared/api/settings.ts';
import { useCommand } from './use-command.ts';
import { useAppQuery } from './use-study-query.ts';

const key = ['app', 'settings.get', {}];

/** The settings, and a change that shows at once and is taken back where it could not be stored. */
export function useSettings(): {
  readonly settings: Settings | undefined;
  readonly change: (part: Partial<Settings>) => void;
} {
  const queries = useQueryClient();
  const settings = useAppQuery('settings.get', {}).data;
  const set = useCommand('settings.set');
  const change = async (part: Partial<Settings>) => {
    queries.setQueryData<Settings>(key, (before) => before && { ...before, ...part });
    if (!(await set(part))) await queries.invalidateQueries({ queryKey: key });
  };
  return { settings, change: (part) => void change(part) };
}
