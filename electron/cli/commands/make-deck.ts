import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cliDeckSchema } from '../../../shared/api/cli-output.ts';
import type { Audience, DeckLength } from '../../../shared/deck/deck.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { CliFailure } from '../cli-failure.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { systemReason } from '../describe-error.ts';
import { endingOf } from '../option-values.ts';
import { withStudy } from '../with-study.ts';
import { writeOutput } from '../write-output.ts';

export type DeckOptions = JsonOption & {
  readonly audience?: Audience;
  readonly length?: DeckLength;
  readonly lang?: Language;
  readonly template?: string;
};

function templateBytes(file: string, { text }: CommandContext): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CliFailure(text('cli.file-unreadable', { file, reason: systemReason(error) }));
  }
}

/** Writes a deck in the form that the file's ending says: slides (pptx, pdf, html) or a report (docx, md). */
export async function makeDeck(
  context: CommandContext,
  file: string,
  out: string,
  { json, audience, length, lang, template }: DeckOptions,
): Promise<ExitCode> {
  const { text } = context;
  const format = endingOf(out, ['pptx', 'pdf', 'html', 'docx', 'md'], context);
  if (template !== undefined && format !== 'pptx') throw new CliFailure(text('cli.deck.template-pptx'), 2);
  const company = template === undefined ? undefined : templateBytes(template, context);
  return withStudy<ExitCode>(context, { file, access: 'read' }, async ({ call, client }) => {
    const blob = company && (await client.putBlob(basename(template ?? ''), company));
    const { blobId, slides, notices } = await call('deck.render', {
      format,
      ...(audience ? { audience } : {}),
      ...(length ? { length } : {}),
      ...(lang ? { language: lang } : {}),
      ...(blob ? { template: blob.blobId } : {}),
    });
    const { bytes } = await client.getBlob(blobId);
    await writeOutput(out, bytes, text);
    const result = { file: out, slides, bytes: bytes.length, notices };
    if (json) printJson(context, cliDeckSchema, result);
    else {
      printLine(context, text('cli.deck.done', { file: out, slides, size: bytes.length }));
      for (const { code, detail } of notices) printLine(context, text(`deckFile.notice.${code}`, { detail }));
    }
    return 0;
  });
}
