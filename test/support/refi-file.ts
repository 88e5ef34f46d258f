import { strToU8, zipSync } from 'fflate';

type Selection = { readonly start: number; readonly end: number; readonly name: string };

/** A project as another program might write it: one text, one code, one passage for each selection. */
export function refiFile(options: {
  readonly text: string;
  readonly selections: readonly Selection[];
  readonly inner?: string;
  readonly extra?: string;
}): Uint8Array {
  const { text, selections, inner = 'project.qde', extra = '' } = options;
  const id = (kind: number, at: number): string =>
    `${kind}0000000-0000-0000-0000-${String(at).padStart(12, '0')}`;
  const passages = selections.map(
    ({ start, end, name }, at) =>
      `<PlainTextSelection guid="${id(5, at)}" name="${name}" startPosition="${start}" endPosition="${end}">
         <Coding guid="{${id(6, at)}}" creatingUser="${id(1, 1)}"><CodeRef targetGUID="{${id(2, 1)}}"/></Coding>
       </PlainTextSelection>`,
  );
  const xml = `<?xml version="1.0"?>
    <Project xmlns="urn:QDA-XML:project:1.0" name="Bakery" origin="Other 3.1">
      <Users><User guid="${id(1, 1)}" name="Mika"/></Users>
      <CodeBook><Codes><Code guid="${id(2, 1)}" name="warm" isCodable="true" color="#fb0000"/></Codes></CodeBook>
      <Sources><TextSource guid="${id(4, 1)}" name="Aki" plainTextPath="internal://${id(4, 1)}.TXT">
        ${passages.join('\n')}${extra}
      </TextSource></Sources>
    </Project>`;
  return zipSync({ [inner]: strToU8(xml), [`Sources/${id(4, 1)}.txt`]: strToU8(text) });
}
