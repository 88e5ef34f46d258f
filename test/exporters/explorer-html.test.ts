import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jsonBlock, renderExplorerHtml } from '../../electron/exporters/explorer-html.ts';
import { madeExplorer } from '../analysis/explorer-support.ts';

const evil = '</script><script>alert(1)</script><!-- \u2028 & "quoted"';

function page(script = 'run()') {
  const made = madeExplorer(1, { people: 4, marks: 20, themes: 2, codes: 4 });
  const data = { ...made, passages: { ...made.passages, quote: made.passages.quote.map(() => evil) } };
  return {
    data,
    html: renderExplorerHtml({ data, language: 'en', title: `A ${evil}`, script, style: 'b{}' }),
  };
}

describe('the explorer as a page', () => {
  it('gives its data back unchanged, whatever people said', () => {
    const { data, html } = page();
    const [, block = ''] =
      /<script type="application\/json" id="explorer-data">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(block)).toEqual(data);
  });

  it('has exactly the two script elements that it wrote', () => {
    expect(page().html.match(/<script/g)).toHaveLength(2);
    expect(page('const text = "</script>"').html.match(/<\/script>/g)).toHaveLength(2);
  });

  it('names its script and its styles by their hashes in the policy and allows no connection', () => {
    const { html } = page();
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const hash = (text: string) => `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`;
    expect(policy).toContain(`script-src ${hash('run()')}`);
    expect(policy).toContain(`style-src ${hash('b{}')}`);
    expect(policy).toContain('default-src &#39;none&#39;');
    expect(policy).not.toMatch(/connect-src|unsafe|https?:/);
  });

  it('refers to nothing outside', () => {
    expect(page().html).not.toMatch(/(?:src|href)=/);
    expect(jsonBlock({ a: '\u2028<' })).toBe('{"a":"\\u2028\\u003c"}');
  });
});
