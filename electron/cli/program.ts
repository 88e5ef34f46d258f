import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { audiences, deckLengths } from '../../shared/deck/deck.ts';
import { segments } from '../../shared/domain/participant.ts';
import { speakerRoles } from '../../shared/domain/transcript.ts';
import { modelModes } from '../../shared/domain/sentence-model.ts';
import { shares } from '../../shared/matrix/matrix-shares.ts';
import { measures, relations } from '../../shared/matrix/question.ts';
import type { MessageKey } from '../../shared/messages/en.ts';
import type { Translate } from '../../shared/messages/translate.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { displayWidth } from './format-table.ts';
import { optionValues } from './option-values.ts';

// The command line's grammar. Every command loads its code only when it runs, so that --help answers at once.

type Builder = {
  readonly context: CommandContext;
  readonly text: Translate;
  readonly values: ReturnType<typeof optionValues>;
  /** Takes the exit code of the command that ran. */
  readonly done: (code: ExitCode) => void;
};

export function createProgram(context: CommandContext, done: (code: ExitCode) => void): Command {
  const { terminal, text } = context;
  const builder: Builder = { context, text, values: optionValues(context), done };
  const program = new Command('hara')
    .description(text('cli.about'))
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: () => undefined,
      getOutHelpWidth: () => terminal.columns,
    })
    .configureHelp({ styleTitle: (title) => helpTitle(title, text), displayWidth })
    .helpOption('-h, --help', text('cli.help.option'))
    .helpCommand('help [COMMAND]', text('cli.help.command'))
    .version(productVersion(), '-V, --version', text('cli.help.version'))
    .addHelpText('after', `\n${text('cli.exit-codes')}`);
  addStudyCommands(program, builder);
  addCodingCommands(program, builder);
  addFindingCommands(program, builder);
  addMatrix(program, builder);
  addHistoryCommands(program, builder);
  addServe(program, builder);
  return program;
}

