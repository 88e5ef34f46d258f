import { useMemo } from 'react';
import { codeKinds } from '../../../shared/domain/code.ts';
import { parseAxis, type Axis } from '../../../shared/matrix/axis.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';

export type AxisChoice = { readonly value: string; readonly label: string };

/** Name of an axis on the screen. */
export function axisName(axis: Axis, t: Translate): string {
  if (axis.by === 'kind') return t('matrix.axis.kind', { kind: t(`kind.${axis.kind}`) });
  if (axis.by === 'attribute') return t('matrix.axis.attribute', { name: axis.name });
  return t(`matrix.axis.${axis.by}`);
}

/** Axes that this study offers: codes, kinds in use, and what is known of its people. `current` is offered in any case. */
export function useAxisChoices(current: string): {
  readonly codes: readonly AxisChoice[];
  readonly groups: readonly AxisChoice[];
  readonly people: readonly AxisChoice[];
} {
  const t = useTranslate();
  const codes = useStudyQuery('codes.list', {}).data;
  const participants = useStudyQuery('participants.list', {}).data;
  return useMemo(() => {
    const used = new Set(codes?.map(({ kind }) => kind));
    const names = [...new Set(participants?.flatMap(({ attributes }) => Object.keys(attributes)))];
    const named = (values: readonly string[]): AxisChoice[] =>
      values.flatMap((value) => {
        const axis = parseAxis(value);
        return axis ? [{ value, label: axisName(axis, t) }] : [];
      });
    const kinds = codeKinds.filter((kind) => used.has(kind)).map((kind) => `kind:${kind}`);
    const attributes = names.toSorted().map((name) => `attribute:${name}`);
    const own = (values: readonly string[]): readonly string[] =>
      values.includes(current) || !parseAxis(current) ? values : [...values, current];
    return {
      codes: named(['codes', ...(kinds.length > 1 ? kinds : [])]),
      groups: named(['segment', ...attributes]),
      people: named(own(['segment', 'phase', 'participants', 'documents', ...attributes, 'codes', ...kinds])),
    };
  }, [codes, participants, current, t]);
}
