import { fewestCompared } from '../../../shared/analysis/contrast.ts';
import { isUneven, shareOf, sharesOf } from '../../../shared/matrix/matrix-shares.ts';
import { axesOf, type MatrixQuestion } from '../../../shared/matrix/question.ts';
import { isPeopleAxis } from '../../../shared/matrix/axis.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import type { GridPlace } from './grid-moves.ts';
import type { MatrixModel } from './matrix-model.ts';

/** A cell in sentences: how much of its row and column it is, and how careful to be with it. */
export function cellFacts(model: MatrixModel, { row, column }: GridPlace, t: Translate): readonly string[] {
  const { report } = model;
  const [one, other] = [model.rows[row], model.columns[column]];
  const at = model.index(row, column);
  if (!one || !other || at === undefined || one.item.id === other.item.id) return [];
  if (!sharesOf(report.question).includes('row')) return [];
  const line = (side: 'row' | 'column'): string => {
    const whole = side === 'row' ? one : other;
    const share = shareOf(report, one.place, at, side) ?? 0;
    const count = Math.round(share * whole.item.size);
    return t('matrix.of.row', { name: whole.name, share, count, total: whole.item.size });
  };
  const ofPeople = peopleSides(report.question);
  // Groups of people first: how many of them is what is asked for.
  const facts = ofPeople.column ? [line('column'), line('row')] : [line('row'), line('column')];
  const people = report.question.measure === 'people';
  if (people && Math.min(one.item.size, other.item.size) < fewestCompared) facts.push(t('matrix.small'));
  if (sharesOf(report.question).includes('either') && isUneven(report, one.place, other.place))
    facts.push(t('matrix.uneven'));
  return facts;
}

function peopleSides(question: MatrixQuestion): { readonly row: boolean; readonly column: boolean } {
  const axes = axesOf(question);
  if ('problem' in axes) return { row: false, column: false };
  return { row: isPeopleAxis(axes.rows), column: isPeopleAxis(axes.columns) };
}
