import { codeTree } from '../../../shared/analysis/code-tree.ts';
import { contrastVerdict } from '../../../shared/analysis/contrast-verdict.ts';
import type { Support } from '../../../shared/analysis/contrast.ts';
import { leadingPatterns } from '../../../shared/analysis/leading-patterns.ts';
import type { PatternReport } from '../../../shared/analysis/patterns.ts';
import { peopleOf } from '../../../shared/analysis/people.ts';
import { stabilityWords, type StabilityWords } from '../../../shared/analysis/stability-words.ts';
import { cliPatternsSchema, type CliPatterns } from '../../../shared/api/cli-output.ts';
import type { CodeKind } from '../../../shared/domain/code.ts';
import type { MessageKey } from '../../../shared/messages/en.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { displayWidth } from '../format-table.ts';
import { oneLine } from '../one-line.ts';
import { withStudy, type StudySession } from '../with-study.ts';

type PatternOptions = JsonOption & { readonly minSupport?: number };
type PatternCodes = CliPatterns['patterns'][number]['codes'];

/** As many as a person reads, variants left out; JSON has all. */
const mostShown = 20;

const slotNames: Readonly<Partial<Record<CodeKind, MessageKey>>> = {
  condition: 'slot.who',
  moment: 'slot.when',
  sensation: 'slot.feels',
  value: 'slot.realises',
  change: 'slot.changes',
};

/** Codes that go together over people, and what tells core customers from others. Nothing is stored. */
export async function listPatterns(
  context: CommandContext,
  file: string,
  { json, minSupport }: PatternOptions,
): Promise<ExitCode> {
  return withStudy<ExitCode>(context, { file, access: 'read' }, async (session) => {
    const report = await session.call('patterns.report', { minSupport });
    const found = await patternsOutput(session, report);
    if (json) printJson(context, cliPatternsSchema, found);
    else {
      const leading = leadingPatterns(report.patterns, mostShown);
      showPatterns(context, found, new Map(leading.map((pattern) => [pattern.id, stabilityWords(pattern)])));
    }
    return 0;
  });
}

async function patternsOutput({ call }: StudySession, report: PatternReport): Promise<CliPatterns> {
  const tree = codeTree(await call('codes.list', {}));
  const participants = await call('participants.list', {});
  const documents = await call('documents.list', {});
  const names = new Map(peopleOf({ documents, participants }).map(({ key, name }) => [key, name]));
  const codes = (codeIds: readonly string[]): PatternCodes =>
    codeIds.flatMap((id) => {
      const code = tree.byId.get(id);
      return code ? [{ id, code: tree.pathOf(id), kind: code.kind }] : [];
    });
  return {
    patterns: report.patterns.map(
      ({ id, codeIds, people, support, contrast, stability, byChance, chance }) => ({
        id,
        codes: codes(codeIds),
        people: people.map((key) => names.get(key) ?? key),
        support,
        contrast,
        stability,
        byChance,
        chance,
      }),
    ),
    covers: report.covers.map(([general, specific]) => [general, specific]),
    limits: report.limits,
    telling: report.telling.map(({ codeIds, support, contrast }) => ({
      codes: codes(codeIds),
      support,
      contrast,
    })),
  };
}

function showPatterns(
  context: CommandContext,
  { patterns, limits, telling }: CliPatterns,
  leading: ReadonlyMap<string, StabilityWords>,
): void {
  const { text } = context;
  const shown = patterns.filter(({ id }) => leading.has(id));
  for (const [n, { id, codes, support, stability }] of shown.entries()) {
    const people = peopleWords(support, text);
    const words = text(`patterns.stability.${leading.get(id) ?? 'unstable'}`);
    printLine(context, text('cli.patterns.line', { n: n + 1, people, words, stability }));
    printSlots(context, codes);
    printLine(context, '');
  }
  const { minSupport, complete, codesAbove } = limits;
  if (patterns.length === 0) printLine(context, text('patterns.none', { minSupport }));
  else printLine(context, text('patterns.count', { count: patterns.length, minSupport }));
  if (!complete) printLine(context, text('patterns.raised', { minSupport }));
  if (!codesAbove) printLine(context, text('patterns.codedOnly'));
  if (patterns.length > shown.length)
    printLine(context, text('cli.patterns.more', { count: patterns.length - shown.length }));
  const [any] = patterns;
  if (any) showTelling(context, telling, any.contrast.p !== null);
}

function showTelling(context: CommandContext, telling: CliPatterns['telling'], comparable: boolean): void {
  const { text } = context;
  const [first] = telling;
  printLine(context, '');
  if (!comparable) return printLine(context, text('contrast.nothingToCompare'));
  if (first === undefined) return printLine(context, text('patterns.tellingNone'));
  printLine(context, text('patterns.telling'));
  for (const { codes, support } of telling) {
    printLine(context, `   ${namesOf(codes)}: ${peopleWords(support, text)}`);
  }
  printLine(context, text(`contrast.${contrastVerdict(first.contrast)}`));
}

/** Codes of a pattern, one line per part of the experience. */
function printSlots(context: CommandContext, codes: PatternCodes): void {
  const { text } = context;
  const other = codes.some(({ kind }) => slotNames[kind]) ? 'patterns.others' : 'patterns.codes';
  const nameOf = ({ kind }: PatternCodes[number]) => text(slotNames[kind] ?? other);
  const parts = Map.groupBy(codes, nameOf);
  const width = Math.max(...[...parts.keys()].map(displayWidth));
  for (const [name, members] of parts) {
    const blank = ' '.repeat(width - displayWidth(name));
    printLine(context, `   ${name}${blank}  ${namesOf(members)}`);
  }
}

/** Names without the codes above them; JSON has the paths. */
function namesOf(codes: PatternCodes): string {
  return codes.map(({ code }) => oneLine(code.split(' > ').at(-1) ?? code)).join(' + ');
}

function peopleWords(support: Support, text: Translate): string {
  const { core, coreTotal, others, othersTotal, participants, participantsTotal } = support;
  if (coreTotal === 0 || othersTotal === 0)
    return text('patterns.peopleOnly', { count: participants, total: participantsTotal });
  return text('patterns.people', { core, coreTotal, others, othersTotal });
}
