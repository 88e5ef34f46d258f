/** A file name from a figure's title: what no system forbids, at most 80 signs, never empty. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.。\s]+$/u, '')
    .replace(/^\.+/u, '');
  return [...plain].slice(0, 80).join('').trim() || 'figure';
}

/** Gives the file to the browser as a download; works without any server, also in a page opened from disk. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
