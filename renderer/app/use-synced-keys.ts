import { useEffect } from 'react';
import { useAppQuery } from '../data/use-study-query.ts';
import { useKeyBindings } from './key-bindings.ts';

/** Keys follow the settings, also when another window changes them. */
export function useSyncedKeys(): void {
  const keys = useAppQuery('settings.get', {}).data?.keys;
  useEffect(() => {
    if (keys !== undefined) useKeyBindings.setState({ bindings: keys });
  }, [keys]);
}
