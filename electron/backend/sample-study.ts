import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { calendarDateSchema } from '../../shared/domain/calendar-date.ts';
import type { Language } from '../../shared/domain/language.ts';
import { segmentSchema } from '../../shared/domain/participant.ts';
import {
  sentencePartSchema,
  slotNames,
  slotNameSchema,
  statementStateSchema,
} from '../../shared/domain/statement.ts';
import { companyValueSchema, phaseSchema } from '../../shared/domain/study.ts';
import { listCodes } from '../repositories/code-repository.ts';
import { listParticipants } from '../repositories/participant-repository.ts';
import { importCodings } from '../services/codings-import.ts';
import { commitImport } from '../services/imports.ts';
import { changeParticipant } from '../services/participants.ts';
import { addEvidence } from '../services/statement-evidence.ts';
import { addStatement, changeStatement, setStatementState } from '../services/statements.ts';
import { startStudy } from '../services/start-study.ts';
import type { StudyContext } from '../services/study-context.ts';
import { changeStudy } from '../services/study.ts';
import { findStudyThemes } from '../services/theme-run.ts';
import { resourceFolder } from './resource-folder.ts';

const studyFileSchema = z.object({
  name: z.string(),
  offering: z.string(),
  question: z.string(),
  companyValues: z.array(companyValueSchema),
  phases: z.array(phaseSchema),
  participants: z.array(
    z.object({
      name: z.string(),
      pseudonym: z.string(),
      segment: segmentSchema,
      transcript: z.string(),
      interviewed: calendarDateSchema,
      attributes: z.record(z.string(), z.string()),
    }),
  ),
});

const statementsFileSchema = z.array(
  z.object({
    title: z.string(),
    state: statementStateSchema,
    slots: z.record(slotNameSchema, z.object({ text: z.string(), codes: z.array(z.string()) })),
    segments: z.array(sentencePartSchema),
    reasons: z.string(),
    /** Passages that speak against the statement: a code in certain transcripts. */
    against: z.array(z.object({ code: z.string(), documents: z.array(z.string()) })),
  }),
);

/** Builds a sample study through the product's own acts, so that its history reads like a real one. */
export async function fillSample(context: StudyContext, language: Language): Promise<void> {
  const folder = join(resourceFolder('samples'), language);
  const study = studyFileSchema.parse(readJson(join(folder, 'study.json')));
  const { name, offering, question, companyValues, phases } = study;
  startStudy(context, { name, language, offering, question, starterCodebook: true });
  changeStudy(context, { companyValues, phases });
  await importTranscripts(context, folder, study.participants);
  const rows = Papa.parse<Record<string, string>>(
    readFileSync(join(folder, 'codings.csv'), 'utf8').replace(/^\uFEFF/, ''),
    {
      header: true,
      skipEmptyLines: true,
    },
  ).data;
  const { misfits } = importCodings(context, { rows });
  if (misfits.length > 0) throw new Error(`the sample does not fit: ${JSON.stringify(misfits.slice(0, 3))}`);
  await findStudyThemes(context, {});
  await addStatements(context, statementsFileSchema.parse(readJson(join(folder, 'statements.json'))));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

async function importTranscripts(
  context: StudyContext,
  folder: string,
  people: z.infer<typeof studyFileSchema>['participants'],
): Promise<void> {
  const transcripts = join(folder, 'transcripts');
  const byFile = new Map(people.map((person) => [person.transcript, person]));
  const files = readdirSync(transcripts)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((fileName) => {
      const { blobId } = context.blobs.put(fileName, readFileSync(join(transcripts, fileName)));
      const person = byFile.get(fileName);
      const participant = person ? { name: person.name, segment: person.segment } : null;
      const interviewedOn = person?.interviewed ?? null;
      return { blobId, fileName, title: person?.name ?? fileName, participant, interviewedOn };
    });
  await commitImport(context, { files });
  const known = new Map(
    listParticipants(context.db).map((participant) => [participant.name, participant.id]),
  );
  for (const { name, pseudonym, attributes } of people) {
    const id = known.get(name);
    if (id) changeParticipant(context, { id, pseudonym, attributes });
  }
}

async function addStatements(
  context: StudyContext,
  list: z.infer<typeof statementsFileSchema>,
): Promise<void> {
  const codes = Map.groupBy(listCodes(context.db), (code) => code.name);
  const fileNames = new Map(context.data().documents.map((document) => [document.id, document.fileName]));
  const codingsWith = (names: readonly string[], documents?: readonly string[]): string[] => {
    const ids = new Set(names.flatMap((name) => codes.get(name)?.map((code) => code.id) ?? []));
    const wanted = documents && new Set(documents.map((name) => `${name}.md`));
    return context
      .data()
      .codings.filter((coding) => ids.has(coding.codeId))
      .filter((coding) => !wanted || wanted.has(fileNames.get(coding.documentId) ?? ''))
      .map((coding) => coding.id);
  };
  for (const { title, state, slots, segments, reasons, against } of list) {
    const { id } = await addStatement(context, { themeId: null });
    const texts = { who: '', when: '', feels: '', realises: '', changes: '' };
    for (const slot of slotNames) texts[slot] = slots[slot]?.text ?? '';
    changeStatement(context, { id, title, slots: texts, sentence: segments });
    for (const slot of slotNames) {
      const codingIds = codingsWith(slots[slot]?.codes ?? []);
      if (codingIds.length > 0) addEvidence(context, { id, codingIds, slot, side: 'for' });
    }
    const contrary = against.flatMap(({ code, documents }) => codingsWith([code], documents));
    if (contrary.length > 0)
      addEvidence(context, { id, codingIds: contrary, slot: 'feels', side: 'against' });
    if (state !== 'candidate') setStatementState(context, { id, state, reason: reasons });
  }
}
