import { findDate } from '../../shared/text/find-date.ts';
import { isDateName } from '../../shared/text/interview-date.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { quoteLocator } from '../../shared/text/quote.ts';
import { facetsNote } from '../../shared/domain/exchange.ts';
import { decodeBytes } from './decode-bytes.ts';
import { ImportError } from './import-error.ts';
import type { ImportSource } from './import-source.ts';
import { parsePlainText } from './parse-text.ts';
import {
  fitOf,
  normalisedOffsets,
  positionsIn,
  readings,
  textOfReading,
  type RawSelection,
  type Reading,
} from './refi-positions.ts';
import type { RefiCase, RefiCode, RefiMisfit, RefiPassage, RefiProject, RefiSource } from './refi-model.ts';
import { childNamed, childrenNamed, readXml, type XmlElement } from './xml-tree.ts';
import { readZipParts } from './zip-parts.ts';

type Reader = {
  readonly fileName: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notes: ReadonlyMap<string, { readonly name: string; readonly text: string }>;
  readonly users: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
  readonly sets: ReadonlyMap<string, readonly string[]>;
  readonly misfits: RefiMisfit[];
};

/**
 * A REFI-QDA project (.qdpx, or its bare .qde) or codebook (.qdc): codes, text sources with their passages, cases and notes.
 * Takes the habits of tools in the field: any one .qde in any case, `sources/` in any case, GUIDs in braces, byte order
 * marks, ends counted in or out, UTF-16 instead of code points; the reading under which most passages say their own name
 * is taken for the whole project. Pictures, sound and film are listed as not read.
 * Throws ImportError: broken-file, unsupported-format and those of zip archives.
 */
export function parseRefi({ fileName, bytes }: ImportSource): RefiProject {
  const files = new Map<string, Uint8Array>();
  const root = readRoot(fileName, bytes, files);
  const reader = newReader(fileName, root, files);
  const codes = readCodes(
    childNamed(root.name === 'CodeBook' ? root : childNamed(root, 'CodeBook'), 'Codes'),
    reader,
  );
  const raw = textSources(childNamed(root, 'Sources'), reader);
  const reading = bestReading(raw);
  const sources = raw.map((source) => placed(source, reading ?? firstReading, reader));
  const known = new Set(allGuids(codes));
  for (const { document, passages } of sources)
    for (const code of passages.flatMap((passage) => passage.codes))
      if (!known.has(code.guid))
        reader.misfits.push({ reason: 'code-unknown', source: document.title, detail: code.guid });
  return {
    name: root.attributes.name ?? '',
    origin: root.attributes.origin ?? '',
    codes,
    sources,
    cases: readCases(childNamed(root, 'Cases'), reader),
    memo: [textOf(childNamed(root, 'Description')), notesOf(root, reader)].filter(Boolean).join('\n'),
    reading,
    misfits: reader.misfits,
  };
}

function readRoot(fileName: string, bytes: Uint8Array, files: Map<string, Uint8Array>): XmlElement {
  let xml = bytes;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const parts = readZipParts(fileName, bytes, (name) => /\.(qde|txt)$/i.test(name) || /\.qdc$/i.test(name));
    for (const [name, part] of parts) files.set(fileKey(name), part);
    const inner = [...parts].filter(([name]) => /^[^/\\]*\.qd[ec]$/i.test(name));
    const [only] = inner;
    if (only === undefined || inner.length > 1)
      throw new ImportError('broken-file', fileName, { reason: 'no-project-file' });
    xml = only[1];
  }
  const text = decodeBytes(xml).text;
  let root: XmlElement;
  try {
    root = readXml(text);
  } catch {
    throw new ImportError('broken-file', fileName, { reason: 'xml' });
  }
  if (root.name !== 'Project' && root.name !== 'CodeBook')
    throw new ImportError('unsupported-format', fileName, { format: root.name });
  return root;
}

/** Files are found by their last name in any case: folders are spelt in many ways. */
function fileKey(path: string): string {
  return (path.replaceAll('\\', '/').split('/').at(-1) ?? '').toLowerCase();
}

function guidOf(text: string | undefined): string {
  return (text ?? '').replace(/[{}]/g, '').toLowerCase();
}

function textOf(element: XmlElement | undefined): string {
  return normaliseText(element?.text ?? '').trim();
}

function newReader(fileName: string, root: XmlElement, files: ReadonlyMap<string, Uint8Array>): Reader {
  const members = childrenNamed(childNamed(root, 'Sets'), 'Set').flatMap((set) =>
    childrenNamed(set, 'MemberCode').map((member) => ({
      code: guidOf(member.attributes.targetGUID ?? member.attributes.guid),
      set: set.attributes.name ?? '',
    })),
  );
  const named = (parent: string, child: string): ReadonlyMap<string, string> =>
    new Map(
      childrenNamed(childNamed(root, parent), child).map((each) => [
        guidOf(each.attributes.guid),
        each.attributes.name ?? '',
      ]),
    );
  const reader = { fileName, files, misfits: [], users: named('Users', 'User') };
  return {
    ...reader,
    variables: named('Variables', 'Variable'),
    notes: new Map(
      childrenNamed(childNamed(root, 'Notes'), 'Note').map((note) => [
        guidOf(note.attributes.guid),
        { name: note.attributes.name ?? '', text: normaliseText(rawText(note, files) ?? '').trim() },
      ]),
    ),
    sets: new Map(
      [...Map.groupBy(members, ({ code }) => code)].map(([code, list]) => [code, list.map(({ set }) => set)]),
    ),
  };
}

