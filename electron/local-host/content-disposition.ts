/**
 * Header value that makes a browser save the answer under its own name, also where that is not ASCII.
 * Form: RFC 6266, with the extended notation of RFC 5987.
 */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeExtended(fileName)}`;
}

/** encodeURIComponent leaves four characters that RFC 5987 does not count as attr-char; lone surrogates would throw. */
function encodeExtended(fileName: string): string {
  return encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
