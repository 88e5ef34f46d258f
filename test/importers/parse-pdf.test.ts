import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../electron/importers/import-error.ts';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import type { ParsedDocument } from '../../shared/domain/transcript.ts';
import { expectLawful, spoken } from './parsed-law.ts';
import { all, column, inJapanese, pdfFile, word } from './pdf-file.ts';
import { cpuTimer } from '../support/cpu-time.ts';

const fileName = 'visit.pdf';

/** A form that has itself drawn. */
const selfDrawing = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources 4 0 R>> endobj
4 0 obj <</XObject <</A 6 0 R>>>> endobj
5 0 obj <</Length 5>> stream
/A Do
endstream endobj
6 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 4 0 R /Length 11>> stream
/A Do /A Do
endstream endobj
trailer <</Root 1 0 R /Size 7>>
`;

async function read(bytes: Uint8Array): Promise<ParsedDocument> {
  const document = await parseDocument({ fileName, bytes });
  expectLawful(document);
  return document;
}

async function refusal(bytes: Uint8Array): Promise<unknown> {
  return read(bytes).catch((error: unknown) => error);
}

const question =
  'Dan: What was the first thing that you noticed when you came in and sat down in the chair by the window?';
const answer =
  'Mia: A knot in my stomach, right here. It went away when she began to talk about the colour, and then there was a warmth in my hands that stayed until I was on the way home, well past the bridge.';
const short = 'Dan: And then?';
const turns = [question, answer, short, 'Mia: Calm.'];
const filler = Array.from(
  { length: 14 },
  (_, n) => `The ${n} hours went by, and nobody in the house said much about what had happened upstairs.`,
);

describe('a PDF transcript', () => {
  it('is read as its paragraphs, with lines joined', async () => {
    const document = await read(await pdfFile([column(turns)]));
    expect(document.text).toBe(turns.join('\n'));
    expect(spoken(document).map(([speaker]) => speaker)).toEqual(['Dan', 'Mia', 'Dan', 'Mia']);
    expect(document).toMatchObject({ format: 'pdf', title: 'visit', language: 'en', encoding: null });
  });

  it('has its paragraphs where nothing but a short line ends them', async () => {
    const document = await read(await pdfFile([column([...turns, ...turns], { apart: 0 })]));
    expect(document.text).toBe([...turns, ...turns].join('\n'));
  });

  it('goes on over pages', async () => {
    const long = Array.from({ length: 30 }, (_, n) => (n % 2 === 0 ? `${question} ${n}` : `${answer} ${n}`));
    const document = await read(await pdfFile([column(long)]));
    expect(document.text).toBe(long.join('\n'));
  });

  it('is read column by column, a heading across them first', async () => {
    const heading =
      'Interview of the third of May, held at the house of Mia, with nobody else in the room at all';
    const [left, right] = [filler.slice(0, 7), filler.slice(7)];
    const page = all(
      column([heading]),
      column(left, { y: 100, width: 220 }),
      column(right, { x: 310, y: 105, width: 220 }),
    );
    const last = all(column(left, { width: 220 }), column(['The end.'], { x: 310, width: 220 }));
    const { text } = await read(await pdfFile([page, last]));
    expect(text.split('\n')).toEqual([heading, ...left, ...right, ...left, 'The end.']);
  });

  it('is read row by row where names stand in a narrow column beside the words', async () => {
    const rows = ['Yes.', 'It hurt.', 'Not then.', 'Later.', 'At home.', 'Calm.'];
    const draw = rows.flatMap((row, n) => [
      word(n % 2 === 0 ? 'Dan:' : 'Mia:', 60, 60 + 24 * n),
      word(row, 160, 60 + 24 * n),
    ]);
    expect(
      spoken(await read(await pdfFile([all(...draw)]))).map(([who, words]) => `${who} ${words}`),
    ).toEqual(rows.map((row, n) => `${n % 2 === 0 ? 'Dan' : 'Mia'} ${row}`));
  });

  it('loses page numbers, running heads and numbers in the margin, and says how many', async () => {
    const pages = [1, 2, 3].map((page) =>
      all(
        word(`Study of calm, visit ${page}`, 60, 20),
        word(`${page}/3`, 540, 815),
        word(String(page * 2 - 1), 30, 130),
        word(String(page * 2), 30, 152),
        column([`Dan: And at the time of visit ${'a b c'.split(' ')[page - 1]}?`, answer], {
          y: 130,
        }),
      ),
    );
    const document = await read(await pdfFile(pages));
    expect(spoken(document).map(([, words]) => words.slice(0, 30))).toEqual(
      ['a', 'b', 'c'].flatMap((n) => [`And at the time of visit ${n}?`, 'A knot in my stomach, right he']),
    );
    expect(document.warnings).toContainEqual({ code: 'page-marks-removed', count: 12 });
  });

  it('keeps numbers that somebody says', async () => {
    const said = ['Dan: How many?', 'Mia: 7', 'Dan: And before?', 'Mia: 12', 'In 1998, I think.'];
    expect((await read(await pdfFile([column(said)]))).text).toBe(said.join('\n'));
  });

  it('has a line once that was cut by the end of the page and printed again', async () => {
    const lines = [
      'Mia: A knot in my stomach, and it went away, as I remember it now, on the evening when she',
      'began to talk about the colour of the walls and of all the years in that house, and then',
      'there was a warmth in my hands.',
    ];
    const bytes = await pdfFile([
      all(column([short]), word(lines[0] ?? '', 60, 800), word(lines[1] ?? '', 60, 815)),
      all(word(lines[1] ?? '', 60, 10), word(lines[2] ?? '', 60, 25)),
    ]);
    expect((await read(bytes)).text).toBe(`${short}\n${lines.join(' ')}`);
  });

  it('has divided words whole and keeps the hyphens of compounds', async () => {
    const lines = [
      'Mia: I have thought of it for many years, and I never gave an inter-',
      'view before, not to any of the people from the papers, nor to the co-',
      'founders of the house by the river, and least of all to the well-',
      'known people of my home.',
    ];
    const draw = lines.map((line, n) => word(line, 60, 60 + 14 * n));
    const document = await read(await pdfFile([all(...draw)]));
    expect(document.text).toBe(
      'Mia: I have thought of it for many years, and I never gave an interview before, not to any of the people from the papers, nor to the co-founders of the house by the river, and least of all to the well-known people of my home.',
    );
  });

  it('keeps all hyphens where lines are not divided but at compounds', async () => {
    const lines = Array.from({ length: 40 }, (_, n) =>
      n === 20 ? `in winter ${filler[1] ?? ''} glitch-` : `free days ${filler[n % 10] ?? ''} ended`,
    );
    const document = await read(await pdfFile([all(...lines.map((line, n) => word(line, 40, 60 + 14 * n)))]));
    expect(document.text).toContain('upstairs. glitch-free days The');
  });

  it('joins Japanese lines without a blank', async () => {
    const paragraphs = [
      '聞き手：最初に座ったとき、どのように感じましたか。体のどこかに何か感覚がありましたか。思い出せる範囲で教えてください。',
      '田中：胸のあたりが温かくなって、肩の力がすっと抜けていくのがわかりました。それから帰り道でも、その感じがずっと続いていました。',
      '聞き手：そうですか。',
      '田中：はい。',
    ];
    const document = await read(await pdfFile([inJapanese(column(paragraphs, { width: 300 }))]));
    expect(document.text).toBe(paragraphs.join('\n'));
    expect(document.language).toBe('ja');
  });

  it('is read in order where the page lies on its side', async () => {
    const turnedPage = await pdfFile([
      (pdf) => {
        pdf.rotate(90, { origin: [0, 0] }).translate(0, -595);
        column(turns, { width: 600 })(pdf);
      },
    ]);
    expect((await read(turnedPage)).text).toBe(turns.join('\n'));
  });
});

describe('a PDF that cannot be read', () => {
  const picture = (pdf: PDFKit.PDFDocument) => void pdf.rect(60, 60, 400, 600).fill('#888888');

  it('is told to be scanned where there is no text on any page', async () => {
    expect(await refusal(await pdfFile([picture, picture]))).toMatchObject({ code: 'scanned-file' });
  });

  it('is read with a warning where some pages have text', async () => {
    const document = await read(await pdfFile([column(turns), picture, picture]));
    expect(document.warnings).toContainEqual({ code: 'pages-without-text', count: 2 });
  });

  it('is told to be protected where a password is needed, and read where it guards changes only', async () => {
    expect(await refusal(await pdfFile([column(turns)], { userPassword: 'foo' }))).toMatchObject({
      code: 'encrypted-file',
    });
    expect((await read(await pdfFile([column(turns)], { ownerPassword: 'foo' }))).text).toBe(
      turns.join('\n'),
    );
  });

  it('is refused as broken where it is none', async () => {
    const bytes = new TextEncoder().encode('Dan: this is no such file\n');
    expect(await refusal(bytes)).toMatchObject({ code: 'broken-file', details: { fileName } });
  });

  it('is refused where a part unpacks to far more than words of a page', async () => {
    const packed = deflateSync(Buffer.alloc(80 << 20, 32));
    const took = cpuTimer();
    const bytes = Buffer.concat([
      Buffer.from(`%PDF-1.4\n5 0 obj <</Length ${packed.length} /Filter /FlateDecode>> stream\n`),
      packed,
      Buffer.from('\nendstream endobj\n'),
    ]);
    expect(await refusal(bytes)).toMatchObject({ code: 'too-large' });
    expect(took()).toBeLessThan(5000);
  });

  it('comes to an end where a page draws itself and where pages hold themselves', async () => {
    const whole = new TextDecoder('latin1').decode(await pdfFile([column(turns)], { compress: false }));
    const circles = [whole.replace(/\/Kids \[[^\]]*\]/, '/Kids [1 0 R 2 0 R 3 0 R]'), selfDrawing];
    for (const text of circles) {
      const result = await refusal(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
      if (result instanceof Error) expect(result).toBeInstanceOf(ImportError);
    }
  });

  it('never ends in anything but a document or one of our codes, whatever is cut or changed', async () => {
    const whole = await pdfFile([column(turns), column(filler)]);
    const damage = fc.record({
      end: fc.nat(whole.length),
      places: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ end, places }) => {
        const bytes = whole.slice(0, Math.max(1, end));
        for (const [at, byte] of places) if (at < bytes.length) bytes[at] = byte;
        const result = await refusal(bytes);
        if (result instanceof Error) expect(result).toBeInstanceOf(ImportError);
      }),
      { numRuns: 150 },
    );
  });
});