/** The words of a source or note, in it or in a file of their own; undefined where the file is missing. */
function rawText(element: XmlElement, files: ReadonlyMap<string, Uint8Array>): string | undefined {
  const inside = childNamed(element, 'PlainTextContent');
  if (inside !== undefined) return inside.text;
  const path = element.attributes.plainTextPath ?? `${guidOf(element.attributes.guid)}.txt`;
  const bytes = files.get(fileKey(path));
  if (bytes === undefined) return undefined;
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return utf8.decode(bytes);
  } catch {
    return decodeBytes(bytes).text;
  }
}

function notesOf(element: XmlElement, reader: Reader): string {
  return notesNamed(element, reader, (name) => name !== facetsNote);
}

function notesNamed(element: XmlElement, { notes }: Reader, wanted: (name: string) => boolean): string {
  return childrenNamed(element, 'NoteRef')
    .flatMap(({ attributes }) => notes.get(guidOf(attributes.targetGUID)) ?? [])
    .filter(({ name, text }) => wanted(name) && text !== '')
    .map(({ text }) => text)
    .join('\n');
}

function readCodes(parent: XmlElement | undefined, reader: Reader): readonly RefiCode[] {
  return childrenNamed(parent, 'Code').map((code) => {
    const guid = guidOf(code.attributes.guid);
    return {
      guid,
      name: normaliseText(code.attributes.name ?? '').trim(),
      description: [textOf(childNamed(code, 'Description')), notesOf(code, reader)]
        .filter(Boolean)
        .join('\n'),
      color: code.attributes.color ?? '',
      sets: reader.sets.get(guid) ?? [],
      children: readCodes(code, reader),
    };
  });
}

function allGuids(codes: readonly RefiCode[]): readonly string[] {
  return codes.flatMap((code) => [code.guid, ...allGuids(code.children)]);
}

function readCases(parent: XmlElement | undefined, reader: Reader): readonly RefiCase[] {
  return childrenNamed(parent, 'Case').map((each) => ({
    name: normaliseText(each.attributes.name ?? '').trim(),
    description: textOf(childNamed(each, 'Description')),
    attributes: Object.fromEntries(variableValues(each, reader)),
    sources: childrenNamed(each, 'SourceRef').map(({ attributes }) => guidOf(attributes.targetGUID)),
  }));
}

function variableValues(
  element: XmlElement,
  { variables }: Reader,
): readonly (readonly [name: string, value: string])[] {
  return childrenNamed(element, 'VariableValue').flatMap((value) => {
    const name = variables.get(guidOf(childNamed(value, 'VariableRef')?.attributes.targetGUID)) ?? '';
    const given = value.children.find((child) => child.name.endsWith('Value'));
    return name === '' || given === undefined ? [] : [[name, textOf(given)] as const];
  });
}

/** The day of the interview by a variable of the source that is named so, `YYYY-MM-DD`. */
function dateOf(source: XmlElement, reader: Reader): string | undefined {
  return variableValues(source, reader)
    .filter(([name]) => isDateName(name))
    .map(([, value]) => findDate(value))
    .find((date) => date !== undefined);
}

type RawPassage = RawSelection & Pick<RefiPassage, 'memo' | 'codes'>;
type RawSource = {
  readonly guid: string;
  readonly title: string;
  readonly raw: string;
  readonly memo: string;
  readonly date: string | undefined;
  readonly passages: readonly RawPassage[];
};

function textSources(parent: XmlElement | undefined, reader: Reader): readonly RawSource[] {
  return (parent?.children ?? []).flatMap((source) => {
    const title = normaliseText(source.attributes.name ?? '').trim() || guidOf(source.attributes.guid);
    const texts = [
      ...(source.name === 'TextSource' ? [source] : []),
      ...childrenNamed(source, 'Representation'),
      ...childrenNamed(source, 'Transcript'),
    ];
    const unread = source.children.filter((child) =>
      ['PictureSelection', 'PDFSelection', 'AudioSelection', 'VideoSelection'].includes(child.name),
    );
    if (unread.length > 0 || texts.length === 0)
      reader.misfits.push({ reason: 'kind-not-read', source: title, detail: unread[0]?.name ?? source.name });
    return texts.flatMap((text) => {
      const raw = rawText(text, reader.files);
      if (raw === undefined || raw.trim() === '') {
        reader.misfits.push({
          reason: 'text-missing',
          source: title,
          detail: text.attributes.plainTextPath ?? '',
        });
        return [];
      }
      const memo = [textOf(childNamed(source, 'Description')), notesOf(source, reader)]
        .filter(Boolean)
        .join('\n');
      const guid = guidOf(source.attributes.guid);
      const passages = rawPassages(text, raw, reader);
      return [{ guid, title, raw, memo, date: dateOf(source, reader), passages }];
    });
  });
}

