import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExchangePreview } from '../../../shared/api/exchange-procedures.ts';
import type { ImportResult } from '../../../shared/api/import-procedures.ts';
import type { BlobRef } from '../../../shared/api/transport.ts';
import { useFiles } from '../../data/session.tsx';
import { useJob, useReportError } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import {
  canImport,
  decisionOf,
  planOf,
  withPreview,
  type PlannedFile,
  type TableChoice,
} from './import-plan.ts';

/** Projects and codebooks of other programs. */
const projectEndings = ['.qdpx', '.qde', '.qdc'] as const;
export const importEndings = [
  '.txt',
  '.md',
  '.markdown',
  '.docx',
  '.pdf',
  '.vtt',
  '.srt',
  '.csv',
  '.tsv',
] as const;

/** A project of another program, and what it holds. */
export type ForeignProject = { readonly file: BlobRef; readonly holds: ExchangePreview };

/** The steps of an import: files, what is in them, the decision, the result. */
export function useImport(dropped: readonly File[] | undefined) {
  const files = useFiles();
  const preview = useJob('import.preview');
  const commit = useJob('import.commit');
  const exchange = useJob('exchange.preview');
  const report = useReportError();
  const participants = useStudyQuery('participants.list', {}).data ?? noParticipants;
  const [plans, setPlans] = useState<readonly PlannedFile[]>([]);
  const [result, setResult] = useState<ImportResult>();
  const [uploading, setUploading] = useState(false);
  const [project, setProject] = useState<ForeignProject>();
  const { run: runPreview } = preview;
  const { run: runExchange } = exchange;

  const addBlobs = useCallback(
    async (get: () => Promise<readonly BlobRef[]>) => {
      setUploading(true);
      const blobs = await get().catch((error: unknown) => {
        report(error);
        return [];
      });
      setUploading(false);
      const found = blobs.find(({ name }) => isProject(name));
      if (found !== undefined) {
        const held = await runExchange({ blobId: found.blobId, fileName: found.name });
        if (held !== undefined) setProject({ file: found, holds: held });
      }
      const transcripts = blobs.filter(({ name }) => !isProject(name));
      if (transcripts.length === 0) return;
      const asked = transcripts.map(({ blobId, name }) => ({ blobId, fileName: name }));
      const previews = await runPreview({ files: asked });
      if (previews === undefined) return;
      setResult(undefined);
      setPlans((before) => [...before, ...previews.map((each) => planOf(each))]);
    },
    [report, runPreview, runExchange],
  );

  const addFiles = useCallback(
    (list: readonly File[]) => addBlobs(() => files.uploadFiles(list.filter(hasKnownEnding))),
    [addBlobs, files],
  );
  const taken = useRef<readonly File[]>(undefined);
  useEffect(() => {
    if (dropped === undefined || dropped.length === 0 || taken.current === dropped) return;
    taken.current = dropped;
    void addFiles(dropped);
  }, [dropped, addFiles]);

  const change = (blobId: string, patch: Partial<PlannedFile>) =>
    setPlans((before) =>
      before.map((plan) => (plan.preview.blobId === blobId ? { ...plan, ...patch } : plan)),
    );

  const chooseTable = async (plan: PlannedFile, table: TableChoice | undefined) => {
    const { blobId, fileName } = plan.preview;
    const found = await runPreview({
      files: [{ blobId, fileName, ...(table === undefined ? {} : { table }) }],
    });
    const next = found?.[0];
    if (next === undefined) return;
    // Column names come with the first look at a table only.
    const columns = next.columns.length > 0 ? next.columns : plan.preview.columns;
    setPlans((before) =>
      before.map((each) =>
        each.preview.blobId === blobId ? withPreview(each, { ...next, columns }, table) : each,
      ),
    );
  };

  const run = async () => {
    const chosen = plans.filter(canImport);
    if (chosen.length === 0) return;
    const done = await commit.run({ files: chosen.map((plan) => decisionOf(plan, participants)) });
    if (done !== undefined) setResult(done);
  };

  return {
    plans,
    project,
    leaveProject: () => setProject(undefined),
    result,
    participants,
    uploading,
    reading: exchange.running ? exchange : preview,
    saving: commit,
    pick: (folder: boolean) =>
      addBlobs(() => files.pickFiles({ folder, accept: [...importEndings, ...projectEndings] })),
    addFiles,
    change,
    chooseTable,
    run,
    drop: (blobId: string) => setPlans((before) => before.filter((plan) => plan.preview.blobId !== blobId)),
    changeAll: (patch: Partial<PlannedFile>) =>
      setPlans((before) => before.map((plan) => ({ ...plan, ...patch }))),
  };
}

const noParticipants: readonly { readonly id: string; readonly name: string }[] = [];

/** Dropped folders hold other things too; a single odd file is kept, so that its reason is shown. */
function hasKnownEnding(file: File, _index: number, all: readonly File[]): boolean {
  const name = file.name.toLowerCase();
  return all.length === 1 || isProject(name) || importEndings.some((ending) => name.endsWith(ending));
}

function isProject(name: string): boolean {
  return projectEndings.some((ending) => name.toLowerCase().endsWith(ending));
}
