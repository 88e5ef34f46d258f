import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTurns, relabelTurns, speakersOf } from '../../shared/text/speakers.ts';

/** Turns as `speaker|role|time|words`, short enough to compare whole documents. */
function read(text: string): string[] {
  return findTurns(text).turns.map(
    ({ start, end, speaker, role, time }) =>
      `${speaker ?? '-'}|${role[0]}|${time ?? '-'}|${text.slice(start, end)}`,
  );
}

describe('names as people write them', () => {
  it.each([
    ['Name:', 'Dan: How was it?\nMia: Calm.\nDan: Why?\nMia: The light.', 'Dan', 'Mia'],
    ['NAME:', 'DAN: How was it?\nMIA: Calm.\nDAN: Why?\nMIA: The light.', 'DAN', 'MIA'],
    [
      'full-width colon',
      '佐藤：どうでしたか？\n田中さん：静かでした。\n佐藤：なぜですか？\n田中さん：光が。',
      '佐藤',
      '田中さん',
    ],
    [
      'colon without space',
      '佐藤:どうでしたか？\n田中:静かでした。\n佐藤:なぜですか？\n田中:光が。',
      '佐藤',
      '田中',
    ],
    [
      '【】',
      '【聞き手】どうでしたか？\n【田中】静かでした。\n【聞き手】なぜ？\n【田中】光が。',
      '聞き手',
      '田中',
    ],
    [
      '「聞き手：」',
      '「聞き手：」どうでしたか？\n「田中：」静かでした。\n「聞き手：」なぜ？\n「田中：」光が。',
      '聞き手',
      '田中',
    ],
    ['symbols', '●：どうでしたか？\n○：静かでした。\n●：なぜですか？\n○：光が。', '●', '○'],
    ['Q and A', 'Q: How was it?\nA: Calm.', 'Q', 'A'],
    ['I and P1', 'I: How was it?\nP1: Calm.', 'I', 'P1'],
    [
      'Speaker 1',
      'Speaker 1: How was it?\nSpeaker 2: Calm.\nSpeaker 1: Why?\nSpeaker 2: Light.',
      'Speaker 1',
      'Speaker 2',
    ],
    ['tabs', 'operator_1\tどのような宿ですか?\ncustomer_15\t静かな宿です。', 'operator_1', 'customer_15'],
    [
      'lower case',
      'dan: how was it?\nmia: calm\ndan: why?\nmia: light\ndan: and then?\nmia: home',
      'dan',
      'mia',
    ],
    [
      'titles and particles',
      'Ana de la Cruz, PhD: How?\nB. Reece, Psy.D: So.\nAna de la Cruz, PhD: Why?\nB. Reece, Psy.D: Ah.',
      'Ana de la Cruz, PhD',
      'B. Reece, Psy.D',
    ],
  ])('reads %s', (_, text, interviewer, participant) => {
    const { turns } = findTurns(text);
    expect(turns.slice(0, 2).map(({ speaker, role }) => [speaker, role])).toEqual([
      [interviewer, 'interviewer'],
      [participant, 'participant'],
    ]);
    expect(turns).toHaveLength(text.split('\n').length);
  });

  it('reads a line of its own with a time, as Otter writes it, and leaves the footer out', () => {
    const text =
      'Mia Ono  0:03  \nIt was calm.\n\nDan Roy  1:02:03  \nWhy?\n\nMia Ono  1:02:09  \nLight.\n\nTranscribed by https://otter.ai\n';
    expect(read(text)).toEqual(['Mia Ono|p|3|It was calm.', 'Dan Roy|i|3723|Why?', 'Mia Ono|p|3729|Light.']);
  });

  it('reads questions behind a double dash, as Japanese print has them', () => {
    const text =
      '――いつからですか？\n\n十年前です。\n\n最初は姉と。\n\n――どう感じました？\n\nほっとしました。';
    expect(read(text)).toEqual([
      '――|i|-|いつからですか？',
      '-|p|-|十年前です。\n\n最初は姉と。',
      '――|i|-|どう感じました？',
      '-|p|-|ほっとしました。',
    ]);
  });

  it('reads names before a wide space', () => {
    const text =
      '司会　いつからですか？\n佐藤　十年前です。\n司会　どう感じました？\n佐藤　ほっとしました。\n　最初は姉と。';
    expect(read(text).at(-1)).toBe('佐藤|p|-|ほっとしました。\n　最初は姉と。');
    expect(read('　朝　起きて、顔を洗う。\n　昼　店に行く。\n　夜　寝る。')).toHaveLength(3);
  });

  it.each([
    '[00:12:03] Dan: How?\n[00:12:10] Mia: Calm.\n[00:12:20] Dan: Why?\n[00:12:30] Mia: Light.',
    'Dan [00:12:03]: How?\nMia [00:12:10]: Calm.\nDan [00:12:20]: Why?\nMia [00:12:30]: Light.',
    'Dan (12:03): How?\nMia (12:10): Calm.\nDan (12:20): Why?\nMia (12:30): Light.',
    'Dan: [12:03] How?\nMia: [12:10] Calm.\nDan: [12:20] Why?\nMia: [12:30] Light.',
    '12:03 Dan: How?\n12:10 Mia: Calm.\n12:20 Dan: Why?\n12:30 Mia: Light.',
    '12:03\nDan: How?\n12:10\nMia: Calm.\n12:20\nDan: Why?\n12:30\nMia: Light.',
    '[00:12:03]\nDan: How?\n\n[00:12:10]\nMia: Calm.\n\n[00:12:20]\nDan: Why?\n\n[00:12:30]\nMia: Light.',
  ])('keeps the time out of the words: %j', (text) => {
    const expected = ['Dan|i|723|How?', 'Mia|p|730|Calm.', 'Dan|i|740|Why?', 'Mia|p|750|Light.'];
    // A stamp before the very first label is the head of the transcript.
    expect(read(text).filter((turn) => !turn.startsWith('-'))).toEqual(expected);
  });

  it('lets a paragraph without a name continue the turn', () => {
    const text = 'Dan: How?\n\nMia: First.\n\n[12:11] Then second.\n\nDan: Ah. Why?\n\nMia: So.';
    expect(read(text)[1]).toBe('Mia|p|-|First.\n\n[12:11] Then second.');
  });

  it('keeps a name said once where every line has one', () => {
    expect(read('Dan: How?\nMia: Calm.\nDan: And you?\nMia: Well.\nKen: Me too.').at(-1)).toBe(
      'Ken|p|-|Me too.',
    );
  });

  it('takes the head of a transcript for no one’s words', () => {
    const text =
      'Interview 4\nDate: 3 May\nInterviewer: Mia Ono\n\nMia: Welcome.\nDan: Hi? Really?\nMia: Yes.\nDan: Why?\nMia: So.\nDan: How?';
    const turns = read(text);
    expect(turns[0]).toBe('-|o|-|Interview 4\nDate: 3 May\nInterviewer: Mia Ono');
    // The head says who asks, although the other one asks more.
    expect(turns[1]).toBe('Mia|i|-|Welcome.');
  });

  it('gives a break its own role', () => {
    const text = 'Dan: How?\nMia: Calm.\nBreak: [31:49]\nDan: Why?\nMia: So.';
    expect(read(text)[2]).toBe('Break|o|1909|[31:49]');
  });
});

