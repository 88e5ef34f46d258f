import { useCallback, useMemo } from 'react';
import { useQueryString } from '../../app/hash-location.ts';
import { paths, useNavigate } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { decodeView, encodeView, type MatrixView } from './matrix-address.ts';

export type ChangeView = (change: Partial<MatrixView>, options?: { readonly replace?: boolean }) => void;

/** What the screen shows, kept in the address alone. */
export function useMatrixView(): readonly [MatrixView, ChangeView] {
  const handle = useHandle();
  const navigate = useNavigate();
  const query = useQueryString();
  const view = useMemo(() => decodeView(query), [query]);
  const change = useCallback<ChangeView>(
    (next, options) => navigate(paths.matrices(handle, encodeView({ ...view, ...next })), options),
    [handle, navigate, view],
  );
  return [view, change];
}
