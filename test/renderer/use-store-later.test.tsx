// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createStore } from 'zustand';
import { useStoreLater } from '../../renderer/data/use-store-later.ts';

const storeOf = (count: number) => createStore<{ readonly count: number }>(() => ({ count }));

it('follows a store after the frame, not within the key that changed it', async () => {
  const store = storeOf(1);
  const { result } = renderHook(() => useStoreLater(store, ({ count }) => count));
  act(() => store.setState({ count: 2 }));
  expect(result.current).toBe(1);
  await waitFor(() => expect(result.current).toBe(2));
});

it('shows what another store holds as soon as it is given one', () => {
  const [first, second] = [storeOf(1), storeOf(7)];
  const { result, rerender } = renderHook(({ store }) => useStoreLater(store, ({ count }) => count), {
    initialProps: { store: first },
  });
  rerender({ store: second });
  expect(result.current).toBe(7);
});
