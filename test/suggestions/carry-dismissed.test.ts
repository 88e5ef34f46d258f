import { describe, expect, it } from 'vitest';
import { carryDismissed } from '../../shared/suggestions/carry-dismissed.ts';
import { anchorOf, dismissedIn } from '../../shared/suggestions/dismissed.ts';
import type { DismissedSuggestion } from '../../shared/domain/suggestion.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { applyEdits, type TextEdit } from '../../shared/text/text-edits.ts';

const text = 'It was warm there.\nLater it was warm again, and I left.';

function turnsOf(lines: string): readonly Turn[] {
  let start = 0;
  return lines.split('\n').map((line) => {
    const turn = { start, end: start + line.length, speaker: null, role: 'participant', time: null } as const;
    start += line.length + 1;
    return turn;
  });
}

function place(lines: string, words: string, from = 0) {
  const start = lines.indexOf(words, from);
  return { start, end: start + words.length };
}

function dismissed(
  kind: DismissedSuggestion['kind'],
  range: { start: number; end: number },
): DismissedSuggestion {
  const codeId = kind === 'code' ? 'c' : null;
  return { id: 'd', documentId: 'a', kind, codeId, ...anchorOf(text, range) };
}

function carry(each: DismissedSuggestion, edits: readonly TextEdit[]) {
  const now = applyEdits(text, edits);
  const before = { text, turns: turnsOf(text) };
  const after = { text: now, turns: turnsOf(now) };
  const [carried = each] = carryDismissed({ before, after, edits, dismissed: [each] });
  return { now, is: dismissedIn(now, [carried]), carried };
}

const replaced = (words: string, by: string): TextEdit => ({ ...place(text, words), text: by });

describe('a dismissed suggestion', () => {
  it('stays dismissed when the words on both sides of it are edited', () => {
    const each = dismissed('sensation', place(text, 'warm'));
    const { now, is } = carry(each, [replaced('It was', 'That was so'), replaced('there', 'in here')]);
    expect(is('sensation', place(now, 'warm'))).toBe(true);
    expect(is('sensation', place(now, 'warm', now.indexOf('Later')))).toBe(false);
  });

  it('stays dismissed with its turn when a word of the turn is edited', () => {
    const each = dismissed('code', place(text, 'Later it was warm again, and I left.'));
    const { now, is } = carry(each, [replaced('again, and', 'again and then')]);
    expect(is('code', place(now, 'Later it was warm again and then I left.'), 'c')).toBe(true);
    expect(is('code', place(now, 'It was warm there.'), 'c')).toBe(false);
  });

  it('is another one when its own words change, and none is made up', () => {
    const each = dismissed('sensation', place(text, 'warm'));
    const { carried } = carry(each, [replaced('warm there', 'cold there')]);
    expect(carried).toEqual(each);
  });

  it('is left as it is where its turn is gone', () => {
    const each = dismissed('code', place(text, 'It was warm there.'));
    const { carried } = carry(each, [replaced('It was warm there.\n', '')]);
    expect(carried).toEqual(each);
  });
});
