import type { Element } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import type { Coding } from '../../shared/domain/coding.ts';
import { facetLines, facetsNote } from '../../shared/domain/exchange.ts';
import type { DocumentWithText, StudyData } from '../../shared/domain/study-data.ts';
import { codeElements, kindSets, refiOrigin } from './refi-codebook.ts';
import { guidFor } from './refi-guid.ts';
import { xmlWriter, type XmlWriter } from './refi-xml.ts';

type Writer = XmlWriter & {
  readonly noteRefs: (kind: string, id: string) => readonly Element[];
  readonly addNote: (id: string, name: string, text: string, at?: string) => Element;
  readonly userOf: (coder: string) => string | undefined;
};

/**
 * The study as a REFI-QDA project (.qdpx): codebook, transcripts, participants as cases, passages, memos as notes. Positions
 * are code points of the text file, from 0, ends after the last character; GUIDs are the study's ids and stay the same.
 * Finer marks of a coding travel as a note on it, kinds of codes as sets. Source: REFI-QDA 1.5 (qdasoftware.org).
 */
export function exportRefiProject(data: StudyData): Uint8Array {
  const xml = xmlWriter('urn:QDA-XML:project:1.0', 'Project');
  const notes: Element[] = [];
  const users = new Map<string, string>();
  const notesOf = Map.groupBy(
    data.memos.filter(({ text }) => text.trim() !== ''),
    ({ targetKind, targetId }) => `${targetKind} ${targetId}`,
  );
  const addNote: Writer['addNote'] = (id, name, text, at) => {
    const guid = guidFor('note', id);
    notes.push(
      xml.make('Note', { guid, name, creationDateTime: at }, [xml.make('PlainTextContent', {}, text)]),
    );
    return xml.make('NoteRef', { targetGUID: guid });
  };
  const writer: Writer = {
    ...xml,
    addNote,
    noteRefs: (kind, id) =>
      (notesOf.get(`${kind} ${id}`) ?? []).map((memo) =>
        addNote(memo.id, memo.title || 'Memo', memo.text, memo.createdAt),
      ),
    userOf: (coder) => {
      if (coder === '') return undefined;
      const guid = users.get(coder) ?? guidFor('user', coder);
      users.set(coder, guid);
      return guid;
    },
  };
  const sources = sourceElements(writer, data);
  const codes = codeElements(writer, data.codes, ({ id }) => writer.noteRefs('code', id));
  const studyNotes = writer.noteRefs('study', data.study.id);
  const cases = caseElements(writer, data);
  const sets = kindSets(writer, data.codes, (id) =>
    writer.make('MemberCode', { targetGUID: guidFor('code', id) }),
  );
  const people = [...users].map(([name, guid]) => writer.make('User', { guid, name }));
  const { root, make } = xml;
  root.setAttribute('name', data.study.name);
  root.setAttribute('origin', refiOrigin);
  root.setAttribute('creationDateTime', data.study.createdAt);
  const group = (name: string, inner: readonly Element[]): void => {
    if (inner.length > 0) root.appendChild(make(name, {}, inner));
  };
  group('Users', people);
  if (codes.length > 0) root.appendChild(make('CodeBook', {}, [make('Codes', {}, codes)]));
  group('Variables', variableElements(writer, data));
  group('Cases', cases);
  group('Sources', sources);
  group('Notes', notes);
  group('Sets', sets);
  const words = [data.study.offering, data.study.question].filter((line) => line !== '').join('\n');
  if (words !== '') root.appendChild(make('Description', {}, words));
  for (const note of studyNotes) root.appendChild(note);
  const texts = data.documents.map(
    (document) => [`sources/${textFile(document)}`, strToU8(document.text)] as const,
  );
  // The same study gives the same bytes: a zip would carry the time it was made.
  return zipSync(
    { 'project.qde': strToU8(xml.write()), ...Object.fromEntries(texts) },
    { mtime: '1980-01-02' },
  );
}

function textFile(document: DocumentWithText): string {
  return `${guidFor('document', document.id)}.txt`;
}

function sourceElements(writer: Writer, data: StudyData): readonly Element[] {
  const byDocument = Map.groupBy(data.codings, ({ documentId }) => documentId);
  return data.documents.map((document) =>
    writer.make(
      'TextSource',
      {
        guid: guidFor('document', document.id),
        name: document.title,
        plainTextPath: `internal://${textFile(document)}`,
        creationDateTime: document.importedAt,
      },
      [
        ...passageElements(writer, document, byDocument.get(document.id) ?? []),
        ...writer.noteRefs('document', document.id),
        ...dateElements(writer, document),
      ],
    ),
  );
}

