import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../electron/importers/import-error.ts';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import type { ParsedDocument } from '../../shared/domain/transcript.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { docxFile, paragraph, run, zipStating } from '../importers/docx-file.ts';
import { expectLawful, spoken } from '../importers/parsed-law.ts';
import { sharedPath } from '../support/shared-data.ts';
import { cpuTimer } from '../support/cpu-time.ts';

function bytesOf(path: string): Uint8Array {
  return readFileSync(sharedPath(path));
}

/** Words by speaker, one entry each time the speaker changes, without white space. */
function changesOf(turns: readonly (readonly [string, string])[]): string[] {
  const changes: { speaker: string; words: string }[] = [];
  for (const [speaker, words] of turns) {
    const bare = words.replace(/\s+/g, '');
    const last = changes.at(-1);
    if (last !== undefined && last.speaker === speaker) last.words += bare;
    else changes.push({ speaker, words: bare });
  }
  return changes.map(({ speaker, words }) => `${speaker}|${words}`);
}

async function outcome(fileName: string, bytes: Uint8Array): Promise<ParsedDocument | ImportError> {
  try {
    const document = await parseDocument({ fileName, bytes });
    expectLawful(document);
    return document;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    expect(error.details).toMatchObject({ fileName });
    return error;
  }
}

describe('four conversations in every form that people bring', () => {
  const folder = 'corpora/parsers_generated_variants';
  const read = new Set(['txt', 'docx', 'pdf', 'vtt', 'srt', 'csv']);
  const names = ['en_away-from-keyboard-8', 'en_founders-talk-59', 'ja_04655', 'ja_06745'];
  const files = names.flatMap((name) =>
    readdirSync(sharedPath(`${folder}/${name}`)).map((file) => ({
      name,
      file,
      ending: file.split('.').at(-1) ?? '',
    })),
  );
  const truthOf = (name: string): [string, string][] => {
    const turns: unknown = JSON.parse(
      readFileSync(sharedPath(`${folder}/${name}/${name}.turns.json`), 'utf8'),
    );
    if (!Array.isArray(turns)) throw new Error(name);
    return turns.map(({ speaker, text }) => [String(speaker), String(text).normalize('NFC')]);
  };

  it.each(files.filter(({ ending }) => read.has(ending)))(
    '$file: the same speakers and words',
    async ({ name, file }) => {
      const document = await parseDocument({ fileName: file, bytes: bytesOf(`${folder}/${name}/${file}`) });
      expectLawful(document);
      expect(changesOf(spoken(document))).toEqual(changesOf(truthOf(name)));
      expect(document.language).toBe(name.slice(0, 2));
      const timed = /\.(?:vtt|srt|csv)$|otter/.test(file);
      expect(document.turns.every(({ time, speaker }) => speaker === null || (time !== null) === timed)).toBe(
        true,
      );
    },
  );

  it.each(files.filter(({ ending }) => !read.has(ending)))(
    '$file: said to be a format not read',
    async ({ name, file }) => {
      const result = await outcome(file, bytesOf(`${folder}/${name}/${file}`));
      expect(result).toMatchObject({ code: 'unsupported-format' });
    },
  );
});

