/** Texts of the search screen. */
export const searchEn = {
  'search.search': 'Search',
  'search.query': 'Search all transcripts',
  'search.placeholder': 'Words as they were said',
  'search.hint':
    'Type words as they were said. Results come while you type; Japanese words of one or two characters are found too.',
  'search.none': 'Nothing was found for “{query}”.',
  'search.noneHint': 'Try a shorter form of the word. The words of interviewers are searched as well.',
  'search.total':
    '{total, plural, one {# place} other {# places}} in {documents, plural, one {# transcript} other {# transcripts}}',
  'search.shown': 'The first {shown, number} of {total, number} places are shown.',
  'search.searching': 'Searching…',
  'search.failed': 'The search did not work.',
  'search.keyCode': 'Code the chosen place',
  'search.codeHit': 'Code “{words}” with',
  'search.coded': 'Coded “{code}” in {document}.',
  'search.undo': 'Undo',
  'search.results': 'Results',
  'search.noDocuments': 'There are no transcripts to search yet.',
} as const satisfies Record<string, string>;
