const patience = 4000;
const shown = 1600;

/**
 * Brings what stands for a thing (`data-place="code:ID"`) into view and marks it for a moment, as soon as the screen
 * that is being opened shows it. The mark does not move, so that it needs no motion.
 */
export function flashPlace(kind: string, id: string): void {
  const selector = `[data-place="${CSS.escape(`${kind}:${id}`)}"]`;
  const mark = (): boolean => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
      each.checkVisibility(),
    );
    if (!found) return false;
    found.scrollIntoView({ block: 'nearest' });
    found.dataset['flash'] = '';
    setTimeout(() => delete found.dataset['flash'], shown);
    return true;
  };
  if (mark()) return;
  const watch = new MutationObserver(() => {
    if (mark()) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), patience);
}
