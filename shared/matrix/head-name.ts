import { isMessageKey, type Translate } from '../messages/translate.ts';
import type { Axis } from './axis.ts';
import type { Head } from './axis-places.ts';

/** A row or column as people read it: its own name, else the catalogue's for a segment or for having no value. */
export function headName({ id, name }: Pick<Head, 'id' | 'name'>, axis: Axis, t: Translate): string {
  if (name !== null) return name;
  const key = axis.by === 'segment' ? `segment.${id}` : `matrix.none.${axis.by}`;
  return isMessageKey(key) ? t(key) : id;
}
