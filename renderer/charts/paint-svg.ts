/**
 * Draws an SVG that is in the document onto a canvas, `scale` pixels to one. Drawn by hand and not as an image: an image
 * would not have the page's faces, and Japanese would be set in whatever the system has. Knows what figures are made of:
 * g, path, rect, circle, ellipse, line, text; fill and its opacity, stroke, dashes, opacity, transforms.
 */
export async function paintSvg(root: SVGSVGElement, scale: number): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = Number(root.getAttribute('width')) * scale;
  canvas.height = Number(root.getAttribute('height')) * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const texts = [...root.querySelectorAll('text')];
  await Promise.all(
    texts.map((text) => document.fonts.load(fontOf(getComputedStyle(text)), text.textContent)),
  );
  for (const shape of root.querySelectorAll('path, rect, circle, ellipse, line, text')) {
    if (shape instanceof SVGGraphicsElement) paint(context, shape, scale);
  }
  return canvas;
}

function paint(context: CanvasRenderingContext2D, shape: SVGGraphicsElement, scale: number): void {
  const matrix = shape.getCTM();
  if (!matrix) return;
  const style = getComputedStyle(shape);
  context.save();
  context.setTransform(
    matrix.a * scale,
    matrix.b * scale,
    matrix.c * scale,
    matrix.d * scale,
    matrix.e * scale,
    matrix.f * scale,
  );
  context.globalAlpha = opacityOf(shape);
  if (shape instanceof SVGTextElement) paintText(context, shape, style);
  else paintPath(context, outlineOf(shape), style);
  context.restore();
}

function opacityOf(shape: Element): number {
  let opacity = 1;
  for (let at: Element | null = shape; at && !(at instanceof SVGSVGElement); at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

function paintPath(context: CanvasRenderingContext2D, path: Path2D, style: CSSStyleDeclaration): void {
  if (style.fill !== 'none') {
    const opacity = context.globalAlpha;
    context.globalAlpha = opacity * Number(style.fillOpacity);
    context.fillStyle = style.fill;
    context.fill(path);
    context.globalAlpha = opacity;
  }
  if (style.stroke === 'none') return;
  context.strokeStyle = style.stroke;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.lineCap = style.strokeLinecap === 'round' ? 'round' : 'butt';
  context.lineJoin = style.strokeLinejoin === 'round' ? 'round' : 'miter';
  if (style.strokeDasharray !== 'none') {
    context.setLineDash(style.strokeDasharray.split(/[\s,]+/u).map(Number.parseFloat));
  }
  context.stroke(path);
}

function fontOf(style: CSSStyleDeclaration): string {
  return `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
}

function paintText(
  context: CanvasRenderingContext2D,
  text: SVGTextElement,
  style: CSSStyleDeclaration,
): void {
  context.font = fontOf(style);
  context.fillStyle = style.fill;
  const anchor = style.textAnchor;
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  context.fillText(text.textContent, numberOf(text, 'x'), numberOf(text, 'y'));
}

const numberOf = (shape: Element, name: string) => Number.parseFloat(shape.getAttribute(name) ?? '0') || 0;

function outlineOf(shape: SVGGraphicsElement): Path2D {
  const at = (name: string) => numberOf(shape, name);
  if (shape.tagName === 'path') return new Path2D(shape.getAttribute('d') ?? '');
  const path = new Path2D();
  if (shape.tagName === 'rect') path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
  if (shape.tagName === 'circle') path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
  if (shape.tagName === 'ellipse') path.ellipse(at('cx'), at('cy'), at('rx'), at('ry'), 0, 0, 2 * Math.PI);
  if (shape.tagName === 'line') {
    path.moveTo(at('x1'), at('y1'));
    path.lineTo(at('x2'), at('y2'));
  }
  return path;
}
