import { slideSvg } from '../../shared/deck/slide-svg.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { plainStudy } from '../support/demo-study.ts';

export function slideOf(id: string, slides: readonly Slide[]): Slide {
  const found = slides.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no slide ${id}`);
  return found;
}

/** Words without what setting them adds: the space that holds the last words of a text together. */
export const asSaid = (text: string) => text.replaceAll('\u00A0', ' ');

export const drawnText = (one: Slide) =>
  slideSvg(one).flatMap((primitive) =>
    primitive.kind === 'text' ? [asSaid(primitive.runs.map((run) => run.text).join(''))] : [],
  );

/** Forty people of whom the first four are coded. */
export function partlyCoded(): StudyData {
  const data = plainStudy();
  const coded = new Set(data.documents.slice(0, 4).map((document) => document.id));
  const codings = data.codings.filter((coding) => coded.has(coding.documentId));
  const ids = new Set(codings.map((coding) => coding.id));
  return { ...data, codings, members: data.members.filter((member) => ids.has(member.codingId)) };
}
