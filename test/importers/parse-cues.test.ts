import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import { expectLawful, spoken, utf8 } from './parsed-law.ts';

async function parse(fileName: string, content: string) {
  const document = await parseDocument({ fileName, bytes: utf8(content) });
  expectLawful(document);
  return document;
}

describe('WebVTT', () => {
  it('reads voices and joins the cues of one speaker, from the time of the first', async () => {
    const document = await parse(
      'visit.vtt',
      'WEBVTT - made by hand\n\nNOTE not\nspoken\n\nSTYLE\n::cue { color: red }\n\n1\n00:01.500 --> 00:03.000\n<v Dan>How <b>was</b> it?</v>\n\n00:03.000 --> 00:04.000\n<v Mia Ono>Calm &amp; light,\n\n00:00:04.000 --> 00:00:06.000 align:left\n<v Mia Ono>all of it.\n',
    );
    expect(document.text).toBe('How was it?\nCalm & light, all of it.');
    expect(document.turns.map(({ speaker, time }) => [speaker, time])).toEqual([
      ['Dan', 1.5],
      ['Mia Ono', 3],
    ]);
  });

  it('reads two voices in one cue', async () => {
    const document = await parse(
      'visit.vtt',
      'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Dan>How?</v> <v Mia>Calm.</v>\n',
    );
    expect(spoken(document)).toEqual([
      ['Dan', 'How?'],
      ['Mia', 'Calm.'],
    ]);
  });

  it('keeps `<` that opens no tag, and decodes entities', async () => {
    const document = await parse(
      'visit.vtt',
      'WEBVTT\n\n00:01.000 --> 00:03.000\n5 < 6 &lt;3 &#x9aea; &unknown; <i>so</i>\n',
    );
    expect(document.text).toBe('5 < 6 <3 髪 &unknown; so');
  });

  it('joins Japanese cues without a space', async () => {
    const document = await parse(
      'visit.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v 田中>肩の力が\n\n00:02.000 --> 00:03.000\n<v 田中>すっと抜けた。\n',
    );
    expect(document.text).toBe('肩の力がすっと抜けた。');
  });

  it('keeps file order where times go back, and counts it', async () => {
    const document = await parse(
      'visit.vtt',
      'WEBVTT\n\n00:05.000 --> 00:09.000\n<v P1>second?\n\n00:01.000 --> 00:06.000\n<v Interviewer>first?\n\n00:20.000 --> 00:10.000\n<v P1>last\n',
    );
    expect(spoken(document).map(([, words]) => words)).toEqual(['second?', 'first?', 'last']);
    expect(document.warnings).toContainEqual({ code: 'times-out-of-order', count: 2 });
  });

  it('counts the cues that the standard ignores', async () => {
    const document = await parse(
      'visit.vtt',
      'WEBVTT\n\n00:01 --> 00:03\nlost\n\n00:05.000 --> 00:09.000\nkept\n',
    );
    expect(document.text).toBe('kept');
    expect(document.warnings).toContainEqual({ code: 'cues-skipped', count: 1 });
  });

  it('refuses a file without its first line', async () => {
    await expect(parse('visit.vtt', '00:01.000 --> 00:03.000\nwords\n')).rejects.toMatchObject({
      code: 'broken-file',
      details: { fileName: 'visit.vtt', reason: 'no-webvtt-header' },
    });
  });
});

describe('SRT', () => {
  it('reads a name that stands only where the speaker changes', async () => {
    const document = await parse(
      'visit.srt',
      '1\r\n00:00:01,000 --> 00:00:02,000\r\nDan: How\r\nwas it?\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nAnd why?\r\n\r\n3\r\n00:00:04,000 --> 00:00:05,000\r\n{\\an8}<i>Mia: Calm.</i>\r\n\r\n4\r\n00:00:06,000 --> 00:00:07,000\r\nDan: Ah?\r\n\r\n5\r\n00:00:08,000 --> 00:00:09,000\r\nMia: 1 < 2\r\n',
    );
    expect(document.text).toBe('How was it? And why?\nCalm.\nAh?\n1 < 2');
    expect(document.turns.map(({ speaker, role, time }) => [speaker, role, time])).toEqual([
      ['Dan', 'interviewer', 1],
      ['Mia', 'participant', 4],
      ['Dan', 'interviewer', 6],
      ['Mia', 'participant', 8],
    ]);
  });

  it('reads `>> NAME:` and dashes as changes of speaker', async () => {
    const document = await parse(
      'visit.srt',
      '1\n00:00:01,000 --> 00:00:02,000\n>> DAN: How?\n\n2\n00:00:02,000 --> 00:00:03,000\n>> MIA: Calm.\n\n3\n00:00:03,000 --> 00:00:04,000\n- Really?\n- Yes.\n',
    );
    expect(document.turns.map(({ speaker }) => speaker)).toEqual(['DAN', 'MIA', null, null]);
    expect(document.text).toBe('How?\nCalm.\nReally?\nYes.');
  });

  it('reads cues without numbers and blank lines', async () => {
    const document = await parse(
      'visit.srt',
      '00:00:01,000 --> 00:00:02,000\nA: one\n00:00:02,000 --> 00:00:03,000\nB: two\n',
    );
    expect(spoken(document)).toEqual([
      ['A', 'one'],
      ['B', 'two'],
    ]);
  });

  it('parts unnamed speech at pauses and, after four hundred characters, at the end of a sentence', async () => {
    const sentence = 'It was quiet in there and I stayed for an hour or more.';
    const cue = (at: number, words: string) =>
      `00:00:${String(at).padStart(2, '0')},000 --> 00:00:${String(at + 1).padStart(2, '0')},000\n${words}\n`;
    const cues = Array.from({ length: 10 }, (_, index) => cue(index + 1, sentence));
    const document = await parse('visit.srt', [...cues, cue(20, 'Then I left.')].join('\n'));
    expect(document.turns.map(({ time }) => time)).toEqual([1, 9, 20]);
    expect(document.warnings).toEqual([{ code: 'no-speakers' }]);
  });

  it('is found out under the name of a text file', async () => {
    const document = await parse('visit.txt', '1\n00:00:01,000 --> 00:00:02,000\nhello\n');
    expect(document.format).toBe('srt');
  });
});
