export type Picture = {
  readonly mime: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
};

const at = (bytes: Uint8Array, index: number) => bytes[index] ?? 0;
const word = (bytes: Uint8Array, index: number) => at(bytes, index) * 256 + at(bytes, index + 1);

/** Kind and size in pixels of a PNG or JPEG picture by its header; null for anything else, and for a size of 0. */
export function pictureSize(bytes: Uint8Array): Picture | null {
  const found = pngSize(bytes) ?? jpegSize(bytes);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

/** PNG specification, third edition, 5.2 and 11.2.1: the header chunk comes first. */
function pngSize(bytes: Uint8Array): Picture | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((value, index) => bytes[index] !== value)) return null;
  const number = (index: number) => word(bytes, index) * 65536 + word(bytes, index + 2);
  return { mime: 'image/png', width: number(16), height: number(20) };
}

/** ITU T.81, B.2.2: segments are skipped until a frame header tells the size. */
function jpegSize(bytes: Uint8Array): Picture | null {
  if (at(bytes, 0) !== 0xff || at(bytes, 1) !== 0xd8) return null;
  let index = 2;
  while (index + 9 < bytes.length && at(bytes, index) === 0xff) {
    const marker = at(bytes, index + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { mime: 'image/jpeg', width: word(bytes, index + 7), height: word(bytes, index + 5) };
    index += 2 + word(bytes, index + 2);
  }
  return null;
}
