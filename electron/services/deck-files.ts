import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { pictureSize } from '../../shared/deck/picture-size.ts';
import type { DeckLook } from '../../shared/deck/deck-look.ts';
import { deckFiles, insertDeckFile, readDeck, updateDeck } from '../repositories/deck-repository.ts';
import { label, type StudyContext } from './study-context.ts';

const megabyte = 1024 * 1024;
const most = { logo: 2 * megabyte, template: 30 * megabyte } as const;
const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Takes a logo or template into the study, or takes it away. @throws ApiError invalid-input: too large, or not what it should be */
export function setDeckFile(
  context: StudyContext,
  { id, role, file }: ParsedInput<'decks.setFile'>,
): Output<'decks.setFile'> {
  const deck = readDeck(context.db, id);
  const fileId = context.newId();
  const taken = file && { name: file.name.slice(0, 200), bytes: context.blobs.get(file.blobId).bytes };
  if (taken && taken.bytes.length > most[role])
    refuse('deck-file-large', { megabytes: String(most[role] / megabyte) });
  const part = taken ? lookPart(role, fileId, taken) : { look: { [role]: null }, mime: '' };
  context.act(label('decks.setFile', { title: deck.title, role }), (db) => {
    if (taken) insertDeckFile(db, id, fileId, { ...taken, mime: part.mime });
    updateDeck(db, id, { look: { ...deck.look, ...part.look } });
  });
  if (file) context.blobs.drop(file.blobId);
  return {};
}

type Taken = { readonly name: string; readonly bytes: Uint8Array };

function lookPart(
  role: 'logo' | 'template',
  fileId: string,
  { name, bytes }: Taken,
): { readonly look: Partial<DeckLook>; readonly mime: string } {
  if (role === 'template') {
    // A presentation is a zip archive; what is in it is checked when it is used.
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse('deck-template', { name });
    return { look: { template: { fileId, name } }, mime: presentation };
  }
  const picture = pictureSize(bytes);
  if (!picture) return refuse('deck-logo', { name });
  const { mime, width, height } = picture;
  return { look: { logo: { fileId, name, mime, width, height } }, mime };
}

function refuse(reason: string, details: Record<string, string>): never {
  throw new ApiError('invalid-input', reason, { reason, ...details });
}

export function deckLogo(context: StudyContext, { id }: ParsedInput<'decks.logo'>): Output<'decks.logo'> {
  const { look } = readDeck(context.db, id);
  const file = look.logo ? deckFiles(context.db, { look })[look.logo.fileId] : undefined;
  return file ? { mime: file.mime, base64: Buffer.from(file.bytes).toString('base64') } : null;
}