function addStudyCommands(program: Command, { context, text, values, done }: Builder): void {
  add(program, 'new', {
    about: 'cli.new.about',
    example: 'hara new bakery.hara --name "Bakery regulars"',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .option('--name <NAME>', text('cli.new.name'), values.filled('--name'))
    .option('--lang <LANG>', text('cli.new.lang'), values.oneOf('--lang', ['en', 'ja'] as const))
    .option('--codebook', text('cli.new.codebook'))
    .addOption(json(text))
    .action(async (file, options) =>
      done(await (await import('./commands/new-study.ts')).newStudy(context, file, options)),
    );

  add(program, 'import', {
    about: 'cli.import.about',
    example: 'hara import bakery.hara interviews/ --segment core',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .argument('<FILE...>', text('cli.arg.files'))
    .option('--participant <NAME>', text('cli.import.participant'), values.filled('--participant'))
    .option('--segment <SEGMENT>', text('cli.import.segment'), values.oneOf('--segment', segments))
    .option('--date <DATE>', text('cli.import.date'), values.date('--date'))
    .option('--no-date', text('cli.import.no-date'))
    .option('--text-column <COLUMN>', text('cli.import.text-column'), values.filled('--text-column'))
    .option(
      '--participant-column <COLUMN>',
      text('cli.import.participant-column'),
      values.filled('--participant-column'),
    )
    .option('--segment-column <COLUMN>', text('cli.import.segment-column'), values.filled('--segment-column'))
    .option('--code <NAME>', text('cli.import.code'), values.filled('--code'))
    .option('--again', text('cli.import.again'))
    .addOption(json(text))
    .action(async (study, files, options) => {
      const projects = await import('./commands/import-project.ts');
      if (files.some(projects.isProject))
        return done(await projects.importProjects(context, study, files, options));
      return done(
        await (await import('./commands/import-files.ts')).importFiles(context, study, files, options),
      );
    });

  add(program, 'check', { about: 'cli.check.about', example: 'hara check bakery.hara', text })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .addOption(json(text))
    .action(async (file, options) =>
      done(await (await import('./commands/check-study.ts')).checkStudy(context, file, options)),
    );

  add(program, 'compact', { about: 'cli.compact.about', example: 'hara compact bakery.hara', text })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .addOption(json(text))
    .action(async (file, options) =>
      done(await (await import('./commands/compact-study.ts')).compactStudy(context, file, options)),
    );

  add(program, 'search', {
    about: 'cli.search.about',
    example: 'hara search bakery.hara "smell of bread"',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .argument('<QUERY>', text('cli.arg.query'))
    .option('--regex', text('cli.search.regex'))
    .option('--whole-words', text('cli.search.whole-words'))
    .option('--role <ROLE>', text('cli.search.role'), values.oneOf('--role', speakerRoles))
    .option('--speaker <NAME>', text('cli.search.speaker'), values.filled('--speaker'))
    .option(
      '--segment <SEGMENT>',
      text('cli.search.segment'),
      values.oneOf('--segment', [...segments, 'none'] as const),
    )
    .option('--participant <NAME>', text('cli.search.participant'), values.filled('--participant'))
    .option('--document <TITLE>', text('cli.search.document'), values.filled('--document'))
    .option('--limit <N>', text('cli.search.limit'), values.wholeNumber('--limit', 1, 10_000))
    .addOption(json(text))
    .action(async (file, query, options) =>
      done(await (await import('./commands/search-study.ts')).searchStudy(context, file, query, options)),
    );

  add(program, 'query', {
    about: 'cli.query.about',
    example: "hara query bakery.hara 'kind:sensation overlaps kind:value segment:core'",
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .argument('<QUERY>', text('cli.query.query'))
    .option('--limit <N>', text('cli.query.limit'), values.wholeNumber('--limit', 1, 10_000))
    .addOption(json(text))
    .option('--csv', text('cli.query.csv'))
    .action(async (file, query, options) =>
      done(await (await import('./commands/query-study.ts')).queryStudy(context, file, query, options)),
    );
}

function addCodingCommands(program: Command, { context, text, done }: Builder): void {
  const codings = add(program, 'codings', {
    about: 'cli.codings.about',
    example: 'hara codings bakery.hara --csv > codings.csv',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .addOption(json(text))
    .option('--csv', text('cli.codings.csv'))
    .action(async (file, options) =>
      done(await (await import('./commands/list-codings.ts')).listCodings(context, file, options)),
    );

  add(codings, 'import', {
    about: 'cli.codings-import.about',
    example: 'hara codings import bakery.hara codings.csv',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .argument('<FILE.csv>', text('cli.arg.table'))
    .addOption(json(text))
    .action(async (file, table, options) =>
      done(await (await import('./commands/import-codings.ts')).importCodings(context, file, table, options)),
    );
}

function addFindingCommands(program: Command, { context, text, values, done }: Builder): void {
  add(program, 'themes', { about: 'cli.themes.about', example: 'hara themes bakery.hara --seed 7', text })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .option('--k <N>', text('cli.themes.k'), values.wholeNumber('--k', 2, 200))
    .option('--level <N>', text('cli.themes.level'), values.wholeNumber('--level', 1, 200))
    .option('--place', text('cli.themes.place'))
    .option('--seed <N>', text('cli.themes.seed'), values.wholeNumber('--seed', 0, Number.MAX_SAFE_INTEGER))
    .option('--model <DIR>', text('cli.themes.model'), values.filled('--model'))
    .option('--model-mode <MODE>', text('cli.themes.model-mode'), values.oneOf('--model-mode', modelModes))
    .addOption(json(text))
    .action(async (file, options) =>
      done(await (await import('./commands/find-themes.ts')).findThemes(context, file, options)),
    );

  add(program, 'suggest', { about: 'cli.suggest.about', example: 'hara suggest bakery.hara --json', text })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .addOption(json(text))
    .action(async (file, options) =>
      done(await (await import('./commands/suggest-codings.ts')).suggestCodings(context, file, options)),
    );

  add(program, 'patterns', {
    about: 'cli.patterns.about',
    example: 'hara patterns bakery.hara --min-support 4',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .option(
      '--min-support <N>',
      text('cli.patterns.min-support'),
      values.wholeNumber('--min-support', 1, 100_000),
    )
    .addOption(json(text))
    .action(async (file, options) =>
      done(await (await import('./commands/list-patterns.ts')).listPatterns(context, file, options)),
    );

  add(program, 'saturation', {
    about: 'cli.saturation.about',
    example: 'hara saturation bakery.hara',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .addOption(json(text))
    .action(async (file, options) =>
      done(await (await import('./commands/show-saturation.ts')).showSaturation(context, file, options)),
    );

  add(program, 'statements', { about: 'cli.statements.about', example: 'hara statements bakery.hara', text })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .option('--lang <LANG>', text('cli.statements.lang'), values.oneOf('--lang', ['en', 'ja']))
    .addOption(json(text))
    .action(async (file, options) =>
      done(await (await import('./commands/list-statements.ts')).listStatements(context, file, options)),
    );

  add(program, 'deck', {
    about: 'cli.deck.about',
    example: 'hara deck bakery.hara findings.pptx --audience board --length 10',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .argument('<OUT>', text('cli.arg.deck'))
    .option('--audience <AUDIENCE>', text('cli.deck.audience'), values.oneOf('--audience', audiences))
    .option('--length <N>', text('cli.deck.length'), values.oneOfNumbers('--length', deckLengths))
    .option('--lang <LANG>', text('cli.deck.lang'), values.oneOf('--lang', ['en', 'ja'] as const))
    .option('--template <FILE.pptx>', text('cli.deck.template'), values.filled('--template'))
    .addOption(json(text))
    .action(async (file, out, options) =>
      done(await (await import('./commands/make-deck.ts')).makeDeck(context, file, out, options)),
    );

  add(program, 'explorer', {
    about: 'cli.explorer.about',
    example: 'hara explorer bakery.hara explorer.html',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .argument('<OUT.html>', text('cli.arg.explorer'))
    .option('--lang <LANG>', text('cli.explorer.lang'), values.oneOf('--lang', ['en', 'ja'] as const))
    .addOption(json(text))
    .action(async (file, out, options) =>
      done(await (await import('./commands/share-explorer.ts')).shareExplorer(context, file, out, options)),
    );

  add(program, 'export', { about: 'cli.export.about', example: 'hara export bakery.hara report.html', text })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .argument('<OUT>', text('cli.arg.export'))
    .addOption(json(text))
    .action(async (file, out, options) =>
      done(await (await import('./commands/export-study.ts')).exportStudy(context, file, out, options)),
    );
}

function addMatrix(program: Command, { context, text, values, done }: Builder): void {
  add(program, 'matrix', {
    about: 'cli.matrix.about',
    example: 'hara matrix bakery.hara --rows participants --columns codes --measure binary --csv > codes.csv',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .option('--rows <AXIS>', text('cli.matrix.rows'), values.filled('--rows'))
    .option('--columns <AXIS>', text('cli.matrix.columns'), values.filled('--columns'))
    .option('--measure <MEASURE>', text('cli.matrix.measure'), values.oneOf('--measure', measures))
    .option('--share <SHARE>', text('cli.matrix.share'), values.oneOf('--share', shares))
    .option('--relation <RELATION>', text('cli.matrix.relation'), values.oneOf('--relation', relations))
    .option('--within <N>', text('cli.matrix.within'), values.wholeNumber('--within', 0, 50))
    .option('--roll-up', text('cli.matrix.roll-up'))
    .option('--segment <SEGMENT>', text('cli.matrix.segment'), values.oneOf('--segment', segments))
    .option('--min-people <N>', text('cli.matrix.min-people'), values.wholeNumber('--min-people', 0, 100_000))
    .option('--csv', text('cli.matrix.csv'))
    .addOption(json(text))
    .action(async (file, options) =>
      done(await (await import('./commands/show-matrix.ts')).showMatrix(context, file, options)),
    );
}

function addHistoryCommands(program: Command, { context, text, values, done }: Builder): void {
  add(program, 'history', {
    about: 'cli.history.about',
    example: 'hara history bakery.hara --limit 10',
    text,
  })
    .argument('<STUDY.hara>', text('cli.arg.study'))
    .option('--limit <N>', text('cli.history.limit'), values.wholeNumber('--limit', 1, 1000))
    .addOption(json(text))
    .action(async (file, options) =>
      done(await (await import('./commands/show-history.ts')).showHistory(context, file, options)),
    );

  for (const direction of ['undo', 'redo'] as const) {
    add(program, direction, {
      about: `cli.${direction}.about`,
      example: `hara ${direction} bakery.hara`,
      text,
    })
      .argument('<STUDY.hara>', text('cli.arg.study'))
      .addOption(json(text))
      .action(async (file, options) =>
        done(
          await (await import('./commands/step-history.ts')).stepHistory(context, direction, file, options),
        ),
      );
  }
}

function addServe(program: Command, { context, text, values, done }: Builder): void {
  add(program, 'serve', { about: 'cli.serve.about', example: 'hara serve bakery.hara --port 4000', text })
    .argument('[STUDY.hara]', text('cli.arg.study'))
    .option('--port <N>', text('cli.serve.port'), values.wholeNumber('--port', 0, 65535))
    .option('--no-open', text('cli.serve.no-open'))
    .action(async (file, options) =>
      done(await (await import('./commands/serve.ts')).serve(context, file, options)),
    );
}

function add(
  parent: Command,
  name: string,
  {
    about,
    example,
    text,
  }: { readonly about: MessageKey; readonly example: string; readonly text: Translate },
): Command {
  return parent
    .command(name)
    .description(text(about))
    .helpOption('-h, --help', text('cli.help.option'))
    .addHelpText('after', `\n${text('cli.help.example')}\n  ${example}`);
}

function json(text: Translate): Option {
  return new Option('--json', text('cli.json'));
}

function helpTitle(title: string, text: Translate): string {
  const titles: Readonly<Record<string, MessageKey>> = {
    'Usage:': 'cli.help.usage',
    'Arguments:': 'cli.help.arguments',
    'Options:': 'cli.help.options',
    'Commands:': 'cli.help.commands',
  };
  const key = titles[title];
  return key ? text(key) : title;
}

function productVersion(): string {
  const file = join(import.meta.dirname, '..', '..', 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
  return version ?? '';
}
