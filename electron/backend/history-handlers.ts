import { historyActs } from '../services/history.ts';

/** Handlers of the history panel. */
export const historyHandlers = { 'history.acts': historyActs };