describe('WebVTT by the cases of a parser', () => {
  const folder = 'corpora/parsers_webvtt_vttjs';
  const files = readdirSync(sharedPath(folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.vtt'),
  );
  // What the standard rejects as a whole, or leaves without a cue that has words.
  const rejected = new Set([
    'cue-times/fraction-digits.vtt',
    'file-layout/bad-double-webvtt.vtt',
    'file-layout/blank-file-with-bom.vtt',
    'file-layout/blank-file.vtt',
    'file-layout/garbage-signature.vtt',
    'file-layout/header-no-new-line.vtt',
    'file-layout/tab-after-bom-before-header.vtt',
    'integration/arrows.vtt',
  ]);

  type Expected = { readonly cues: readonly { readonly startTime: number; readonly text: string }[] };

  function expectedOf(name: string): Expected | undefined {
    try {
      const value: unknown = JSON.parse(
        readFileSync(sharedPath(`${folder}/${name.replace(/vtt$/, 'json')}`), 'utf8'),
      );
      return typeof value === 'object' && value !== null && 'cues' in value && Array.isArray(value.cues)
        ? { cues: value.cues }
        : undefined;
    } catch {
      return undefined;
    }
  }

  const plain = (text: string) =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/<\/?[a-z0-9:.]+/g, '')
      .replace(
        /&(gt|lt|amp|lrm);/g,
        (_, name: string) => ({ gt: '>', lt: '<', amp: '&', lrm: '\u200e' })[name] ?? '',
      )
      .replace(/^- /gm, '')
      .replace(/\s+/g, '');

  it.each(files)('%s', async (name) => {
    const result = await outcome(name, bytesOf(`${folder}/${name}`));
    if (rejected.has(name)) {
      expect(result).toBeInstanceOf(ImportError);
      return;
    }
    if (result instanceof ImportError) throw result;
    const expected = expectedOf(name);
    if (expected === undefined) return;
    const words = expected.cues.map(({ text }) => plain(normaliseText(text)));
    // The standard drops a cue whose name is an arrow; its words are kept here.
    if (name.endsWith('id.vtt')) words.splice(3, 0, 'Test');
    expect(result.text.replace(/\s+/g, '')).toBe(words.join('').replaceAll('\ufffd', ''));
    // 120:00 without hours is two hours here; the expectation follows a draft that took it for 120 hours.
    if (!name.endsWith('minimum-spots-over-sixty.vtt'))
      expect(result.turns[0]?.time).toBe(expected.cues[0]?.startTime);
  });
});

describe('Word files of one feature each', () => {
  const folder = 'corpora/parsers_docx_mammoth';
  it.each([
    ['comments.docx', 'Ouch.'],
    ['endnotes.docx', 'Ouch[1].[2]\n[1] A tachyon walks into a bar.\n[2] Fin.'],
    ['footnote-hyperlink.docx', '[1]\n[1] Example'],
    ['single-paragraph.docx', 'Walking on imported air'],
    ['strict-format.docx', 'Test'],
    ['strikethrough.docx', "Today's Special: Salmon Sold out"],
    ['underline.docx', 'The Sunset Tree'],
    ['utf8-bom.docx', 'This XML has a byte order mark.'],
  ])('%s', async (file, words) => {
    const result = await outcome(file, bytesOf(`${folder}/${file}`));
    expect(result).toMatchObject({ text: words });
  });

  it.each(['external-picture.docx', 'tiny-picture.docx', 'tiny-picture-target-base-relative.docx'])(
    '%s has no words',
    async (file) => {
      expect(await outcome(file, bytesOf(`${folder}/${file}`))).toMatchObject({ code: 'no-text' });
    },
  );
});

describe('subtitles', () => {
  it('reads names behind marks of change, and words without them', async () => {
    const srt = await outcome('sample.srt', bytesOf('corpora/parsers_subtitles_subsrt/sample.srt'));
    const vtt = await outcome('sample.vtt', bytesOf('corpora/parsers_subtitles_subsrt/sample.vtt'));
    if (srt instanceof ImportError || vtt instanceof ImportError) throw new Error('not read');
    expect(new Set(srt.turns.map(({ speaker }) => speaker))).toEqual(new Set(['ALICE', 'JOHN']));
    expect(srt.text).toContain('Okay, so we have all the ingredients laid out here');
    expect(vtt.text).toContain('That’s an, an, that’s an L!');
    expect(vtt.text).not.toContain('papayawhip');
    expect(vtt.text).not.toContain('lip-reading');
  });
});

/** Blanks that unpack to 1 GiB: one flushed stretch of 16 MiB, 64 times over, and an empty last block. */
function gigabyteOfBlanks(): Uint8Array {
  const stretch = deflateRawSync(Buffer.alloc(16 * 1024 * 1024, 32), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: 64 }, () => stretch), new Uint8Array([3, 0])]);
}

