import './fonts.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import type { ExplorerData } from '../../shared/analysis/explorer-data.ts';
import type { Language } from '../../shared/domain/language.ts';
import { translator } from '../../shared/messages/translate.ts';
import { ExplorerFile } from './explorer-file.tsx';

// The page that `renderExplorerHtml` writes: its data stands in a JSON block beside this script.
const root = document.querySelector('#root');
const language: Language = document.documentElement.lang === 'ja' ? 'ja' : 'en';
const data = readData(document.querySelector('#explorer-data')?.textContent ?? '');
if (root && data) createRoot(root).render(<ExplorerFile data={data} language={language} />);
else if (root) root.textContent = translator(language)('explorer.file.broken');

function readData(text: string): ExplorerData | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return isExplorer(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isExplorer(data: unknown): data is ExplorerData {
  return (
    typeof data === 'object' &&
    data !== null &&
    'format' in data &&
    data.format === 'hara-explorer' &&
    'version' in data &&
    data.version === 1
  );
}
