/** Names are the same without regard to case and width, as the study compares them. */
export function nameKey(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}
