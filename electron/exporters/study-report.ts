import {
  reportThemes,
  unassignedPassages,
  type PassageReport,
  type ThemeReport,
} from '../../shared/analysis/theme-report.ts';
import { deckContext, type DeckContext, type Mark } from '../../shared/deck/deck-context.ts';
import { clockTime, saidIn, turnAt } from '../../shared/deck/quote-text.ts';
import { sentenceOf } from '../../shared/deck/slides/core-slide.ts';
import { codeKinds, kindGlyphs, type Code } from '../../shared/domain/code.ts';
import { slotNames } from '../../shared/domain/statement.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { memoBlocks } from './memo-report.ts';
import type { ReportBlock } from './report-block.ts';
import { reportWords, type ReportWords } from './report-words.ts';

const quotesPerTheme = 12;

type Report = {
  readonly ctx: DeckContext;
  readonly words: ReportWords;
  readonly mostQuotes: number;
  /** Titles of transcripts without names, by transcript: each is asked for with every quote. */
  readonly titles: Map<string, string>;
};

function titleOf({ document }: Mark, { ctx, titles }: Report): string {
  const known = titles.get(document.id);
  if (known !== undefined) return known;
  const title = ctx.names.redact(document.title);
  titles.set(document.id, title);
  return title;
}

function sourceOf(mark: Mark, report: Report): string {
  const { ctx, words } = report;
  const time = turnAt(mark.document, mark.coding.start)?.time;
  const range = `${mark.coding.start}–${mark.coding.end}`;
  return [
    ctx.nameOf(mark.person),
    titleOf(mark, report),
    ...(time == null ? [] : [clockTime(time)]),
    range,
  ].join(words.dot);
}

/** Words of a passage, where the person agreed to be quoted; else a note that it is counted only. */
function quoteBlock(mark: Mark, report: Report): ReportBlock {
  return { kind: 'quote', text: quoteOf(mark, report), source: sourceOf(mark, report) };
}

function quoteOf(mark: Mark, { ctx, words }: Report): string {
  const isQuoted = mark.participant === null || mark.participant.consent === 'quote';
  return isQuoted ? ctx.names.redact(saidIn(mark.document, mark.coding)) : words.countedOnly;
}

function studyBlocks({ ctx, words }: Report): ReportBlock[] {
  const { study } = ctx.data;
  const facts = [
    [words.offering, study.offering],
    [words.question, study.question],
    [words.values, study.companyValues.map((value) => value.name).join(words.comma)],
    [words.phases, study.phases.map((phase) => phase.name).join(words.comma)],
  ].filter(([, text]) => text?.trim());
  return [
    { kind: 'heading', level: 1, text: ctx.names.redact(study.name) },
    {
      kind: 'list',
      items: facts.map(([name, text]) => ({
        text: ctx.names.redact(`${name}${words.colon}${text}`),
        depth: 0,
      })),
    },
  ];
}

function participantBlocks({ ctx, words }: Report): ReportBlock[] {
  const interviews = Map.groupBy(ctx.data.documents, (document) => document.participantId);
  const rows = ctx.data.participants.map((participant) => [
    ctx.nameOf(participant.id),
    ctx.t(participant.segment ? `segment.${participant.segment}` : 'segment.none'),
    ctx.t(`consent.${participant.consent}`),
    String(interviews.get(participant.id)?.length ?? 0),
    String((interviews.get(participant.id) ?? []).reduce((sum, document) => sum + document.words, 0)),
  ]);
  const refused = ctx.refused > 0 ? [{ kind: 'paragraph' as const, text: words.refused(ctx.refused) }] : [];
  return [
    { kind: 'heading', level: 2, text: words.participants },
    ...(rows.length > 0
      ? [
          {
            kind: 'table' as const,
            head: [words.name, words.segment, words.consent, words.interviews, words.words],
            rows,
          },
        ]
      : [{ kind: 'paragraph' as const, text: words.none }]),
    ...refused,
  ];
}

