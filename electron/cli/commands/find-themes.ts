import { modelOfVersion } from '../../../shared/analysis/engine-version.ts';
import { stabilityGrade } from '../../../shared/analysis/stability-grade.ts';
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
  /** 1 is the coarsest. */
  readonly level?: number;
  readonly place?: boolean;
  /** Folder of a sentence model. */
  readonly model?: string;
  readonly modelMode?: ModelMode;
};

/** Finds themes, stores them as one act and shows them. */
export async function findThemes(
  context: CommandContext,
  file: string,
  { json, k, level, place, seed, model, modelMode }: ThemeOptions,
): Promise<ExitCode> {
  return withStudy<ExitCode>(context, { file, access: 'write' }, async ({ call, useModel }) => {
    if (model !== undefined) await useModel(model, modelMode ?? 'blended');
    if (place === true) await call('themes.place', {});
    else await call('themes.run', { k: k ?? null, level: level === undefined ? null : level - 1, seed });
    const findings = await call('themes.report', {});
    const found = themesOutput(findings);
    if (json) printJson(context, cliThemesSchema, found);
    else showThemes(context, found);
    return 0;
  });
}

function themesOutput(findings: Findings): CliThemes {
  const { run, themes, unassigned, levels, level, chosen, seedAgreement } = findings;
  return {
    themes: themes.map(themeOutput),
    unassigned: unassigned.map(passageOutput),
    levels: levels.map((each) => ({ groups: each.groups, stability: each.stability })),
    level: level === null ? null : level + 1,
    automaticLevel: chosen === null ? null : chosen + 1,
    seedAgreement,
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
  stability,
  locked,
  isNew,
  codes,
  codings,
  passages,
}: ThemeReport): CliThemes['themes'][number] {
  return {
    id,
    label,
    labelByHand,
    locked,
    isNew,
    support,
    contrast,
    stability,
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

function showThemes(
  context: CommandContext,
  { themes, unassigned, seed, model, level, levels, automaticLevel }: CliThemes,
): void {
  const { text, terminal } = context;
  const of = (part: number, total: number) => text('cli.of', { part, total });
  const columns = [
    { title: text('cli.column.theme'), elastic: true },
    { title: text('cli.column.people'), align: 'right' as const },
    { title: text('cli.column.core'), align: 'right' as const },
    { title: text('cli.column.passages'), align: 'right' as const },
    { title: text('cli.column.stability') },
  ];
  const rows = themes.map(({ label, support, passages, stability }) => [
    label,
    of(support.participants, support.participantsTotal),
    of(support.core, support.coreTotal),
    String(passages.length),
    text(`themes.stability.${stabilityGrade(stability)}`),
  ]);
  if (rows.length > 0) terminal.out(`${formatTable(columns, rows, terminal.columns)}\n`);
  if (level !== null) {
    const automatic = level === automaticLevel ? 'yes' : 'no';
    printLine(context, text('cli.themes.level.shown', { level, levels: levels.length, automatic }));
  }
  printLine(context, text('models.by', { mode: model?.mode ?? 'none', name: model?.name ?? '' }));
  printLine(context, text('cli.themes.count', { count: themes.length, unassigned: unassigned.length, seed }));
}
