/** The panels of the screen and the figures that each can show, the first by default. */
export const panels = {
  themes: ['map', 'cards', 'matrix'],
  felt: ['body', 'words'],
  who: ['contrast', 'patterns', 'lattice'],
  when: ['journey', 'saturation'],
} as const;

export type PanelName = keyof typeof panels;
export type FigureName = (typeof panels)[PanelName][number];
export const panelNames = ['themes', 'felt', 'who', 'when'] as const satisfies readonly PanelName[];

/** Which figure each panel shows, and the panel that fills the page, if any. */
export type Arrangement = {
  readonly shown: Readonly<Record<PanelName, FigureName>>;
  readonly large: PanelName | null;
};

/** What differs from the first arrangement, as the end of an address: `v=cards.words&x=themes`. */
export function encodeArrangement({ shown, large }: Arrangement): string {
  const other = panelNames
    .map((panel) => shown[panel])
    .filter((figure, at) => figure !== panels[panelNames[at] ?? 'themes'][0]);
  return [other.length > 0 ? `v=${other.join('.')}` : '', large ? `x=${large}` : '']
    .filter(Boolean)
    .join('&');
}

/** Reads what `encodeArrangement` wrote; unknown names are passed over. */
export function decodeArrangement(query: string): Arrangement {
  const parts = new Map(query.split('&').map((pair) => [pair.slice(0, 1), pair.slice(2)]));
  const wanted = new Set((parts.get('v') ?? '').split('.'));
  const shownIn = (panel: PanelName): FigureName =>
    panels[panel].find((figure) => wanted.has(figure)) ?? panels[panel][0];
  return {
    shown: { themes: shownIn('themes'), felt: shownIn('felt'), who: shownIn('who'), when: shownIn('when') },
    large: panelNames.find((panel) => panel === parts.get('x')) ?? null,
  };
}
