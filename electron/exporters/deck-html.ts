import { createHash } from 'node:crypto';
import { slidePrimitives } from '../../shared/deck/slide-primitives.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import { translator, type Translate } from '../../shared/messages/translate.ts';
import type { DeckFileOptions } from './deck-file.ts';
import { drawnMarkup } from './drawn-svg.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReadFont } from './font-catalog.ts';
import { fontRules } from './font-rules.ts';
import { presenterScript } from './presenter-script.ts';
import { presenterStyle } from './presenter-style.ts';
import { slideWords, type WordBlock } from './slide-words.ts';

export type DeckHtmlOptions = DeckFileOptions & { readonly readFont: ReadFont };

const tagged = (tag: string, text: string) => `<${tag}>${escapeHtml(text)}</${tag}>`;

function heardMarkup(block: WordBlock): string {
  switch (block.kind) {
    case 'heading':
      return '';
    case 'paragraph':
      return tagged('p', block.text);
    case 'quote':
      return `<blockquote>${tagged('p', block.text)}${tagged('footer', block.attribution)}</blockquote>`;
    case 'list':
      return `<ul>${block.items.map((item) => tagged('li', item)).join('')}</ul>`;
    case 'number':
      return tagged('p', `${block.value} ${block.label}`);
    case 'figure':
      return tagged('p', block.words);
    case 'table': {
      const row = (cells: readonly string[], tag: string) =>
        `<tr>${cells.map((cell) => tagged(tag, cell)).join('')}</tr>`;
      return `<table>${row(block.head, 'th')}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
    }
  }
}

function section(slide: Slide, place: string, options: DeckHtmlOptions, text: Translate): string {
  const { w, h } = slide.size;
  const drawing = slidePrimitives(slide, options.look)
    .map((drawn) => drawnMarkup(drawn, options.pictures))
    .join('\n');
  const notes = slide.notes === '' ? text('deckFile.noNotes') : slide.notes;
  const id = escapeHtml(slide.id);
  return `<section id="${id}" aria-labelledby="${id}-title" data-place="${escapeHtml(place)}"><div class="sr"><h2 id="${id}-title">${escapeHtml(slide.title)}</h2>${slideWords(slide).map(heardMarkup).join('')}</div><svg class="page" viewBox="0 0 ${w * 72} ${h * 72}" aria-hidden="true"><rect width="${w * 72}" height="${h * 72}" fill="${options.look.colors.page}"/>
${drawing}
</svg><details><summary>${escapeHtml(text('deckFile.notesOf'))}</summary><pre>${escapeHtml(notes)}</pre></details></section>`;
}

const keyLines = [
  'deckFile.key.move',
  'deckFile.key.ends',
  'deckFile.key.overview',
  'deckFile.key.notes',
  'deckFile.key.window',
  'deckFile.key.black',
  'deckFile.key.timer',
  'deckFile.key.fullscreen',
  'deckFile.key.leave',
] as const;

function bar(title: string, text: Translate): string {
  const button = (
    act: string,
    shown: string,
    key: Parameters<Translate>[0],
    more: { readonly where?: string; readonly state?: string } = {},
  ) =>
    `<button type="button" data-act="${act}"${more.where ? ` class="${more.where}"` : ''}${more.state ? ` data-state="${more.state}" aria-pressed="false"` : ''} aria-label="${escapeHtml(text(key))}" title="${escapeHtml(text(key))}">${shown}</button>`;
  const where = 'only-present';
  return `<header><h1>${escapeHtml(title)}</h1>
${button('previous', '‹', 'deckFile.previous', { where })}${button('next', '›', 'deckFile.next', { where })}
${button('overview', 'O', 'deckFile.overview', { where, state: 'overview' })}${button('notes', 'N', 'deckFile.notes', { where, state: 'notes' })}${button('window', 'W', 'deckFile.notesWindow', { where })}${button('black', 'B', 'deckFile.black', { where, state: 'black' })}${button('fullscreen', 'F', 'deckFile.fullscreen', { where })}
<button type="button" class="only-present" data-act="timer" title="${escapeHtml(text('deckFile.timer'))}"><span class="sr">${escapeHtml(text('deckFile.timer'))} </span><span id="time">00:00</span></button>
${button('help', '?', 'deckFile.help')}
<button type="button" id="present" class="only-read" data-act="present">${escapeHtml(text('deckFile.present'))}</button>
<button type="button" id="leave" class="only-present" data-act="leave">${escapeHtml(text('deckFile.leave'))}</button></header>
<dialog id="help" aria-label="${escapeHtml(text('deckFile.help'))}"><ul>${keyLines.map((key) => tagged('li', text(key))).join('')}</ul><button type="button" data-act="close">${escapeHtml(text('deckFile.close'))}</button></dialog>`;
}

const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;

/**
 * The deck as one file without any outside reference: slides drawn from the same primitives as the preview, in embedded
 * parts of the bundled faces; a presenter (arrow keys, notes beside or in a window of their own, overview, time, black
 * screen); the words of each slide for those who hear it; a page a slide in print. The policy names the only script and
 * style by their hashes. Everything is escaped. Hidden slides are left out.
 */
export function renderDeckHtml(all: readonly Slide[], options: DeckHtmlOptions): string {
  const slides = all.filter((slide) => !slide.hidden);
  const text = translator(options.language);
  const { w, h } = slides[0]?.size ?? { w: 16, h: 9 };
  const sized = `:root{--ratio:${w}/${h}}@page{size:${w}in ${h}in;margin:0}`;
  const drawings = slides.flatMap((slide) => slidePrimitives(slide, options.look));
  const styles = [presenterStyle, sized, fontRules(drawings, options.readFont)].join('\n');
  const policy = `default-src 'none'; script-src ${hashOf(presenterScript)}; style-src ${hashOf(styles)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
  const sections = slides.map((slide, index) => {
    const place = text('deckFile.place', { page: index + 1, count: slides.length, title: slide.title });
    const markup = section(slide, place, options, text);
    options.onSlide?.(index + 1);
    return markup;
  });
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
${bar(options.title, text)}
<main>
${sections.join('\n')}
</main>
<div id="live" class="sr" role="status" aria-live="polite"></div>
<div id="black" aria-hidden="true"></div>
<script>${presenterScript}</script>
</body>
</html>
`;
}
