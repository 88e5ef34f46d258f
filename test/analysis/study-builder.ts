import type { Code, CodeFacets, CodeKind } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Segment } from '../../shared/domain/participant.ts';
import type { DocumentWithText, StudyData } from '../../shared/domain/study-data.ts';
import type { ThemeInput } from '../../shared/analysis/themes.ts';
import { textDocument } from '../support/text-document.ts';

/** What a participant says, one turn a line, each with its codes; a line without codes is only said. */
export type Line = {
  readonly text: string;
  readonly codes?: readonly string[];
  readonly role?: 'interviewer';
};
export type Interview = {
  readonly name: string;
  readonly segment: Segment | null;
  readonly lines: readonly Line[];
};
export type CodeLine = {
  readonly name: string;
  readonly kind: CodeKind;
  readonly parent?: string;
  readonly facets?: CodeFacets;
};

const at = '2026-01-05T09:00:00.000Z';

/** A study from interviews written as lines. Ids are made from names; codes by name. */
export function buildStudy(
  interviews: readonly Interview[],
  codeLines: readonly CodeLine[],
  language: Language = 'en',
): StudyData {
  const codes = codeLines.map(({ name, kind, parent, facets }, position): Code => ({
    id: `code ${name}`,
    parentId: parent === undefined ? null : `code ${parent}`,
    name,
    kind,
    color: null,
    description: '',
    facets: facets ?? {},
    position,
  }));
  const built = interviews.map((interview, position) => buildInterview(interview, position, language));
  return {
    study: {
      id: 'study',
      name: 'Study',
      language,
      offering: '',
      question: '',
      companyValues: [{ id: 'ease', name: language === 'ja' ? '安らぎ' : 'Ease', description: '' }],
      phases: [
        { id: 'before', name: language === 'ja' ? '使う前' : 'Before' },
        { id: 'repeated-use', name: language === 'ja' ? '使いつづける' : 'Repeated use' },
      ],
      createdAt: at,
    },
    participants: interviews.map((interview, position) => ({
      id: `person ${interview.name}`,
      name: interview.name,
      pseudonym: `P${position + 1}`,
      segment: interview.segment,
      consent: 'quote',
      attributes: {},
      memo: '',
      position,
    })),
    documents: built.map(({ document }) => document),
    codes,
    codings: built.flatMap(({ codings }) => codings),
    memos: [],
    themes: [],
    members: [],
    run: null,
    statements: [],
    evidence: [],
  };
}

function buildInterview(
  interview: Interview,
  position: number,
  language: Language,
): { readonly document: DocumentWithText; readonly codings: readonly Coding[] } {
  let text = '';
  const turnList: DocumentWithText['turnList'][number][] = [];
  const codings: Coding[] = [];
  const documentId = `document ${interview.name}`;
  for (const [index, line] of interview.lines.entries()) {
    const label = line.role === 'interviewer' ? 'Q: ' : `${interview.name}: `;
    const start = text.length + label.length;
    text += `${label}${line.text}\n`;
    const end = start + line.text.length;
    turnList.push({ start, end, speaker: label, role: line.role ?? 'participant', time: null });
    for (const name of line.codes ?? []) {
      const id = `coding ${interview.name} ${index} ${name}`;
      codings.push({
        id,
        documentId,
        codeId: `code ${name}`,
        start,
        end,
        coder: 'a',
        facets: {},
        memo: '',
        createdAt: at,
      });
    }
  }
  const participantId = `person ${interview.name}`;
  const told = { id: documentId, participantId, title: interview.name, position, text, turnList };
  return { document: textDocument({ ...told, language }), codings };
}

export function themeInput(data: StudyData): ThemeInput {
  const { documents, participants, codes, codings, themes, members } = data;
  const existing = themes.length === 0 && members.length === 0 ? undefined : { themes, members };
  return { documents, participants, codes, codings, language: data.study.language, existing };
}
