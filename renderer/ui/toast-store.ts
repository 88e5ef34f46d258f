import { create } from 'zustand';

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'error';
  /** One thing to do about it, for example undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

let lastId = 0;

/** Says something at the edge of the page. The same text is not shown twice at a time. */
export function showToast(toast: { text: string; tone?: Toast['tone']; action?: Toast['action'] }): void {
  lastId += 1;
  const next = { tone: 'info' as const, ...toast, id: lastId };
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter(({ text }) => text !== next.text), next].slice(-4),
  }));
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