function statementBlocks(report: Report): ReportBlock[] {
  const { ctx, words } = report;
  const blocks: ReportBlock[] = [{ kind: 'heading', level: 2, text: words.statements }];
  if (ctx.statements.length === 0) return [...blocks, { kind: 'paragraph', text: words.none }];
  for (const checked of ctx.statements) {
    const { statement, check } = checked;
    const sentence = sentenceOf(checked, ctx)
      .map((part) => part.text)
      .join('');
    const counts = [
      ctx.t('deck.ofCore', { count: check.core.have, total: check.core.total }),
      ctx.t('deck.ofOthers', { count: check.others.have, total: check.others.total }),
    ];
    blocks.push({ kind: 'heading', level: 3, text: ctx.names.redact(statement.title) || sentence });
    blocks.push({ kind: 'paragraph', text: sentence });
    blocks.push({ kind: 'paragraph', text: [ctx.t(`state.${statement.state}`), ...counts].join(words.dot) });
    const pieces = ctx.data.evidence.filter((piece) => piece.statementId === statement.id);
    for (const side of ['for', 'against'] as const) {
      const marks = ctx.marks.filter((mark) =>
        pieces.some((piece) => piece.codingId === mark.coding.id && piece.side === side),
      );
      if (marks.length === 0) continue;
      blocks.push({ kind: 'paragraph', text: side === 'for' ? words.evidence : words.counter });
      const slotOf = (mark: Mark) =>
        slotNames.indexOf(pieces.find((piece) => piece.codingId === mark.coding.id)?.slot ?? 'who');
      blocks.push(...marks.toSorted((a, b) => slotOf(a) - slotOf(b)).map((mark) => quoteBlock(mark, report)));
    }
  }
  return blocks;
}

function passageBlocks(
  passages: readonly PassageReport[],
  byCoding: ReadonlyMap<string, Mark>,
  report: Report,
): ReportBlock[] {
  const marks = passages.flatMap((passage) => byCoding.get(passage.codingIds[0] ?? '') ?? []);
  const shown = marks.slice(0, report.mostQuotes).map((mark) => quoteBlock(mark, report));
  const left = marks.length - shown.length;
  return left > 0 ? [...shown, { kind: 'paragraph', text: report.words.more(left) }] : shown;
}

function themeBlocks(themes: readonly ThemeReport[], report: Report): ReportBlock[] {
  const { ctx, words } = report;
  const byCoding = new Map(ctx.marks.map((mark) => [mark.coding.id, mark]));
  const blocks: ReportBlock[] = [{ kind: 'heading', level: 2, text: words.themes }];
  if (themes.length === 0) blocks.push({ kind: 'paragraph', text: words.none });
  for (const theme of themes) {
    const { participants, core, coreTotal, others, othersTotal } = theme.support;
    const support = [
      ctx.t('deck.ofPeople', { count: participants, total: ctx.people.length }),
      ...(ctx.hasSegments
        ? [
            ctx.t('deck.ofCore', { count: core, total: coreTotal }),
            ctx.t('deck.ofOthers', { count: others, total: othersTotal }),
          ]
        : []),
    ];
    blocks.push({ kind: 'heading', level: 3, text: theme.label });
    if (theme.description.trim() !== '')
      blocks.push({ kind: 'paragraph', text: ctx.names.redact(theme.description) });
    blocks.push({ kind: 'paragraph', text: support.join(words.dot) });
    const codes = codeKinds.flatMap((kind) =>
      theme.codes[kind]
        .slice(0, 4)
        .map((code) => `${kindGlyphs[kind]} ${ctx.names.redact(code.name)} ${code.people}`),
    );
    if (codes.length > 0) blocks.push({ kind: 'paragraph', text: codes.join(words.dot) });
    blocks.push(...passageBlocks(theme.passages, byCoding, report));
  }
  const loose = unassignedPassages(ctx.data);
  if (loose.length === 0) return blocks;
  return [
    ...blocks,
    { kind: 'heading', level: 3, text: words.unassigned },
    ...passageBlocks(loose, byCoding, report),
  ];
}