/** The day of the interview, as a variable of the source. */
function dateElements({ make }: Writer, { interviewedOn }: DocumentWithText): readonly Element[] {
  if (interviewedOn === null) return [];
  const variable = make('VariableRef', { targetGUID: guidFor('variable', dateVariable) });
  return [make('VariableValue', {}, [variable, make('DateValue', {}, interviewedOn)])];
}

/** One selection for each span, with all its codings. */
function passageElements(
  writer: Writer,
  document: DocumentWithText,
  codings: readonly Coding[],
): readonly Element[] {
  const point = codePointsOf(document.text);
  const spans = Map.groupBy(
    codings.toSorted((left, right) => left.start - right.start || right.end - left.end),
    ({ start, end }) => `${start}-${end}`,
  );
  return [...spans].flatMap(([span, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    return [
      writer.make(
        'PlainTextSelection',
        {
          guid: guidFor('selection', `${document.id} ${span}`),
          name: document.text.slice(first.start, first.end),
          startPosition: `${point(first.start)}`,
          endPosition: `${point(first.end)}`,
        },
        same.map((coding) => codingElement(writer, coding)),
      ),
    ];
  });
}

function codingElement({ make, addNote, noteRefs, userOf }: Writer, coding: Coding): Element {
  const facets = facetLines(coding.facets);
  const memos = noteRefs('coding', coding.id);
  return make(
    'Coding',
    {
      guid: guidFor('coding', coding.id),
      creatingUser: userOf(coding.coder),
      creationDateTime: coding.createdAt === '' ? undefined : coding.createdAt,
    },
    [
      make('CodeRef', { targetGUID: guidFor('code', coding.codeId) }),
      ...(memos.length > 0 || coding.memo === ''
        ? memos
        : [addNote(`${coding.id} memo`, 'Memo', coding.memo)]),
      ...(facets === '' ? [] : [addNote(`${coding.id} facets`, facetsNote, facets)]),
    ],
  );
}

/** Offsets in UTF-16 to positions in code points. */
function codePointsOf(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const points = new Int32Array(text.length + 1);
  let point = 0;
  for (let at = 0; at < text.length; at += 1) {
    points[at] = point;
    const isFirstHalf = (text.codePointAt(at) ?? 0) > 0xffff;
    if (!isFirstHalf) point += 1;
  }
  points[text.length] = point;
  return (offset) => points[offset] ?? point;
}

const builtIn = ['segment', 'pseudonym', 'consent'] as const;
/** Of sources; a participant's attribute may have the name `interview date` too. */
const dateVariable = 'date of interview';

function variableNames({ participants }: StudyData): readonly string[] {
  return [...new Set([...builtIn, ...participants.flatMap(({ attributes }) => Object.keys(attributes))])];
}

function variableElements({ make }: Writer, data: StudyData): readonly Element[] {
  const variable = (name: string, typeOfVariable: 'Text' | 'Date'): Element =>
    make('Variable', { guid: guidFor('variable', name), name, typeOfVariable });
  const isDated = data.documents.some(({ interviewedOn }) => interviewedOn !== null);
  return [
    ...(data.participants.length === 0 ? [] : variableNames(data).map((name) => variable(name, 'Text'))),
    ...(isDated ? [variable(dateVariable, 'Date')] : []),
  ];
}

function caseElements({ make }: Writer, { participants, documents }: StudyData): readonly Element[] {
  return participants.map((participant) => {
    const { id, name, segment, pseudonym, consent, attributes, memo } = participant;
    const values = { segment: segment ?? '', pseudonym, consent, ...attributes };
    return make('Case', { guid: guidFor('participant', id), name }, [
      ...(memo === '' ? [] : [make('Description', {}, memo)]),
      ...Object.entries(values)
        .filter(([, value]) => value !== '')
        .map(([variable, value]) =>
          make('VariableValue', {}, [
            make('VariableRef', { targetGUID: guidFor('variable', variable) }),
            make('TextValue', {}, value),
          ]),
        ),
      ...documents
        .filter(({ participantId }) => participantId === id)
        .map((document) => make('SourceRef', { targetGUID: guidFor('document', document.id) })),
    ]);
  });
}
