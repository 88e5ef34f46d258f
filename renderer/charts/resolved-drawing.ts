import styles from './charts.module.css';

/** What is drawn, without anything that only the page knows, and its size in CSS pixels. */
export type Drawing = { readonly content: SVGGElement; readonly w: number; readonly h: number };

const svgSpace = 'http://www.w3.org/2000/svg';

/** Presentation attributes that a drawing uses; each is written out where it is not what it would be anyway. */
const looks = [
  ['fill', 'rgb(0, 0, 0)'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['opacity', '1'],
  ['fill-opacity', '1'],
  ['text-anchor', 'start'],
  ['font-size', ''],
  ['font-weight', '400'],
] as const;

const textOnly: readonly string[] = ['text-anchor', 'font-size', 'font-weight'];

/** A place outside the window whose colours are those of light paper, dressed as the figure is. */
export function onLightPaper(figure: HTMLElement): { host: HTMLElement; leave: () => void } {
  const host = document.createElement('div');
  host.className = styles['figure'] ?? '';
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText = 'position: fixed; left: -20000px; top: 0; color-scheme: light; width: 1600px';
  (figure.ownerDocument.body ?? document.body).append(host);
  return { host, leave: () => host.remove() };
}

/** A copy of the drawing with every colour, face and size written out as on light paper. */
export function resolvedDrawing(source: SVGSVGElement, figure: HTMLElement): Drawing {
  const [, , w = 0, h = 0] = (source.getAttribute('viewBox') ?? '').split(/[\s,]+/u).map(Number);
  const { host, leave } = onLightPaper(figure);
  try {
    const copy = source.cloneNode(true);
    if (!(copy instanceof SVGSVGElement)) throw new Error('not a drawing');
    for (const hidden of copy.querySelectorAll('[data-screen-only]')) hidden.remove();
    host.append(copy);
    const content = document.createElementNS(svgSpace, 'g');
    // Looks are read from all before any is moved: a rule may depend on where an element stands.
    const written = [...copy.querySelectorAll('*')].map((element) => ({ element, look: lookOf(element) }));
    for (const { element, look } of written) writeLook(element, look);
    content.append(...copy.childNodes);
    return { content, w, h };
  } finally {
    leave();
  }
}

type Look = readonly (readonly [name: string, value: string])[];

function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const isText = element.tagName === 'text';
  return looks.flatMap(([name, plain]): Look => {
    if (textOnly.includes(name) && !isText) return [];
    const value = style.getPropertyValue(name);
    // Colours and strokes of a group are written on its shapes, which inherit them.
    if (element.tagName === 'g' && name !== 'opacity') return [];
    return value === '' || value === plain ? [] : [[name, hexOf(value)]];
  });
}

function writeLook(element: Element, look: Look): void {
  // A copy: the list of attributes shrinks while it is walked.
  for (const name of Array.from(element.attributes, (attribute) => attribute.name)) {
    const kept =
      !/^(?:style|class|role|tabindex|data-.*|aria-.*)$/u.test(name) &&
      !looks.some(([each]) => each === name);
    if (!kept) element.removeAttribute(name);
  }
  for (const [name, value] of look) element.setAttribute(name, value);
}

/** Programs that draw know hex, not every form of CSS colour; what is see-through keeps its alpha. */
function hexOf(value: string): string {
  const found = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(value);
  if (!found) return value;
  return `#${found
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}
