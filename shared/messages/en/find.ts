/** What can be wrong with a search or a query, the acts of finding, and the commands for it. */
export const findEn = {
  'error.invalid-input.search-broad':
    'Wildcards alone are found everywhere. Add at least one letter; a backslash finds * or ? itself.',
  'error.invalid-input.search-pattern': 'This is no regular expression: {problem}.',
  'error.invalid-input.search-slow':
    'This regular expression takes longer than {seconds} seconds and was stopped. Make it simpler: repeated parts inside repeated parts are slow.',
  'error.invalid-input.query-empty': 'The query is empty.',
  'error.invalid-input.query-unexpected':
    '“{text}” does not fit at character {place}. Between two parts write and, or, and not, overlaps, inside …',
  'error.invalid-input.query-operand-missing': 'Something is missing at character {place}, after “{after}”.',
  'error.invalid-input.query-value-missing': 'A value is missing after “{after}” (character {place}).',
  'error.invalid-input.query-bracket-open': 'The bracket at character {place} is never closed.',
  'error.invalid-input.query-bracket-close': 'The bracket at character {place} was never opened.',
  'error.invalid-input.query-quote-open': 'The quotation mark at character {place} is never closed.',
  'error.invalid-input.query-too-deep': 'Brackets can be nested {most} deep, no more.',
  'error.invalid-input.query-unknown-field':
    '“{text}” at character {place} is nothing that can be asked of a coding. An attribute of participants begins with @.',
  'error.invalid-input.query-unknown-code':
    'No code is called “{text}” (character {place}).{near, select, other { Is it “{near}”?} none {}} A name with spaces needs quotes.',
  'error.invalid-input.query-unknown-value':
    '“{text}” at character {place} is no {field}. There are: {known}.',
  'error.invalid-input.query-unknown-theme': 'No theme has “{text}” in its name (character {place}).',
  'error.invalid-input.query-unknown-attribute':
    'No participant has an attribute “{text}” (character {place}). There are: {known}.',
  'error.invalid-input.query-operator':
    'At character {place}: {field} has no order; use :, = or !=. Only intensity and attributes can be compared by < and >.',
  'error.invalid-input.query-number': '“{text}” at character {place} is no whole number that fits here.',
  'error.too-large.passages':
    'At most {most} passages can be coded at once. Narrow the search or mark some of them.',
  'error.not-found.query': 'This saved query is no longer there. Nothing was changed.',

  'history.passages.code': 'Coded {count, plural, one {# passage} other {# passages}} with “{code}”',
  'history.passages.note':
    'Put {count, plural, one {# quote} other {# quotes}} into a memo of {target, select, study {the study} code {a code} theme {a theme} statement {a statement} participant {a participant} other {a transcript}}',
  'history.queries.add': 'Saved the query “{name}”',
  'history.queries.update': 'Changed the query “{name}”',
  'history.queries.remove': 'Removed the query “{name}”',
  'find.noSegment': 'Without a segment',
  'find.choose': 'Choose “{words}”',
  'find.bySegment': 'By segment',
  'find.segmentCount':
    '{people, number} of {total, plural, one {# person} other {# people}} · {count, plural, one {# place} other {# places}}',
  'find.byPerson': '{count, plural, one {# person} other {# people}}, one by one',
  'find.codePassages': 'Code what was found',
  'find.unit': 'What to code',
  'find.unit.hit': 'The words found',
  'find.unit.sentence': 'Their whole sentences',
  'find.unit.turn': 'Their whole turns',
  'find.chooseCode': 'Choose a code, or type the name of a new one.',
  'find.pickCode': 'Code with',
  'find.withCode': 'Code: {code}',
  'find.codeCount': '{count, plural, =0 {Nothing to code} one {Code # passage} other {Code # passages}}',
  'find.preview':
    '{added, plural, =0 {No new coding} one {# new coding} other {# new codings}} of {people, plural, one {# person} other {# people}} in {documents, plural, one {# transcript} other {# transcripts}}{already, plural, =0 {.} one {; # is coded so already.} other {; # are coded so already.}}',
  'find.coded': 'Coded {count, plural, one {# passage} other {# passages}} with “{code}”.',
  'find.codeAll': '{count, plural, one {Code this place} other {Code all # places}}…',
  'find.codeChosen': 'Code {count, plural, one {# chosen place} other {# chosen places}}…',
  'find.codeMany': 'Code all or chosen places',
  'find.chooseNone': 'Choose none',
  'find.incomplete':
    'There are more places; the first {total, number} were counted and {shown, number} are shown.',
  'find.keys': 'choose a place · read it beside · open it · mark it · code it',
  'find.wholeWords': 'Whole words',
  'find.pattern': 'Regular expression',
  'find.wordsHint':
    '“words together” in quotes, light* for its endings, c?t for any one letter. Several words: all in one turn.',
  'find.patternHint': 'Searched inside each turn, without regard to case; stopped after two seconds.',
  'find.patternPlaceholder': 'Regular expression',
  'find.role': 'Who speaks',
  'find.everyRole': 'Everybody’s words',
  'find.speaker': 'Speaker',
  'find.everySpeaker': 'Every speaker',
  'find.segment': 'Segment',
  'find.everySegment': 'Every segment',
  'find.participant': 'Participant',
  'find.everyParticipant': 'Every participant',
  'find.document': 'Transcript',
  'find.everyDocument': 'Every transcript',
  'find.clearFilters': 'Search everywhere',

  'progress.search': 'Searching',

  'cli.search.regex': 'QUERY is a regular expression',
  'cli.search.whole-words': 'whole words only',
  'cli.search.role': 'only what they say: interviewer, participant or other',
  'cli.search.speaker': 'only what this speaker says',
  'cli.search.segment': 'only participants of this segment; none: those without one',
  'cli.search.participant': 'only this participant',
  'cli.search.document': 'only this transcript',
  'cli.search.incomplete': 'There are more; only the first {total, number} were counted.',
  'cli.search.no-participant': 'there is no participant “{name}”',
  'cli.search.no-document': 'there is no transcript “{name}”',
  'cli.query.about': 'find coded passages by codes, attributes, facets and how they lie to one another',
  'cli.query.query': 'the query, see docs/query.md',
  'cli.query.limit': 'at most this many passages, 1 to 10000 (default: 200; --csv: all)',
  'cli.query.csv': 'print CSV, one row per passage',
  'cli.query.count':
    '{total, plural, =0 {No passage} one {# passage} other {# passages}} of {people, number} of {peopleTotal, plural, one {# person} other {# people}}',
  'cli.query.segment':
    '{segment}: {people, number} of {peopleTotal, plural, one {# person} other {# people}}, {count, plural, one {# passage} other {# passages}}',
  'cli.query.more': '{count, plural, one {# more passage} other {# more passages}}; --limit shows more',
} as const satisfies Record<string, string>;