function rawPassages(text: XmlElement, raw: string, reader: Reader): readonly RawPassage[] {
  const plain = childrenNamed(text, 'PlainTextSelection').map((selection) =>
    rawPassage(
      selection,
      Number(selection.attributes.startPosition),
      Number(selection.attributes.endPosition),
      reader,
    ),
  );
  const points = new Map(
    childrenNamed(text, 'SyncPoint').map(({ attributes }) => [
      guidOf(attributes.guid),
      Number(attributes.position),
    ]),
  );
  const synced = childrenNamed(text, 'TranscriptSelection').map((selection) => {
    const { fromSyncPoint, toSyncPoint } = selection.attributes;
    const from = points.get(guidOf(fromSyncPoint)) ?? Number.NaN;
    return rawPassage(selection, from, points.get(guidOf(toSyncPoint)) ?? Number.NaN, reader);
  });
  const whole =
    childrenNamed(text, 'Coding').length > 0 ? [rawPassage(text, 0, [...raw].length, reader)] : [];
  return withSameSpan([...plain, ...synced, ...whole]);
}

function rawPassage(selection: XmlElement, start: number, end: number, reader: Reader): RawPassage {
  const isSelection = selection.name.endsWith('Selection');
  return {
    start,
    end,
    name: isSelection ? (selection.attributes.name ?? '') : '',
    memo: isSelection
      ? [textOf(childNamed(selection, 'Description')), notesOf(selection, reader)].filter(Boolean).join('\n')
      : '',
    codes: childrenNamed(selection, 'Coding').map((coding) => ({
      guid: guidOf(childNamed(coding, 'CodeRef')?.attributes.targetGUID),
      coder: reader.users.get(guidOf(coding.attributes.creatingUser)) ?? '',
      at: coding.attributes.creationDateTime ?? '',
      memo: notesOf(coding, reader),
      facets: notesNamed(coding, reader, (name) => name === facetsNote),
    })),
  };
}

/** Some tools write a note on a coded passage as a second selection of the same span with a description. */
function withSameSpan(passages: readonly RawPassage[]): readonly RawPassage[] {
  const bySpan = Map.groupBy(passages, ({ start, end }) => `${start}-${end}`);
  return [...bySpan.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    return [
      {
        ...first,
        memo: same
          .map(({ memo }) => memo)
          .filter(Boolean)
          .join('\n'),
        codes: same.flatMap(({ codes }) => codes),
      },
    ];
  });
}

const firstReading: Reading = { text: 'as-is', unit: 'code-points', end: 'exclusive' };

/** The reading that fits most passages of the whole project, the standard's own where several do; null without passages. */
function bestReading(sources: readonly RawSource[]): Reading | null {
  const marked = sources.filter(({ passages }) => passages.length > 0);
  if (marked.length === 0) return null;
  let best = firstReading;
  let most = -1;
  for (const reading of readings) {
    const fits = marked.map(({ raw, passages }) => fitOf(raw, passages, reading));
    const fit = fits.reduce((sum, { named, whole }) => sum + named * 1000 + whole, 0);
    if (fit <= most) continue;
    most = fit;
    best = reading;
  }
  return best;
}

function placed(
  { guid, title, raw, memo, date, passages }: RawSource,
  reading: Reading,
  reader: Reader,
): RefiSource {
  const counted = textOfReading(raw, reading);
  const file = { fileName: `${title}.txt`, bytes: new TextEncoder().encode(counted) };
  const dated = date === undefined ? {} : { interviewedOn: date };
  const document = { ...parsePlainText(file), ...dated, title };
  const place = positionsIn(counted, reading);
  const offset = normalisedOffsets(counted, document.text);
  const locate = quoteLocator(document.text);
  const found = passages.flatMap((passage): RefiPassage[] => {
    const { start, end, isClamped } = place(passage);
    const { codes, memo: words } = passage;
    if (isClamped || !(end > start))
      reader.misfits.push({
        reason: 'range-outside',
        source: title,
        detail: `${passage.start}-${passage.end}`,
      });
    if (!(end > start)) return [];
    const range = { start: offset(start), end: offset(end) };
    const said = normaliseText(counted.slice(start, end));
    if (document.text.slice(range.start, range.end) === said) return [{ ...range, memo: words, codes }];
    const again = locate(said);
    reader.misfits.push({ reason: 'words-moved', source: title, detail: said.slice(0, 80) });
    return again.kind === 'found' ? [{ start: again.start, end: again.end, memo: words, codes }] : [];
  });
  return { guid, document, memo, passages: found };
}
