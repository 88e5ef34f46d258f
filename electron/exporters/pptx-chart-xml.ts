const randomId = /\{[0-9A-F]{8}-[0-9A-F-]{27}\}/giu;

/**
 * A bar chart of the writer's in the order and with the parts that the format has: points of their own colour before labels,
 * two axes, names of one level; its random ids are made even.
 */
export function chartXml(xml: string): string {
  return xml
    .replaceAll(randomId, '{00000000-0000-0000-0000-000000000000}')
    .replaceAll(/(<c:dLbls>(?:(?!<c:ser>).)*?<\/c:dLbls>)\s*((?:<c:dPt>.*?<\/c:dPt>\s*)+)/gsu, '$2$1')
    .replaceAll(/(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)\s*<c:axId val="\d+"\/>/gu, '$1')
    .replaceAll(/<c:lvl>(.*?)<\/c:lvl>/gsu, '$1')
    .replaceAll(/(<\/?c:)multiLvlStr(Ref|Cache)>/gu, '$1str$2>');
}
