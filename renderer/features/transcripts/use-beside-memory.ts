import { useEffect, useRef } from 'react';
import { isBesideClosed, setBeside, useBesideValue } from '../../app/hash-location.ts';
import { recall, remember } from '../../data/document-memory.ts';

/**
 * What stood beside a transcript when it was left stands beside it again, without taking the focus. Where it was closed
 * by hand meanwhile, on whatever screen, it stays closed.
 */
export function useBesideMemory(study: string, documentId: string): void {
  const value = useBesideValue();
  const isRestored = useRef(false);
  useEffect(() => {
    if (!isRestored.current) {
      isRestored.current = true;
      const kept = recall(study, documentId, 'beside');
      const isWanted = value === undefined && !isBesideClosed();
      if (isWanted && typeof kept === 'string') return setBeside(kept, { replace: true });
    }
    remember(study, documentId, 'beside', value);
  }, [study, documentId, value]);
}