/** Rules and examples of a code, a line each. Words of people who are not quoted are left out. */
function guideLines(code: Code, { ctx, words }: Report): readonly string[] {
  const line = (name: string, text: string | undefined) =>
    text?.trim() ? [ctx.names.redact(`${name}${words.colon}${text.trim()}`)] : [];
  const examples = (code.examples ?? []).map(({ side, text, source }) => {
    const name = side === 'example' ? words.example : words.counterExample;
    if (source === null) return ctx.names.redact(`${name}${words.colon}${text}`);
    const quoted = mayQuote(source.documentId, ctx)
      ? ctx.names.redact(words.quoted(text))
      : words.countedOnly;
    return `${name}${words.colon}${quoted}`;
  });
  return [...line(words.counts, code.inclusion), ...line(words.countsNot, code.exclusion), ...examples];
}

/** People who keep out of decks are not in the data of the context, and neither are their transcripts. */
function mayQuote(documentId: string, { data }: DeckContext): boolean {
  const document = data.documents.find((each) => each.id === documentId);
  if (!document) return false;
  const participant = data.participants.find((each) => each.id === document.participantId);
  return participant === undefined || participant.consent === 'quote';
}

function codebookBlocks(report: Report): ReportBlock[] {
  const { ctx, words } = report;
  const children = Map.groupBy(ctx.data.codes, (code) => code.parentId);
  const uses = Map.groupBy(ctx.data.codings, (coding) => coding.codeId);
  const items: { text: string; depth: number }[] = [];
  const seen = new Set<string>();
  const walk = (code: Code, depth: number) => {
    if (seen.has(code.id)) return;
    seen.add(code.id);
    const note = code.description.trim() === '' ? '' : `${words.colon}${code.description.trim()}`;
    const reading = code.reading ? ` [${code.reading}]` : '';
    items.push({
      text: ctx.names.redact(
        `${kindGlyphs[code.kind]} ${code.name}${reading} (${uses.get(code.id)?.length ?? 0})${note}`,
      ),
      depth,
    });
    items.push(...guideLines(code, report).map((text) => ({ text, depth: depth + 1 })));
    for (const child of (children.get(code.id) ?? []).toSorted((a, b) => a.position - b.position))
      walk(child, depth + 1);
  };
  for (const root of (children.get(null) ?? []).toSorted((a, b) => a.position - b.position)) walk(root, 0);
  // Codes whose parent is gone are still codes.
  for (const code of ctx.data.codes) walk(code, 0);
  return [
    { kind: 'heading', level: 2, text: words.codebook },
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
  ];
}

function redactedThemes(ctx: DeckContext): ThemeReport[] {
  return reportThemes(ctx.data).map((theme) => ({ ...theme, label: ctx.names.redact(theme.label) }));
}

/** Every theme with every passage that may be quoted, and every statement with its evidence. */
export function evidenceBlocks(ctx: DeckContext): readonly ReportBlock[] {
  const report: Report = {
    ctx,
    words: reportWords[ctx.language],
    mostQuotes: Number.POSITIVE_INFINITY,
    titles: new Map(),
  };
  return [...statementBlocks(report), ...themeBlocks(redactedThemes(ctx), report)];
}

/**
 * The study to read: study, participants, statements with evidence, themes with passages, codebook. People appear under
 * pseudonyms; those who keep out of decks are left out, those who are only counted are not quoted.
 */
export function studyReport(data: StudyData): readonly ReportBlock[] {
  const ctx = deckContext({ data, language: data.study.language });
  const report: Report = {
    ctx,
    words: reportWords[data.study.language],
    mostQuotes: quotesPerTheme,
    titles: new Map(),
  };
  const themes = redactedThemes(ctx);
  return [
    ...studyBlocks(report),
    ...participantBlocks(report),
    ...statementBlocks(report),
    ...themeBlocks(themes, report),
    ...codebookBlocks(report),
    ...memoBlocks({ ctx, words: report.words, quoteOf: (mark) => quoteOf(mark, report) }),
  ];
}