describe('broken, odd and hostile files', () => {
  const folder = 'corpora/parsers_generated_hostile';
  const bad: readonly (readonly [string, string])[] = [
    ['docx_truncated_half.docx', 'broken-file'],
    ['docx_is_really_text.docx', 'broken-file'],
    ['empty_0_bytes.docx', 'empty-file'],
    ['empty_0_bytes.vtt', 'empty-file'],
    ['docx_without_document_xml.docx', 'broken-file'],
    ['docx_xml_bomb_entities.docx', 'unsafe-file'],
    ['docx_external_entity.docx', 'unsafe-file'],
    ['qdpx_ok_reference.qdpx', 'unsupported-format'],
    ['json_whisper_ok.json', 'unsupported-format'],
    ['html_script_and_remote.html', 'unsupported-format'],
    ['pdf_truncated.pdf', 'broken-file'],
  ];
  it.each(bad)('%s is refused: %s', async (file, code) => {
    const took = cpuTimer();
    expect(await outcome(file, bytesOf(`${folder}/${file}`))).toMatchObject({ code });
    expect(took()).toBeLessThan(2000);
  });

  const good: readonly (readonly [string, string])[] = [
    ['docx_ok_reference.docx', 'Interviewer: Hello.\nP1: I felt a knot in my stomach.'],
    ['docx_tracked_changes.docx', 'P1: I felt warmth in my hands'],
    ['docx_javascript_text.docx', 'P1: <img src=x onerror="document.title=1"> <script>alert(1)</script>'],
    ['vtt_overlapping_and_backwards.vtt', 'second?\nfirst?\nends before it starts'],
    ['srt_no_indices_no_blank_lines.srt', 'one\ntwo'],
    ['srt_windows1252_quotes.srt', 'café “quoted”'],
    ['txt_shift_jis_with_halfwidth_kana.txt', '話者A：ﾄﾞｷﾄﾞｷしました①\n話者B：胸が～温かい\n'],
    ['txt_invalid_utf8_middle.txt', 'P1: I felt \ufffd\ufffd\ufffd warm\nP2: ok\n'],
    ['csv_formula_injection.csv', '=HYPERLINK("http://example.invalid","x")\n+1+1\n@SUM(1)'],
  ];
  it.each(good)('%s is read', async (file, words) => {
    expect(await outcome(file, bytesOf(`${folder}/${file}`))).toMatchObject({ text: words });
  });

  it.each([
    ['that says so', 2 ** 30, 'too-large'],
    ['that says it is small', 4096, 'broken-file'],
  ])('refuses a gigabyte of blanks packed into a megabyte, %s', async (_, stated, code) => {
    const packed = zipStating(gigabyteOfBlanks(), stated);
    expect(packed.length).toBeLessThan(2e6);
    const before = process.memoryUsage().rss;
    const took = cpuTimer();
    expect(await outcome('bomb.docx', packed)).toMatchObject({ code });
    expect(took()).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });

  it('reads a file whose other names climb out, and writes none of them', async () => {
    const before = readdirSync(join(import.meta.dirname, '..', '..'));
    const bytes = docxFile(paragraph(run('P1: calm')), {
      '../ZIPSLIP1.txt': 'x',
      '..\\ZIPSLIP2.txt': 'x',
      '/tmp/ZIPSLIP3.txt': 'x',
    });
    expect(await outcome('slip.docx', bytes)).toMatchObject({ text: 'P1: calm' });
    expect(readdirSync(join(import.meta.dirname, '..', '..'))).toEqual(before);
  });
});

describe('broken zip files under the name of a Word file', () => {
  const folder = 'corpora/parsers_broken_zip_libzip';
  const files = readdirSync(sharedPath(folder)).filter((name) => name.endsWith('.zip'));

  it.each(files)('%s is refused in one of our words', async (file) => {
    const result = await outcome(file.replace(/zip$/, 'docx'), bytesOf(`${folder}/${file}`));
    expect(result).toMatchObject({ code: /^encrypt(?!-none)/.test(file) ? 'encrypted-file' : 'broken-file' });
  });
});
