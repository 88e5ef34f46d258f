import { createHash } from 'node:crypto';
import type { ExplorerData } from '../../shared/analysis/explorer-data.ts';
import type { Language } from '../../shared/domain/language.ts';
import { escapeHtml } from './escape-html.ts';

export type ExplorerPage = {
  readonly data: ExplorerData;
  /** Of the screen's own words; the page can change it. */
  readonly language: Language;
  readonly title: string;
  /** The explorer as one classic script, and its styles with their fonts inside. */
  readonly script: string;
  readonly style: string;
};

/**
 * The explorer as one file without any outside reference. The policy allows exactly this script and these styles by
 * their hashes and no connection at all; data is a JSON block, which is never run, and cannot end its own element.
 */
export function renderExplorerHtml({ data, language, title, script, style }: ExplorerPage): string {
  const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const rules = style.replaceAll('</style', '<\\/style');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(rules)}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${rules}</style>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="explorer-data">${jsonBlock(data)}</script>
<script>${code}</script>
</body>
</html>
`;
}

/** JSON that holds no `<`, so that no words of anybody can end the element, and no line end that a script forbids. */
export function jsonBlock(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;
}
