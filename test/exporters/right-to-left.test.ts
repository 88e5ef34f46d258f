import { describe, expect, it } from 'vitest';
import { visualRuns } from '../../electron/exporters/bidi-runs.ts';
import { renderDeckFile } from '../../electron/workers/render-deck.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { deckTask } from '../support/deck-study.ts';
import { demoStudy } from '../support/demo-study.ts';
import { readPackage } from '../support/read-package.ts';

const hebrew = 'הרגשתי שהכתפיים שלי יורדות';

/** The demo study with every coded passage said in Hebrew. */
function inHebrew(): StudyData {
  const data = demoStudy('en');
  const said = (text: string, start: number, end: number) =>
    text.slice(0, start) + hebrew.slice(0, end - start).padEnd(end - start, '.') + text.slice(end);
  const documents = data.documents.map((document) => ({
    ...document,
    text: data.codings
      .filter((coding) => coding.documentId === document.id)
      .reduce((text, { start, end }) => said(text, start, end), document.text),
  }));
  return { ...data, documents };
}

describe('a line of two directions', () => {
  it('is cut from the left to the right, letters in the order they are read, pairs mirrored', () => {
    expect(visualRuns('plain words', 'ltr')).toEqual([{ text: 'plain words', rtl: false }]);
    expect(visualRuns('abc אבג def', 'ltr')).toEqual([
      { text: 'abc ', rtl: false },
      { text: 'אבג', rtl: true },
      { text: ' def', rtl: false },
    ]);
    expect(visualRuns('אבג abc (דה)', 'rtl')).toEqual([
      { text: ' )דה(', rtl: true },
      { text: 'abc', rtl: false },
      { text: 'אבג ', rtl: true },
    ]);
  });

  it('keeps numbers from the left to the right', () => {
    expect(visualRuns('אבג 2026', 'rtl').map(({ text }) => text)).toEqual(['2026', 'אבג ']);
  });
});

describe('files of a study said from right to left', () => {
  it('PowerPoint: quotes are paragraphs of that direction, with the language and a face for it', async () => {
    const task = deckTask({ data: inHebrew(), format: 'pptx', length: 10 });
    const file = readPackage((await renderDeckFile(task, () => undefined)).bytes);
    const paragraphs = file.names
      .filter((name) => /slides\/slide\d+\.xml$/u.test(name))
      .flatMap((name) => [...file.xml(name).getElementsByTagName('a:p')])
      .filter((paragraph) => paragraph.textContent?.includes(hebrew.slice(0, 10)));
    expect(paragraphs.length).toBeGreaterThan(2);
    for (const paragraph of paragraphs) {
      expect(paragraph.getElementsByTagName('a:pPr').item(0)?.getAttribute('rtl')).toBe('1');
      expect(paragraph.getElementsByTagName('a:rPr').item(0)?.getAttribute('lang')).toBe('he-IL');
      expect(paragraph.getElementsByTagName('a:cs').length).toBeGreaterThan(0);
    }
  });

  it('Word: quotes and what they come from stand at the right, the line beside them too', async () => {
    const task = deckTask({ data: inHebrew(), format: 'docx', length: 10 });
    const file = readPackage((await renderDeckFile(task, () => undefined)).bytes);
    const quotes = file
      .text('word/document.xml')
      .split('<w:p>')
      .filter((paragraph) => paragraph.includes('w:val="Quote"') && paragraph.includes(hebrew.slice(0, 10)));
    expect(quotes.length).toBeGreaterThan(20);
    expect(quotes.filter((quote) => !/<w:right .*<w:bidi\/>.*<w:rtl\/>/u.test(quote))).toEqual([]);
  });
});
