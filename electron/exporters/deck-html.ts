import { createHash } from 'node:crypto';
import { darkColors, lightColors, type Ink } from '../../shared/deck/deck-colors.ts';
import type { Primitive } from '../../shared/deck/primitives.ts';
import { page, type Slide } from '../../shared/deck/slide.ts';
import { slideSvg } from '../../shared/deck/slide-svg.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { FontRole } from '../../shared/layout/text-metrics.ts';
import { escapeHtml } from './escape-html.ts';

export type DeckHtmlOptions = { readonly language: Language; readonly title: string };

const unit = 96;
const px = (inches: number) => Math.round(inches * unit * 100) / 100;
const ptToPx = (points: number) => Math.round((points / 72) * unit * 100) / 100;
const ink = (color: Ink) => `var(--${color})`;

const families = {
  serif:
    '"Palatino Linotype", "Book Antiqua", Palatino, P052, "Source Serif 4", "Yu Mincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", "Noto Serif JP", Georgia, serif',
  sans: 'Arial, "Liberation Sans", Helvetica, "Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", sans-serif',
} as const satisfies Record<FontRole, string>;

/** Two keys, nothing else: the page works without it. */
const keyScript = `addEventListener('keydown',function(e){var d=e.key==='ArrowRight'||e.key==='PageDown'?1:e.key==='ArrowLeft'||e.key==='PageUp'?-1:0;if(!d||e.ctrlKey||e.metaKey||e.altKey)return;var s=[].slice.call(document.querySelectorAll('section'));var n=0;s.forEach(function(x,i){if(x.getBoundingClientRect().top<=innerHeight/3)n=i});var t=s[Math.min(s.length-1,Math.max(0,n+d))];e.preventDefault();t.scrollIntoView()});`;

function textMarkup(primitive: Extract<Primitive, { kind: 'text' }>): string {
  const size = ptToPx(primitive.size);
  return primitive.runs
    .filter((run) => run.text.trim() !== '')
    .map((run) => {
      // The measured width is given to the browser, so that another face cannot break the layout.
      const width = px(run.width);
      // A sign alone keeps its own shape.
      const measured =
        [...run.text.trim()].length === 1 ? '' : ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
      const weight = run.bold ? ' font-weight="700"' : '';
      return `<text class="${primitive.font}" x="${px(primitive.x + run.x)}" y="${px(primitive.y)}" font-size="${size}" fill="${ink(run.color ?? primitive.color)}"${weight}${measured} xml:space="preserve">${escapeHtml(run.text)}</text>`;
    })
    .join('');
}

function pathMarkup(primitive: Extract<Primitive, { kind: 'path' }>): string {
  const fill = primitive.fill ? ink(primitive.fill) : 'none';
  const stroke = primitive.stroke
    ? ` stroke="${ink(primitive.stroke)}" stroke-width="${ptToPx(primitive.strokeWidth) / unit}"`
    : '';
  return `<path transform="scale(${unit})" d="${escapeHtml(primitive.d)}" fill="${fill}"${stroke} opacity="${primitive.opacity}"/>`;
}

function markup(primitive: Primitive): string {
  switch (primitive.kind) {
    case 'text':
      return textMarkup(primitive);
    case 'path':
      return pathMarkup(primitive);
    case 'rect':
      return `<rect x="${px(primitive.x)}" y="${px(primitive.y)}" width="${px(primitive.w)}" height="${px(primitive.h)}" fill="${ink(primitive.fill)}"/>`;
    case 'line':
      return `<line x1="${px(primitive.x1)}" y1="${px(primitive.y1)}" x2="${px(primitive.x2)}" y2="${px(primitive.y2)}" stroke="${ink(primitive.stroke)}" stroke-width="${ptToPx(primitive.weight)}"/>`;
  }
}

/** Joined words of a slide in reading order, for screen readers: the drawing itself is one picture to them. */
function slideWords(slide: Slide): string {
  const words = slideSvg(slide).flatMap((primitive) =>
    primitive.kind === 'text' ? [primitive.runs.map((run) => run.text).join('')] : [],
  );
  return words.join(' ');
}

function section(slide: Slide, notesLabel: string): string {
  const drawing = slideSvg(slide).map(markup).join('\n');
  const notes =
    slide.notes === ''
      ? ''
      : `<details><summary>${escapeHtml(notesLabel)}</summary><pre>${escapeHtml(slide.notes)}</pre></details>`;
  return `<section id="${slide.id}" aria-labelledby="${slide.id}-title"><h2 id="${slide.id}-title">${escapeHtml(slide.title)}</h2><svg viewBox="0 0 ${px(page.w)} ${px(page.h)}" role="img" aria-label="${escapeHtml(slideWords(slide))}">
${drawing}
</svg>${notes}</section>`;
}

function colorRules(colors: Readonly<Record<Ink, string>>): string {
  return Object.entries(colors)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

const styles = `:root{color-scheme:light dark;${colorRules(lightColors)}}
@media (prefers-color-scheme:dark){:root{${colorRules(darkColors)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--margin);color:var(--ink);font:14px/1.5 ${families.sans}}
main{max-width:1320px;margin:0 auto;padding:28px}
section{margin:0 0 28px;scroll-margin-top:20px}
h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
svg{display:block;width:100%;height:auto;background:var(--page);border:1px solid var(--line)}
.serif{font-family:${families.serif}}
.sans{font-family:${families.sans}}
details{color:var(--ink-2);padding:8px 4px}
summary{cursor:pointer}
pre{white-space:pre-wrap;font:12px/1.6 ${families.sans};max-height:40vh;overflow:auto}
@page{size:13.333in 7.5in;margin:0}
@media print{:root{${colorRules(lightColors)}}body{background:var(--page)}main{padding:0;max-width:none}section{margin:0;break-after:page;break-inside:avoid}svg{border:0;height:7.5in;width:13.333in}details{display:none}}`;

const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;

/**
 * The deck as one file without any outside reference: SVG drawn from the same primitives as the preview, light and
 * dark, one slide a page in print, arrow keys by a script that the policy names by its hash. Everything is escaped.
 */
export function renderDeckHtml(slides: readonly Slide[], options: DeckHtmlOptions): string {
  const policy = `default-src 'none'; script-src ${hashOf(keyScript)}; style-src ${hashOf(styles)}; base-uri 'none'; form-action 'none'`;
  const notesLabel = options.language === 'ja' ? 'この頁の根拠' : 'What this page rests on';
  return `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(options.title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1 hidden>${escapeHtml(options.title)}</h1>
${slides.map((slide) => section(slide, notesLabel)).join('\n')}
</main>
<script>${keyScript}</script>
</body>
</html>
`;
}
