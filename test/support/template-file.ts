import PptxGenJS from 'pptxgenjs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type TemplateWish = {
  /** Inches. */
  readonly size?: { readonly w: number; readonly h: number };
  readonly ground?: string;
  readonly withTitle?: boolean;
  /** Layouts without a use for us, before the one that has. */
  readonly more?: number;
};

/** A company's presentation with a master of its own, one slide and its people's names in it. */
export async function templateFile({
  size = { w: 13.333, h: 7.5 },
  ground = 'FFFFFF',
  withTitle = true,
  more = 0,
}: TemplateWish = {}): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'own', width: size.w, height: size.h });
  deck.layout = 'own';
  deck.author = 'Barbara Beispiel';
  deck.company = 'Beispiel Ltd';
  deck.theme = { headFontFace: 'Georgia', bodyFontFace: 'Verdana' };
  const unit = size.w / 13.333;
  for (let count = 1; count <= more; count += 1)
    deck.defineSlideMaster({
      title: `Picture ${count}`,
      objects: [{ text: { text: `${count}`, options: { x: 1, y: 1, w: 1, h: 1 } } }],
    });
  deck.defineSlideMaster({
    title: 'BEISPIEL',
    background: { color: ground },
    objects: [
      { rect: { x: 0, y: size.h - 0.25 * unit, w: size.w, h: 0.25 * unit, fill: { color: '8A1538' } } },
      {
        text: {
          text: 'Beispiel Ltd, internal',
          options: { x: 0.5 * unit, y: 0.1 * unit, w: 5 * unit, h: 0.3 * unit, fontSize: 9 },
        },
      },
      ...(withTitle
        ? [
            {
              placeholder: {
                options: {
                  name: 'title',
                  type: 'title' as const,
                  x: 0.6 * unit,
                  y: 0.5 * unit,
                  w: 12 * unit,
                  h: 1.4 * unit,
                },
                text: '',
              },
            },
          ]
        : []),
    ],
  });
  deck
    .addSlide({ masterName: 'BEISPIEL' })
    .addText('Secret plan of Barbara Beispiel', { x: 1, y: 1, w: 5, h: 1 });
  const bytes = await deck.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes');
  return bytes;
}

/** The same file with one part changed; null takes it out. */
export function withPart(
  bytes: Uint8Array,
  name: string,
  change: (text: string) => string | null,
): Uint8Array {
  const parts = unzipSync(bytes);
  const changed = change(strFromU8(parts[name] ?? new Uint8Array()));
  if (changed === null) delete parts[name];
  else parts[name] = strToU8(changed);
  return zipSync(parts);
}
