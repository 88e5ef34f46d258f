import type { Element } from '@xmldom/xmldom';
import { lightColors } from '../../shared/deck/deck-colors.ts';
import { codeKinds, type Code } from '../../shared/domain/code.ts';
import { kindSetName } from '../../shared/domain/exchange.ts';
import { paletteColors } from '../../shared/domain/palette.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { guidFor } from './refi-guid.ts';
import { xmlWriter, type XmlWriter } from './refi-xml.ts';

export const refiOrigin = 'Hara';

/** The codebook as a REFI-QDA codebook file (.qdc, `urn:QDA-XML:codebook:1.0`). */
export function exportRefiCodebook(data: StudyData): string {
  const xml = xmlWriter('urn:QDA-XML:codebook:1.0', 'CodeBook');
  xml.root.setAttribute('origin', refiOrigin);
  xml.root.appendChild(
    xml.make(
      'Codes',
      {},
      codeElements(xml, data.codes, () => []),
    ),
  );
  const sets = kindSets(xml, data.codes, (codeId) =>
    xml.make('MemberCode', { guid: guidFor('code', codeId) }),
  );
  if (sets.length > 0) xml.root.appendChild(xml.make('Sets', {}, sets));
  return xml.write();
}

/** Codes as a tree, in the codebook's order. `notes`: what follows a code's description. */
export function codeElements(
  { make }: XmlWriter,
  codes: readonly Code[],
  notes: (code: Code) => readonly Element[],
): readonly Element[] {
  const byParent = Map.groupBy(codes, ({ parentId }) => parentId);
  const below = (parentId: string | null): readonly Element[] =>
    (byParent.get(parentId) ?? [])
      .toSorted((left, right) => left.position - right.position)
      .map((code) =>
        make(
          'Code',
          {
            guid: guidFor('code', code.id),
            name: code.name,
            isCodable: 'true',
            color: code.color === null ? lightColors[code.kind] : paletteColors[code.color],
          },
          [
            ...(code.description === '' ? [] : [make('Description', {}, code.description)]),
            ...notes(code),
            ...below(code.id),
          ],
        ),
      );
  return below(null);
}

export function kindSets(
  { make }: XmlWriter,
  codes: readonly Code[],
  member: (codeId: string) => Element,
): readonly Element[] {
  return codeKinds.flatMap((kind) => {
    const own = codes.filter((code) => code.kind === kind);
    if (own.length === 0 || kind === 'free') return [];
    const guid = guidFor('set', kindSetName(kind));
    return [
      make(
        'Set',
        { guid, name: kindSetName(kind) },
        own.map(({ id }) => member(id)),
      ),
    ];
  });
}
