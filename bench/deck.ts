import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import PptxGenJS from 'pptxgenjs';
import { unpackWoff } from '../electron/exporters/woff.ts';
import { readFontFile } from '../electron/workers/font-files.ts';
import { renderDeckFile, type DeckFileTask } from '../electron/workers/render-deck.ts';
import type { Slide } from '../shared/deck/slide.ts';
import type { StudyData } from '../shared/domain/study-data.ts';
import { deckTask } from '../test/support/deck-study.ts';
import { readPackage } from '../test/support/read-package.ts';
import { realStudy } from '../test/support/real-study.ts';
import { hasSharedData } from '../test/support/shared-data.ts';

// `npm run bench:deck`: a 20-slide deck of forty real interviews, beside as many plain text boxes by the same libraries.

type Row = {
  readonly what: string;
  readonly ours: number;
  readonly limit: number;
  readonly plain: number;
};

/** Greatest ratio to plain text boxes (paragraphs) of the same library. */
const mostTimes = 2;

type Run = () => Promise<unknown>;

async function timed(run: Run): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The best of several runs, one of each in turn: the machine's other work only adds, and to both alike. */
async function best(ours: Run, plain?: Run, runs = 9): Promise<{ ours: number; plain: number }> {
  const shortest = { ours: Number.POSITIVE_INFINITY, plain: Number.POSITIVE_INFINITY };
  for (let count = 0; count < runs; count += 1) {
    shortest.ours = Math.min(shortest.ours, await timed(ours));
    if (plain) shortest.plain = Math.min(shortest.plain, await timed(plain));
  }
  return shortest;
}

const write = (task: DeckFileTask) => renderDeckFile(task, () => undefined);

/** Texts of each slide's boxes as the file has them. */
function boxes(pptx: Uint8Array, slides: readonly Slide[]): string[][] {
  const file = readPackage(pptx);
  return slides.map((_, index) =>
    [...file.xml(`ppt/slides/slide${index + 1}.xml`).getElementsByTagName('*')]
      .filter((element) => ['p:sp', 'a:tc', 'c:pt'].includes(element.nodeName))
      .map((element) => element.textContent ?? ''),
  );
}

async function plainPptx(texts: readonly (readonly string[])[]): Promise<void> {
  const deck = new PptxGenJS();
  for (const own of texts) {
    const slide = deck.addSlide();
    own.forEach((text, index) =>
      slide.addText(text || ' ', {
        x: 1,
        y: (index % 60) / 10,
        w: 8,
        h: 0.3,
        fontSize: 12,
        fontFace: 'Arial',
      }),
    );
  }
  await deck.write({ outputType: 'uint8array' });
}

/** The same face as most of our words: plain boxes too must carry the font that they are set in. */
const plainFace = unpackWoff(
  readFontFile('@fontsource/inter/files/inter-latin-400-normal.woff') ?? new Uint8Array(),
);

async function plainPdf(lines: readonly (readonly string[])[]): Promise<void> {
  const pdf = new PDFDocument({ autoFirstPage: false, font: '' });
  pdf.registerFont('plain', Buffer.from(plainFace));
  const done = new Promise((resolve) => pdf.on('end', resolve));
  pdf.on('data', () => undefined);
  for (const own of lines) {
    pdf.addPage({ size: [960, 540], margin: 0 });
    own.forEach((line, index) =>
      pdf
        .font('plain')
        .fontSize(12)
        .text(line, 40, 10 + (index % 100) * 5, { lineBreak: false }),
    );
  }
  pdf.end();
  await done;
}

async function plainDocx(paragraphs: readonly string[]): Promise<void> {
  const document = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] });
  await Packer.toBuffer(document);
}

/** Every passage many times over, until the report holds this many quotes. */
function withQuotes(data: StudyData, count: number): StudyData {
  const copies = Math.ceil(count / data.codings.length);
  const codings = Array.from({ length: copies }, (_, copy) =>
    data.codings.map((coding) => ({
      ...coding,
      id: `${coding.id} ${copy}`,
      // Another range each time: passages of one range are one passage.
      end: coding.end - copy,
    })),
  ).flat();
  const places = new Map(data.members.map((member) => [member.codingId, member]));
  const members = codings.flatMap((coding) => {
    const member = places.get(coding.id.replace(/ \d+$/u, ''));
    return member ? [{ ...member, codingId: coding.id }] : [];
  });
  return { ...data, codings, members };
}

const textOf = (docx: Uint8Array) =>
  [...readPackage(docx).xml('word/document.xml').getElementsByTagName('w:p')].map(
    (paragraph) => paragraph.textContent ?? '',
  );

async function rowsOf(data: StudyData): Promise<Row[]> {
  const pptx = deckTask({ data, format: 'pptx' });
  const { bytes } = await write(pptx);
  const texts = boxes(bytes, pptx.slides);
  const many = deckTask({ data: withQuotes(data, 5600), format: 'docx' });
  const paragraphs = textOf((await write(many)).bytes);
  const quotes =
    readPackage((await write(many)).bytes)
      .text('word/document.xml')
      .split('w:val="Quote"').length - 1;
  console.log(
    `${pptx.slides.length} pages, ${texts.flat().length} text boxes; report: ${paragraphs.length} paragraphs, ${quotes} quotes`,
  );
  return [
    {
      what: 'slides laid out and written as PPTX',
      limit: 3000,
      ...(await best(() => write(deckTask({ data, format: 'pptx' })))),
      plain: Number.NaN,
    },
    {
      what: 'PPTX alone',
      limit: 3000,
      ...(await best(
        () => write(pptx),
        () => plainPptx(texts),
      )),
    },
    {
      what: 'PDF alone',
      limit: 5000,
      ...(await best(
        () => write({ ...pptx, format: 'pdf' }),
        () => plainPdf(texts),
      )),
    },
    {
      what: `DOCX, ${quotes} quotes`,
      limit: 3000,
      ...(await best(
        () => write(many),
        () => plainDocx(paragraphs),
        5,
      )),
    },
  ];
}

if (!hasSharedData) {
  console.log('The real interviews do not lie beside the repository (../shared/corpora).');
} else {
  let failed = false;
  for (const { what, ours, limit, plain } of await rowsOf(await realStudy())) {
    const times = ours / plain;
    const holds = ours <= limit && !(times > mostTimes);
    failed ||= !holds;
    const beside = Number.isNaN(plain)
      ? ''
      : `; plain text boxes ${plain.toFixed(0)} ms, ${times.toFixed(2)} times (at most ${mostTimes})`;
    console.log(`${holds ? 'holds' : 'FAILS'}  ${what}: ${ours.toFixed(0)} ms (at most ${limit})${beside}`);
  }
  if (failed) process.exitCode = 1;
}
