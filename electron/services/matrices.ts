import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { parseAxis, type Axis } from '../../shared/matrix/axis.ts';
import { compareGroups } from '../../shared/matrix/compare-groups.ts';
import { seriatedMatrix } from '../../shared/matrix/seriation.ts';
import { passagesBehind } from '../../shared/matrix/passages-behind.ts';
import { portraitOf } from '../../shared/matrix/portrait.ts';
import { axesOf, type MatrixQuestion } from '../../shared/matrix/question.ts';
import { isLarge, oncePerStudy, withoutTexts } from './insights.ts';
import type { StudyContext } from './study-context.ts';

const remembered = oncePerStudy<Output<'matrix.report'>>();

/**
 * A matrix of the study; large ones are counted in a worker.
 * @throws ApiError invalid-input, not-found for an attribute that nobody has, cancelled
 */
export function matrix(
  context: StudyContext,
  question: ParsedInput<'matrix.report'>,
): Promise<Output<'matrix.report'>> {
  const data = context.data();
  checkQuestion(data, question);
  return remembered(data, JSON.stringify(question), async () => {
    if (!isLarge(data)) return seriatedMatrix(data, question);
    const input = { data: dataFor(data, question), question };
    return context.tasks.run('count-matrix', input, context.signal, context.progress);
  });
}

/** Passages behind a cell, with their words. @throws ApiError as `matrix` */
export async function matrixPassages(
  context: StudyContext,
  { question, ...cell }: ParsedInput<'matrix.passages'>,
): Promise<Output<'matrix.passages'>> {
  const data = context.data();
  checkQuestion(data, question);
  if (!isLarge(data)) return passagesBehind(data, question, cell);
  const input = { data: dataFor(data, { ...question, measure: 'people' }), question, cell };
  const found = await context.tasks.run('matrix-passages', input, context.signal, context.progress);
  const texts = new Map(data.documents.map((document) => [document.id, document]));
  return {
    ...found,
    passages: found.passages.map((passage) => {
      const document = texts.get(passage.documentId);
      const quote = document?.text.slice(passage.start, passage.end) ?? '';
      const time = document?.turnList.findLast(({ start }) => start <= passage.start)?.time ?? null;
      return { ...passage, quote, time };
    }),
  };
}

/** Two groups of people, code by code. @throws ApiError as `matrix` */
export async function groupComparison(
  context: StudyContext,
  question: ParsedInput<'matrix.comparison'>,
): Promise<Output<'matrix.comparison'>> {
  const data = context.data();
  const axis = parseAxis(question.by);
  if (axis?.by !== 'segment' && axis?.by !== 'attribute') throw wrongQuestion('axis', question.by);
  checkAttribute(data, axis);
  if (!isLarge(data)) return compareGroups(data, question);
  const input = { data: withoutTexts(data), question };
  return context.tasks.run('compare-groups', input, context.signal, context.progress);
}

export function portrait(
  context: StudyContext,
  { documentIds, kinds }: ParsedInput<'matrix.portrait'>,
): Output<'matrix.portrait'> {
  return portraitOf(context.data(), documentIds, kinds);
}

/** What travels to the worker: texts only where words are counted, turns only where they decide. */
function dataFor(data: StudyData, { measure, relation }: MatrixQuestion): StudyData {
  const slim = withoutTexts(data);
  if (measure === 'words' || measure === 'characters') return { ...slim, documents: data.documents };
  if (relation !== 'turn' && relation !== 'followed') return slim;
  return { ...slim, documents: data.documents.map((document) => ({ ...document, text: '' })) };
}

function checkQuestion(data: StudyData, question: MatrixQuestion): void {
  const axes = axesOf(question);
  if ('problem' in axes) throw wrongQuestion(axes.problem, `${question.rows} x ${question.columns}`);
  checkAttribute(data, axes.rows);
  checkAttribute(data, axes.columns);
}

function wrongQuestion(problem: string, asked: string): ApiError {
  return new ApiError('invalid-input', asked, { reason: `matrix-${problem}` });
}

function checkAttribute({ participants }: StudyData, axis: Axis): void {
  if (axis.by !== 'attribute' || participants.some(({ attributes }) => Object.hasOwn(attributes, axis.name)))
    return;
  throw new ApiError('not-found', `no attribute ${axis.name}`, { reason: 'attribute', name: axis.name });
}
