import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseRefi } from '../../electron/importers/parse-refi.ts';
import { exportRefiCodebook } from '../../electron/exporters/refi-codebook.ts';
import { exportRefiProject } from '../../electron/exporters/refi-project.ts';
import { plantedStudy } from '../support/planted-study.ts';
import { sharedPath } from '../support/shared-data.ts';

const folder = 'corpora/coded_pdpilot';
const rows = Papa.parse<Record<string, string>>(
  readFileSync(sharedPath(`${folder}/coded_segments.csv`), 'utf8').trim(),
  { header: true },
).data;
const truth = rows
  .map(
    (row) => `${row['document']} ${row['code_path']?.split(' > ').at(-1)} ${row['segment_as_in_transcript']}`,
  )
  .toSorted();

describe('a real coded project (PDPilot)', () => {
  it.each([
    'end_inclusive_as_in_the_standard',
    'end_exclusive_as_some_tools_write',
    'dialect_like_nvivo',
    'dialect_inner_file_named_after_project',
  ])('has every coding on its words: %s', (dialect) => {
    const fileName = `pdpilot_P1-P4.${dialect}.qdpx`;
    const { sources, codes, misfits } = parseRefi({
      fileName,
      bytes: readFileSync(sharedPath(`${folder}/${fileName}`)),
    });
    const names = new Map<string, string>();
    const note = (list: typeof codes): void => {
      for (const { guid, name, children } of list) {
        names.set(guid, name);
        note(children);
      }
    };
    note(codes);
    const found = sources.flatMap(({ document, passages }) =>
      passages.flatMap(({ start, end, codes: own }) =>
        own.map(
          ({ guid }) => `${document.title.slice(0, 2)} ${names.get(guid)} ${document.text.slice(start, end)}`,
        ),
      ),
    );
    expect(misfits).toEqual([]);
    expect(found.toSorted()).toEqual(truth);
  });
});

describe.each(['en', 'ja'] as const)('what goes out, in %s', (language) => {
  const carriers = [6, 4];
  const { data } = plantedStudy({ language, people: 12, seed: 1, carriers, strength: 0.8, noise: 0.2 });

  it('is a project that the standard’s own schema accepts', () => {
    const parts = unzipSync(exportRefiProject(data));
    check('refi/schemas/Project.xsd', strFromU8(parts['project.qde'] ?? new Uint8Array()));
    expect(Object.keys(parts)).toHaveLength(data.documents.length + 1);
  });

  it('is a codebook that the standard’s own schema accepts', () => {
    check('refi/schemas/Codebook.xsd', exportRefiCodebook(data));
  });
});

/** @throws where the XML does not follow the schema */
function check(schema: string, xml: string): void {
  using rules = XmlDocument.fromBuffer(readFileSync(sharedPath(schema)));
  using validator = XsdValidator.fromDoc(rules);
  using document = XmlDocument.fromString(xml);
  validator.validate(document);
}
