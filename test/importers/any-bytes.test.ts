import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../electron/importers/import-error.ts';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import { parseTable } from '../../electron/importers/parse-table.ts';
import { expectLawful, utf8 } from './parsed-law.ts';

const endings = fc.constantFrom('txt', 'md', 'docx', 'pdf', 'vtt', 'srt', 'csv', 'tsv', '', 'json');
const pieces = fc.array(
  fc.constantFrom(
    'WEBVTT\n\n',
    '%PDF-1.4\n',
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n',
    '2 0 obj <</Type /Pages /Kids [2 0 R] /Count 9>> endobj\n',
    'trailer <</Root 1 0 R>>\n',
    '00:01.000 --> 00:02.000',
    '00:00:01,000 --> 00:00:02,000',
    '-->',
    '\n',
    '\n\n',
    '<v Mia>',
    '<',
    '</v>',
    '&lt;',
    '&#xd800;',
    'Mia:',
    'Dan: ',
    '\t',
    ',',
    '"',
    'speaker',
    'text',
    'start',
    '1',
    '>> ',
    '- ',
    '\\[',
    '**',
    '髪',
    '：',
    '\0',
    '\ufeff',
    '{\\an8}',
    'e\u0301',
    '&#x301;',
    '\u0301',
    '<i>',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n',
    '00:00:03,000 --> 00:00:04,000\n',
  ),
  { maxLength: 40 },
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  pieces.map((parts) => utf8(parts.join(''))),
);

describe('any file', () => {
  it('is read into a lawful document or refused by one of our codes', async () => {
    await fc.assert(
      fc.asyncProperty(endings, bytes, async (ending, content) => {
        const fileName = ending === '' ? 'visit' : `visit.${ending}`;
        try {
          expectLawful(await parseDocument({ fileName, bytes: content }));
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
          expect(error.details['fileName']).toBe(fileName);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('is read as a table or refused by one of our codes', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        try {
          parseTable({ fileName: 'a.csv', bytes: content, textColumn: 'text' }).documents.forEach(
            expectLawful,
          );
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});
