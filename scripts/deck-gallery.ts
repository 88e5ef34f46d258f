import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../electron/backend/create-backend.ts';
import { slideFigureSvg } from '../electron/exporters/slide-figure.ts';
import { standardLook, type DeckLook } from '../shared/deck/deck-look.ts';
import type { Slide } from '../shared/deck/slide.ts';
import type { Language } from '../shared/domain/language.ts';
import { projectFolder } from './run-command.ts';

// `npm run gallery`: the pictures of docs/decks.md, from the sample studies as they are.
type Row = {
  readonly language: Language;
  readonly audience: 'board' | 'product' | 'front-line';
  readonly length: 5 | 10 | 20;
  readonly kinds: readonly string[];
};

/** For each audience the slides that it is told most by. */
const kinds: Readonly<Record<Row['audience'], readonly string[]>> = {
  board: ['title', 'core-experience', 'evidence', 'sureness', 'who', 'support'],
  product: ['body', 'journey', 'first-experience', 'intended', 'contrast', 'theme-map'],
  'front-line': ['voices', 'changes', 'values', 'next', 'codebook', 'sample-table'],
};

const rows: readonly Row[] = (['en', 'ja'] as const).flatMap((language) =>
  (['board', 'product', 'front-line'] as const).map((audience): Row => ({
    language,
    audience,
    length: 20,
    kinds: kinds[audience],
  })),
);

const pictures = join(projectFolder, 'docs', 'pictures', 'decks');

async function slidesOf({ language, audience, length }: Row, folder: string): Promise<readonly Slide[]> {
  const backend = createBackend({
    host: 'test',
    configFolder: folder,
    studyFolder: folder,
    systemLanguage: language,
  });
  const call = async <T>(procedure: string, input: unknown, study?: string): Promise<T> => {
    const reply = await backend.call({ id: procedure, procedure, input, ...(study ? { study } : {}) });
    if (!reply.ok) throw new Error(`${procedure}: ${reply.error.message}`);
    return reply.value as T;
  };
  try {
    const { handle } = await call<{ handle: string }>('studies.openSample', { language });
    return await call<readonly Slide[]>('deck.slides', { audience, length, language }, handle);
  } finally {
    await backend.close();
  }
}

const look: DeckLook = standardLook;
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
let total = 0;
for (const row of rows) {
  const folder = mkdtempSync(join(tmpdir(), 'hara-gallery-'));
  const slides = await slidesOf(row, folder);
  rmSync(folder, { recursive: true, force: true });
  for (const kind of row.kinds) {
    const slide = slides.find((one) => one.kind === kind);
    if (!slide) throw new Error(`the sample has no slide ${kind} for ${row.audience}`);
    const svg = slideFigureSvg(slide, look);
    total += svg.length;
    writeFileSync(join(pictures, `${row.language}-${row.audience}-${kind}.svg`), svg);
  }
}
console.log(
  `${rows.flatMap((row) => row.kinds).length} pictures, ${Math.round(total / 1024)} kB in ${pictures}`,
);
