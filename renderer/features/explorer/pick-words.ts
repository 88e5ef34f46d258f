import type { PickName } from '../../../shared/analysis/explorer-filter.ts';
import type { ExplorerIndex } from '../../../shared/analysis/explorer-index.ts';
import { isMessageKey, type Translate } from '../../../shared/messages/translate.ts';

/** What a pick is called. */
export function pickWords(index: ExplorerIndex, t: Translate, name: PickName, place: number): string {
  const { data, groups } = index;
  switch (name) {
    case 'themes':
      return data.themes[place]?.label ?? '';
    case 'codes':
      return data.codes[place]?.name ?? '';
    case 'people':
      return data.people[place]?.name ?? '';
    case 'directions':
      return data.directions[place] ?? '';
    case 'phases':
      return data.phases[place]?.name ?? '';
    case 'regions':
      return known(t, `region.${data.regions[place] ?? ''}`);
    case 'modalities':
      return known(t, `modality.${data.modalities[place] ?? ''}`);
    case 'groups':
      return groupWords(t, groups[place] ?? '');
    case 'patterns':
      return (data.patterns[place]?.codes ?? []).map((code) => data.codes[code]?.name ?? '').join(' + ');
  }
}

export function groupWords(t: Translate, group: string): string {
  return known(t, group === 'core' || group === 'others' ? `explorer.group.${group}` : `segment.${group}`);
}

function known(t: Translate, key: string): string {
  return isMessageKey(key) ? t(key) : key;
}
