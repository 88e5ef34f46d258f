import {
  dismissedSuggestions,
  dismissSuggestion,
  nextSuggestions,
  suggestions,
} from '../services/suggestions.ts';

export const suggestionHandlers = {
  'suggestions.list': suggestions,
  'suggestions.dismissed': dismissedSuggestions,
  'suggestions.next': nextSuggestions,
  'suggestions.dismiss': dismissSuggestion,
};
