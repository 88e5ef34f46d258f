import type { CDPSession, Page } from 'playwright-core';

/** One node of what Chromium tells screen readers. */
export type Heard = {
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
};

type AxValue = { readonly value?: unknown };
type AxNode = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly parentId?: string;
  readonly childIds?: readonly string[];
};

const controls = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'option',
  'treeitem',
  'menuitem',
  'menuitemradio',
  'separator',
  'application',
  'dialog',
  'image',
]);

async function axNodes(page: Page): Promise<readonly AxNode[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  await session.detach();
  return nodes;
}

/** Everything a screen reader can come to, in its order: the tree, depth first, without what is hidden from it. */
export async function heardOn(page: Page): Promise<readonly Heard[]> {
  const nodes = await axNodes(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const walk = (node: AxNode | undefined): void => {
    if (node === undefined) return;
    if (!node.ignored) {
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
      heard.push({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        level: typeof level === 'number' ? level : undefined,
      });
    }
    for (const id of node.childIds ?? []) walk(byId.get(id));
  };
  walk(nodes.find(({ parentId }) => parentId === undefined));
  return heard;
}

/** Controls and figures without a name. */
export function unnamed(heard: readonly Heard[]): readonly string[] {
  return heard.filter(({ role, name }) => controls.has(role) && name.trim() === '').map(({ role }) => role);
}

/** Controls in sight that something else lies over. */
export async function coveredControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const clipOf = (element: Element): DOMRect => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (let each = element.parentElement; each !== null; each = each.parentElement) {
        if (getComputedStyle(each).overflow === 'visible') continue;
        const box = each.getBoundingClientRect();
        left = Math.max(left, box.left);
        top = Math.max(top, box.top);
        right = Math.min(right, box.right);
        bottom = Math.min(bottom, box.bottom);
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    return [...document.querySelectorAll('button, a[href], input, select, textarea')].flatMap((control) => {
      const { visibility, pointerEvents } = getComputedStyle(control);
      const box = clipOf(control);
      if (visibility === 'hidden' || pointerEvents === 'none' || box.width < 8 || box.height < 8) return [];
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (top === null || top === control || control.contains(top) || top.contains(control)) return [];
      if (control.closest('label')?.contains(top) === true) return [];
      return [`${control.outerHTML.slice(0, 100)} under ${top.outerHTML.slice(0, 80)}`];
    });
  });
}
