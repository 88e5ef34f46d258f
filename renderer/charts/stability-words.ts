import type { MessageKey } from '../../shared/messages/en.ts';

/** A stability of 0..1 in words: from three in four on it holds, under one in two it does not. */
export function stabilityKey(stability: number): MessageKey {
  if (stability >= 0.75) return 'figures.stable';
  return stability >= 0.5 ? 'figures.fairlyStable' : 'figures.unstable';
}
