import { useRef } from 'react';
import type { SlotName, SlotTexts, Statement } from '../../../shared/domain/statement.ts';
import { useCommand } from '../../data/use-command.ts';

/**
 * Saves one slot at a time. All slots travel together, so a slot saved a moment ago is sent along until the study has
 * it: else the next slot's save would bring back the old words.
 */
export function useSlotTexts(statement: Statement): (slot: SlotName, text: string) => void {
  const update = useCommand('statements.update');
  const onTheWay = useRef<Partial<SlotTexts>>({});
  for (const [slot, text] of Object.entries(statement.slots)) {
    if (Object.entries(onTheWay.current).some((entry) => entry[0] === slot && entry[1] === text)) {
      onTheWay.current = Object.fromEntries(
        Object.entries(onTheWay.current).filter(([name]) => name !== slot),
      );
    }
  }
  return (slot, text) => {
    onTheWay.current = { ...onTheWay.current, [slot]: text };
    void update({ id: statement.id, slots: { ...statement.slots, ...onTheWay.current } });
  };
}
