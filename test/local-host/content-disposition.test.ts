import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from '../../electron/local-host/content-disposition.ts';
import { fileNameOf } from '../../renderer/platform/content-disposition.ts';

test('a plain name is written twice, for old and new readers', () => {
  expect(attachment('deck.pptx')).toBe(`attachment; filename="deck.pptx"; filename*=UTF-8''deck.pptx`);
});

test('quotes, percent signs and other scripts do not break out of the header', () => {
  expect(attachment('100% "調査" (1)\r\n.pptx')).toBe(
    `attachment; filename="100_ ____ (1)__.pptx"; ` +
      `filename*=UTF-8''100%25%20%22%E8%AA%BF%E6%9F%BB%22%20%281%29%0D%0A.pptx`,
  );
});

test('the page reads back the name that was sent, and every header is one line of ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (name) => {
      const header = attachment(name);
      return /^[\x20-\x7e]+$/.test(header) && fileNameOf(header) === name.toWellFormed();
    }),
  );
});
