import { modelOfVersion } from '../../../shared/analysis/engine-version.ts';
import type { PassageReport, ThemeReport } from '../../../shared/analysis/theme-report.ts';
import { cliThemesSchema, type CliPassage, type CliThemes } from '../../../shared/api/cli-output.ts';
import type { Findings } from '../../../shared/api/finding-procedures.ts';
import { codeKinds } from '../../../shared/domain/code.ts';
import type { ModelMode } from '../../../shared/domain/sentence-model.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { formatTable } from '../format-table.ts';
import { withStudy } from '../with-study.ts';

type ThemeOptions = JsonOption & {
  readonly k?: number;
  readonly seed?: number;
  /** Folder of a sentence model. */
  readonly model?: string;
  readonly modelMode?: ModelMode;
};

/** Finds themes, stores them as one act and shows them. */
export async function findThemes(
  context: CommandContext,
  file: string,
  { json, k, seed, model, modelMode }: ThemeOptions,
): Promise<ExitCode> {
  return withStudy<ExitCode>(context, { file, access: 'write' }, async ({ call, useModel }) => {
    if (model !== undefined) await useModel(model, modelMode ?? 'blended');
    await call('themes.run', { k: k ?? null, seed });
    const findings = await call('themes.report', {});
    const found = themesOutput(findings);
    if (json) printJson(context, cliThemesSchema, found);
    else showThemes(context, found);
    return 0;
  });
}

function themesOutput({ run, themes, unassigned }: Findings): CliThemes {
  return {
    themes: themes.map(themeOutput),
    unassigned: unassigned.map(passageOutput),
    seed: run?.seed ?? 0,
    version: run?.version ?? '',
    model: modelOfVersion(run?.version ?? ''),
    inputHash: run?.inputHash ?? '',
  };
}

function themeOutput({
  id,
  label,
  labelByHand,
  support,
  contrast,
  codes,
  codings,
  passages,
}: ThemeReport): CliThemes['themes'][number] {
  return {
    id,
    label,
    labelByHand,
    support,
    contrast,
    codes: codeKinds.flatMap((kind) =>
      codes[kind].map((code) => ({
        id: code.codeId,
        name: code.name,
        kind,
        participants: code.people,
        core: code.corePeople,
        codings: code.codings,
      })),
    ),
    codings,
    passages: passages.map(passageOutput),
  };
}

function passageOutput({ documentId, document, participant, start, end, quote }: PassageReport): CliPassage {
  return { documentId, document, participant, start, end, quote };
}

function showThemes(context: CommandContext, { themes, unassigned, seed, model }: CliThemes): void {
  const { text, terminal } = context;
  const of = (part: number, total: number) => text('cli.of', { part, total });
  const columns = [
    { title: text('cli.column.theme'), elastic: true },
    { title: text('cli.column.people'), align: 'right' as const },
    { title: text('cli.column.core'), align: 'right' as const },
    { title: text('cli.column.passages'), align: 'right' as const },
  ];
  const rows = themes.map(({ label, support, passages }) => [
    label,
    of(support.participants, support.participantsTotal),
    of(support.core, support.coreTotal),
    String(passages.length),
  ]);
  if (rows.length > 0) terminal.out(`${formatTable(columns, rows, terminal.columns)}\n`);
  printLine(context, text('models.by', { mode: model?.mode ?? 'none', name: model?.name ?? '' }));
  printLine(context, text('cli.themes.count', { count: themes.length, unassigned: unassigned.length, seed }));
}
