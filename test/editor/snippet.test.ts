import { expect, it } from 'vitest';
import { snippet } from '../../renderer/editor/snippet.ts';

it('ends the words around a hit at whole words and shows that more was said', () => {
  const before = 'ngers. At my age that is rare, a thing that stays. It has got';
  const after = 'er for me too, they made me one cream when I turned sixty and hal';
  expect(snippet({ before, after })).toEqual({
    before: '…At my age that is rare, a thing that stays. It has got',
    after: 'er for me too, they made me one cream when I turned sixty and…',
  });
});

it('leaves whole turns as they were said', () => {
  const whole = { before: 'It was so ', after: ', the head.' };
  expect(snippet(whole)).toEqual(whole);
});

it('cuts a script without spaces where the context ends', () => {
  const long = '店の方も分かっていてお茶を一杯置いてあとは放っておいてくれる。'.repeat(2).slice(0, 60);
  expect(snippet({ before: long, after: long })).toEqual({ before: `…${long}`, after: `${long}…` });
});