describe('what is no name', () => {
  it.each([
    'The thing is: it was calm.\nThe thing is: it was light.\nAnd so on.',
    'See http://example.org for it.\nSee https://example.org too.',
    'We left at 12:30 and came at 12:45.\n12:30 we left.\nIt was fine.',
    'Note: the light was off.\nNote: the door was open.\nNote: nobody came.',
    '[laughs] So then.\n[laughs] And then.\nYes.',
    'I was like: no way.\nI was like: really.\nThat was it.',
    '「ほっとした」と思いました。\n「ほっとした」んです。\nはい。',
    '理由：静かだから。\n理由：明るいから。\nそれだけです。',
  ])('makes no speaker of %j', (text) => {
    const { turns, warnings } = findTurns(text);
    expect(turns.map(({ speaker, role }) => [speaker, role])).toEqual(turns.map(() => [null, 'participant']));
    expect(warnings).toContainEqual({ code: 'no-speakers' });
  });

  it('makes turns of blocks where blank lines part them, else of lines', () => {
    expect(read('one\ntwo\n\nthree')).toEqual(['-|p|-|one\ntwo', '-|p|-|three']);
    expect(read('one\ntwo\nthree')).toEqual(['-|p|-|one', '-|p|-|two', '-|p|-|three']);
    expect(read('[00:01.5 --> 00:02.0]  one\n[00:02.0 --> 00:03.0]  two')).toEqual([
      '-|p|1.5|one',
      '-|p|2|two',
    ]);
  });
});

