import { createHash } from 'node:crypto';
import { darkColors, lightColors } from '../../shared/deck/deck-colors.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReportBlock } from './report-block.ts';
import { studyReport } from './study-report.ts';

const serif =
  '"Palatino Linotype", Palatino, "Source Serif 4", "Yu Mincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", Georgia, serif';
const sans = 'Arial, Helvetica, "Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP", sans-serif';

const rules = (colors: typeof lightColors | typeof darkColors) =>
  (['page', 'line', 'line-strong', 'ink', 'ink-2', 'ink-3', 'sensation'] as const)
    .map((name) => `--${name}:${colors[name]}`)
    .join(';');

const styles = `:root{color-scheme:light dark;${rules(lightColors)}}
@media (prefers-color-scheme:dark){:root{${rules(darkColors)}}}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 ${sans};overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:3rem 1.5rem 6rem}
h1,h2,h3{font-family:${serif};line-height:1.25}
h1{font-size:2.2rem;margin:0 0 1rem}h2{font-size:1.5rem;margin:3rem 0 1rem;border-top:1px solid var(--line);padding-top:1.5rem}h3{font-size:1.15rem;margin:2rem 0 .5rem}
blockquote{margin:1rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--sensation);font:1.05rem/1.5 ${serif}}
blockquote p{margin:0}cite{display:block;font:normal .85rem/1.5 ${sans};color:var(--ink-3)}
table{border-collapse:collapse;width:100%;font-size:.95rem}th,td{text-align:left;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line)}th{color:var(--ink-3);font-weight:400}
ul{padding-left:1.2rem}@media print{main{max-width:none;padding:0}h2{break-after:avoid}blockquote{break-inside:avoid}}`;

function nestedList(items: readonly { readonly text: string; readonly depth: number }[]): string {
  let depth = -1;
  let out = '';
  for (const item of items) {
    if (item.depth > depth) out += '<ul>';
    else out += `</li>${'</ul></li>'.repeat(depth - item.depth)}`;
    depth = item.depth;
    out += `<li>${escapeHtml(item.text)}`;
  }
  return depth < 0 ? '' : `${out}</li>${'</ul></li>'.repeat(depth)}</ul>`;
}

function blockMarkup(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'list':
      return nestedList(block.items);
    case 'quote':
      return `<blockquote><p>${escapeHtml(block.text)}</p><cite>${escapeHtml(block.source)}</cite></blockquote>`;
    case 'table': {
      const row = (cells: readonly string[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    }
  }
}

/** The study as a report in one HTML file, under pseudonyms; no script, no outside reference. */
export function exportHtml(data: StudyData): string {
  const blocks = studyReport(data);
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? '';
  const hash = createHash('sha256').update(styles, 'utf8').digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${data.study.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
${blocks.map(blockMarkup).join('\n')}
</main>
</body>
</html>
`;
}
