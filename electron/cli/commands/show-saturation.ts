import type { SaturationCurve, SaturationReport } from '../../../shared/analysis/saturation.ts';
import { cliSaturationSchema, type CliSaturation } from '../../../shared/api/cli-output.ts';
import { codeKinds } from '../../../shared/domain/code.ts';
import { collectedOrder } from '../../../shared/messages/collected-order.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { formatTable } from '../format-table.ts';
import { withStudy } from '../with-study.ts';

/** Whether interviews still bring new codes. Nothing is stored. */
export async function showSaturation(
  context: CommandContext,
  file: string,
  { json }: JsonOption,
): Promise<ExitCode> {
  return withStudy<ExitCode>(context, { file, access: 'read' }, async ({ call }) => {
    const report = await call('saturation.report', {});
    if (json) printJson(context, cliSaturationSchema, saturationOutput(report));
    else printReport(context, report);
    return 0;
  });
}

function saturationOutput(report: SaturationReport): CliSaturation {
  const { interviews, uncoded, dated, undated, all, byKind } = report;
  const kinds = Object.entries(byKind).map(([kind, curve]) => [kind, curveOutput(curve)]);
  return {
    interviews,
    uncoded,
    dated,
    undated: [...undated],
    all: curveOutput(all),
    byKind: Object.fromEntries(kinds),
  };
}

function curveOutput(curve: SaturationCurve): CliSaturation['all'] {
  const { mean, low, high, asCollected, newInformation } = curve;
  return {
    ...curve,
    mean: [...mean],
    low: [...low],
    high: [...high],
    asCollected: [...asCollected],
    newInformation: [...newInformation],
  };
}

function printReport(context: CommandContext, report: SaturationReport): void {
  const { interviews, uncoded, all, byKind } = report;
  const { text, terminal } = context;
  printLine(context, text('saturation.interviews', { count: interviews, uncoded }));
  if (interviews === 0) return;
  const right = { align: 'right' as const };
  const columns = [
    { title: text('cli.column.kind'), elastic: true },
    { title: text('saturation.seen'), ...right },
    { title: text('saturation.last', { run: all.run }), ...right },
    { title: text('saturation.reached'), ...right },
    { title: text('saturation.next'), ...right },
    { title: text('saturation.likely'), ...right },
  ];
  const row = (name: string, curve: SaturationCurve) => [
    name,
    String(curve.seen),
    String(freshInLastRun(curve)),
    curve.newInformation.length === 0 ? '–' : String(curve.reachedAfter ?? text('saturation.notYet')),
    curve.nextAdds.toFixed(1),
    String(Math.round(curve.likelyTotal)),
  ];
  const kinds = codeKinds.flatMap((kind) => {
    const curve = byKind[kind];
    return curve === undefined ? [] : [row(text(`kind.${kind}`), curve)];
  });
  const rows = [row(text('saturation.all'), all), ...kinds];
  terminal.out(`\n${formatTable(columns, rows, terminal.columns)}\n`);
  for (const line of verdict(context, all)) printLine(context, line);
  printLine(context, collectedOrder(report, text));
}

function freshInLastRun({ asCollected, run }: SaturationCurve): number {
  return (asCollected.at(-1) ?? 0) - (asCollected.at(-1 - run) ?? 0);
}

function verdict({ text }: CommandContext, curve: SaturationCurve): readonly string[] {
  const { base, run, reachedAfter, newInformation, nextAdds, nextFiveAdd, likelyTotal } = curve;
  const more = text('saturation.more', { one: nextAdds, five: nextFiveAdd, likely: Math.round(likelyTotal) });
  if (newInformation.length === 0)
    return [text('saturation.tooFewInterviews', { needed: base + run, base, run }), more];
  if (reachedAfter !== null)
    return [text('saturation.reachedAfter', { after: reachedAfter, run, base }), more];
  const counts = { fresh: freshInLastRun(curve), atBase: curve.asCollected[base - 1] ?? 0 };
  return [text('saturation.notReached', { ...counts, run, base }), more];
}
