import type { Input } from '../../../shared/api/contract.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { announce } from '../../ui/live-region.tsx';
import type { MenuItem } from '../../ui/menu.tsx';

export type NewStatement = {
  readonly items: readonly MenuItem[];
  readonly add: (input: Input<'statements.add'>) => Promise<void>;
};

/** A new statement: empty, from a pattern, or drafted from a theme. */
export function useNewStatement(select: (id: Id) => void, choosePattern: () => void): NewStatement {
  const t = useTranslate();
  const command = useCommand('statements.add');
  const themes = useStudyQuery('themes.report', {}).data?.themes ?? [];
  const add = async (input: Input<'statements.add'>) => {
    const created = await command(input);
    if (!created) return;
    announce(t('statements.added'));
    select(created.id);
  };
  const items = [
    { id: 'empty', label: t('statements.newEmpty'), onSelect: () => void add({ themeId: null }) },
    { id: 'pattern', label: t('statements.newPattern'), onSelect: choosePattern },
    ...themes.map((theme, index) => ({
      id: theme.id,
      label: t('statements.newFrom', { label: theme.label }),
      separated: index === 0,
      onSelect: () => void add({ themeId: theme.id }),
    })),
  ];
  return { items, add };
}
