export type NamedDocument = { readonly title: string; readonly suggested: string | null };

/**
 * Whose each document is, where nobody said: one document, one person, so that support can count people. The speaker's
 * name is taken where it stands for one document only; a name found in several (a host who was taken for the guest) would
 * lump their people together, so those go by their titles.
 * @param taken names of participants that have documents already
 */
export function chooseParticipants(
  documents: readonly NamedDocument[],
  taken: ReadonlySet<string>,
): readonly string[] {
  const often = Map.groupBy(documents, (document) => document.suggested);
  const used = new Set(taken);
  return documents.map(({ title, suggested }) => {
    const unique = suggested !== null && often.get(suggested)?.length === 1 && !used.has(suggested);
    const name = unique ? suggested : freeName(title, used);
    used.add(name);
    return name;
  });
}

function freeName(title: string, used: ReadonlySet<string>): string {
  for (let n = 2, name = title; ; n += 1) {
    if (!used.has(name)) return name;
    name = `${title} (${n})`;
  }
}
