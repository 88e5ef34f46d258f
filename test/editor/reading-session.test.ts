import { describe, expect, it } from 'vitest';
import { createReadingSession } from '../../renderer/editor/reading-session.ts';
import { coding, readingOf } from './reading-sample.ts';

const reading = readingOf('en', [
  'How was it?',
  'It was light, it just fell.',
  'And then?',
  'I wore it down.',
]);
const light = reading.text.indexOf('light');
const down = reading.text.indexOf('down');

function open() {
  const session = createReadingSession({
    documentId: 'd',
    reading,
    codings: [coding('old', down, down + 4)],
  });
  const painted: (readonly number[])[] = [];
  session.onTouched((turns) => painted.push(turns));
  return { session, painted };
}

describe('a reading session', () => {
  it('has only the turn of a new coding painted, and the same again when the answer comes', () => {
    const { session, painted } = open();
    session.put(coding('local-1', light, light + 5));
    session.select('local-1');
    session.replace('local-1', coding('real', light, light + 5));
    expect([painted, session.store.getState().selectedId]).toEqual([[[1], [1], [1]], 'real']);
  });

  it('takes a refused coding off the page and closes its card', () => {
    const { session, painted } = open();
    session.put(coding('local-1', light, light + 5));
    session.select('local-1');
    session.remove('local-1');
    expect([painted.at(-1), session.store.getState().selectedId, session.codings.size()]).toEqual([
      [1],
      undefined,
      1,
    ]);
  });

  it('paints nothing again when the study holds what is shown', () => {
    const { session, painted } = open();
    session.reconcile([coding('old', down, down + 4)]);
    expect(painted).toEqual([]);
  });

  it('paints both turns when another coding is selected', () => {
    const { session, painted } = open();
    session.put(coding('new', light, light + 5));
    session.select('old');
    session.select('new');
    expect([...(painted.at(-1) ?? [])].toSorted()).toEqual([1, 3]);
  });

  it('keeps an open coding as the first of several, and no other way of opening lets it go', () => {
    const { session } = open();
    session.put(coding('new', light, light + 5), { select: true });
    session.pickNext(session.codings.at(light));
    expect(session.picked().map(({ id }) => id)).toEqual(['new']);
    session.togglePick('old');
    expect(session.picked().map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it('picks the coding stood on before others over the same words, and the others one by one after it', () => {
    const { session } = open();
    for (const id of ['b', 'c', 'd']) session.put(coding(id, light, light + 5));
    const picked = () => session.picked().map(({ id }) => id);
    session.setCaret(light, light);
    session.select('c');
    session.standOn('c');
    const seen = [1, 2, 3, 4].map(() => {
      session.pickNext(session.codings.at(light));
      return picked();
    });
    expect(seen).toEqual([['c'], ['c', 'b'], ['c', 'b', 'd'], ['b', 'd']]);
    session.standOn('c');
    session.pickNext(session.codings.at(light));
    expect(picked()).toEqual(['b', 'd', 'c']);
  });

  it('stands on a coding until the caret moves or another is opened', () => {
    const { session } = open();
    const here = () => session.store.getState().hereId;
    session.setCaret(down, down);
    session.standOn('old');
    session.setCaret(down, down);
    expect(here()).toBe('old');
    session.setCaret(down, down + 1);
    expect(here()).toBeUndefined();
    session.standOn('old');
    session.select('old');
    expect(here()).toBe('old');
    session.select(undefined);
    expect(here()).toBeUndefined();
  });

  it('gives the selected words without the space around them, whichever way they were selected', () => {
    const { session } = open();
    session.setCaret(light + 7, light - 1);
    const range = session.selection();
    expect(range && reading.text.slice(range.start, range.end)).toBe('light,');
  });

  it('has no selection where only a caret stands', () => {
    const { session } = open();
    session.setCaret(light, light);
    expect(session.selection()).toBeUndefined();
  });
});
