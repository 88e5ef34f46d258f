import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, needChromium } from './find-chromium.ts';

/**
 * Draws build/icon.svg at every size that the three systems want: `node scripts/make-icons.ts`.
 * ICO and ICNS are both lists of PNG images behind a small header.
 */
const folder = join(import.meta.dirname, '..', 'build');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** Type codes of Apple's icon format for PNG content, by size in pixels. */
const icnsTypes = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
} as const;

type Image = { readonly size: number; readonly png: Buffer };

async function draw(): Promise<readonly Image[]> {
  const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: await needChromium(), args: [...chromiumFlags] });
  try {
    const page = await browser.newPage();
    const images: Image[] = [];
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      images.push({ size, png: await page.screenshot({ omitBackground: true }) });
    }
    return images;
  } finally {
    await browser.close();
  }
}

function ico(images: readonly Image[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

function icns(images: readonly Image[]): Buffer {
  const blocks = Object.entries(icnsTypes).flatMap(([size, type]) => {
    const image = images.find((each) => each.size === Number(size));
    return image ? [block(type, image.png)] : [];
  });
  return block('icns', Buffer.concat(blocks));
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

const images = await draw();
await mkdir(join(folder, 'icons'), { recursive: true });
for (const { size, png } of images) {
  if (size !== 24) await writeFile(join(folder, 'icons', `${size}x${size}.png`), png);
}
await writeFile(join(folder, 'icon.png'), images.find(({ size }) => size === 512)?.png ?? Buffer.alloc(0));
await writeFile(join(folder, 'icon.ico'), ico(images.filter(({ size }) => size <= 256)));
await writeFile(join(folder, 'icon.icns'), icns(images));