describe('who asks', () => {
  it('guesses the one who hands over by a question, and says so', () => {
    const text =
      'Mia: I came in and it was quiet. What do you think?\nDan: What did you feel?\nMia: My shoulders dropped, all of it.\nDan: Then?\nMia: I stayed an hour.';
    const { turns, warnings } = findTurns(text);
    expect(turns[1]?.role).toBe('interviewer');
    expect(warnings).toEqual([{ code: 'interviewer-guessed', detail: 'Dan' }]);
  });

  it('guesses nobody where the labels say it, or where all are participants', () => {
    expect(findTurns('聞き手：どう？\n田中：静か。').warnings).toEqual([]);
    expect(findTurns('P1: It was calm?\nP2: Yes.\nP3: Light.').warnings).toEqual([]);
  });

  it('calls one speaker a participant', () => {
    const { turns, warnings } = findTurns('Mia: Calm.\nMia: Light.\nMia: Is it?');
    expect(turns.every(({ role }) => role === 'participant')).toBe(true);
    expect(warnings).toEqual([{ code: 'single-speaker', detail: 'Mia' }]);
  });

  it('counts times that go back', () => {
    const text = '[00:09] Dan: How?\n[00:05] Mia: Calm.\n[00:10] Dan: Why?\n[00:11] Mia: So.';
    expect(findTurns(text).warnings).toContainEqual({ code: 'times-out-of-order', count: 1 });
  });
});

describe('correcting before saving', () => {
  const text = 'Dan: How are you?\nMia: Calm and light.\nDan: Why?\nMia: The water.';
  const { turns } = findTurns(text);

  it('sums up who speaks how much', () => {
    expect(speakersOf(turns, text, 'en')).toEqual([
      { speaker: 'Dan', role: 'interviewer', turns: 2, words: 4 },
      { speaker: 'Mia', role: 'participant', turns: 2, words: 5 },
    ]);
  });

  it('renames, merges and gives roles without moving a range', () => {
    const changed = relabelTurns(turns, { renames: { Dan: 'Daniel', Mia: '' }, roles: { Dan: 'other' } });
    expect(changed.map(({ speaker, role }) => [speaker, role]).slice(0, 2)).toEqual([
      ['Daniel', 'other'],
      [null, 'participant'],
    ]);
    expect(changed.map(({ start, end }) => [start, end])).toEqual(
      turns.map(({ start, end }) => [start, end]),
    );
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'Dan',
    'Mia',
    ':',
    '：',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '[00:12]',
    '12:03',
    '【聞き手】',
    'A',
    'So.',
    '**',
    '？',
    '「',
    '(',
    '#',
    '話者A',
  );

  it('gives turns in order, inside the text, trimmed, and the same ones again', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findTurns(text).turns) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(findTurns(text)).toEqual(findTurns(text));
      }),
      { numRuns: 1000 },
    );
  });

  const words = fc
    .array(fc.constantFrom('calm', 'light', 'why?', 'so.', '静か', '12', '(laughs)', '[12:03]', 'Dan'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => `and ${parts.join(' ')}`);
  const said = fc.record({
    name: fc.constantFrom('Dan', 'Mia Ono', '田中'),
    paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }),
  });
  const layout = fc.constantFrom(
    'NAME: ',
    'NAME：',
    '[00:01] NAME: ',
    'NAME (00:01): ',
    '【NAME】',
    'NAME  0:01  \n',
    'NAME [0:01] ',
  );

  it('gives back every word of a dialogue, to who said it', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 2, maxLength: 12 }), layout, (turns, label) => {
        const names = turns.map(({ name }) => name);
        fc.pre(
          new Set(names).size > 1 &&
            names.every((name) => names.filter((other) => other === name).length > 1),
        );
        const source = turns
          .map(({ name, paragraphs }) => label.replace('NAME', name) + paragraphs.join('\n\n'))
          .join('\n\n');
        const found = findTurns(source).turns.map(({ speaker, start, end }) => ({
          name: speaker,
          words: source.slice(start, end),
        }));
        expect(found).toEqual(
          turns.map(({ name, paragraphs }) => ({ name, words: paragraphs.join('\n\n') })),
        );
      }),
      { numRuns: 500 },
    );
  });
});
