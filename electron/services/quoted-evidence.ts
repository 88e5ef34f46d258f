import type { ListedStatement } from '../../shared/api/finding-procedures.ts';
import { personKey } from '../../shared/analysis/people.ts';
import type { Evidence } from '../../shared/domain/statement.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';

type Link = Pick<Evidence, 'codingId' | 'slot' | 'side'>;
type Quoted = Omit<ListedStatement['evidence'][number], 'id' | 'statementId'>;

/** Links to passages with the passages' words and who said them; links to codings that are gone are left out. */
export function quoteEvidence<T extends Link>(links: readonly T[], data: StudyData): (T & Quoted)[] {
  const codings = new Map(data.codings.map((coding) => [coding.id, coding]));
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const people = new Map(data.participants.map((participant) => [participant.id, participant]));
  return links.flatMap((link) => {
    const coding = codings.get(link.codingId);
    const document = documents.get(coding?.documentId ?? '');
    if (!coding || !document) return [];
    return {
      ...link,
      quote: document.text.slice(coding.start, coding.end),
      code: codes.get(coding.codeId)?.name ?? '',
      codeId: coding.codeId,
      documentId: document.id,
      document: document.title,
      participant: people.get(document.participantId ?? '')?.name ?? null,
      person: personKey(document),
      start: coding.start,
      end: coding.end,
    };
  });
}
