/** Title of a document: the file's name without folders and ending, at most 300 characters. */
export function titleOf(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const bare = base.replace(/\.[A-Za-z0-9]{1,8}$/, '').trim();
  return [...(bare || base.trim() || 'document')].slice(0, 150).join('');
}
