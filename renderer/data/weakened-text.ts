import type { Weakened } from '../../shared/statements/weakened-by.ts';
import type { Translate } from '../../shared/messages/translate.ts';

const mostNamed = 3;

/** Which statements lose evidence, in one sentence; undefined where none does. */
export function weakenedText(t: Translate, weakened: readonly Weakened[] | undefined): string | undefined {
  if (!weakened || weakened.length === 0) return undefined;
  const named = weakened.slice(0, mostNamed).map(({ title, before, after, evidence }) => {
    const name = title || t('statements.untitled');
    return after < before
      ? t('statements.weakensMore', { title: name, before, after })
      : t('statements.weakensOnly', { title: name, evidence });
  });
  const more = weakened.length > mostNamed ? ['…'] : [];
  const titles = [...named, ...more].join(t('statements.nameGap'));
  return t('statements.weakens', { count: weakened.length, titles });
}
