/** Texts of the findings deck, English. ICU messages; numbers count people unless they say otherwise. */
export const deckEn = {
  'deck.kicker': 'Findings',
  'deck.participant': 'Participant {number}',
  'deck.someone': 'someone',
  'deck.sampleLine':
    '{people, plural, one {# person} other {# people}} · {interviews, plural, one {# interview} other {# interviews}} · {words, number} words',
  'deck.quoted': '“{quote}”',
  'deck.list': '{first} and {second}',
  'deck.andMore': '{names} and {count, number} more',
  'deck.andMorePeople': '{names} and {count, number} more',
  'deck.separator': ' · ',
  'deck.comma': ', ',
  'deck.sentenceGap': ' ',
  'deck.ofCore': '{count, number} of {total, plural, one {# core customer} other {# core customers}}',
  'deck.ofCoreCoded':
    '{count, number} of the {total, plural, one {# core customer} other {# core customers}} coded',
  'deck.ofOthers': '{count, number} of {total, plural, one {# other} other {# others}}',
  'deck.ofPeople': '{count, number} of {total, plural, one {# person} other {# people}}',
  'deck.ofCoded': '{count, number} of the {total, plural, one {# person} other {# people}} coded',
  'deck.people': '{count, plural, one {# person} other {# people}}',
  'deck.of': '{count, number} of {total, number}',
  'deck.notCounted': '{count, number} of {total, number} people are not coded yet and not counted here',

  'deck.segment.core': 'core customers',
  'deck.segment.candidate': 'candidates',
  'deck.segment.first-time': 'first-time customers',
  'deck.segment.lapsed': 'lapsed customers',
  'deck.segment.non-customer': 'non-customers',
  'deck.segment.none': 'no segment recorded',
  'deck.oneOf.core': 'core customer',
  'deck.oneOf.candidate': 'candidate',
  'deck.oneOf.first-time': 'first-time customer',
  'deck.oneOf.lapsed': 'lapsed customer',
  'deck.oneOf.non-customer': 'non-customer',

  'deck.sample.title':
    'We listened to {people, plural, one {one person, {core, plural, =0 {not a core customer} other {a core customer}}} other {# people; {core, plural, =0 {none of them is a core customer} one {one of them is a core customer} other {# of them are core customers}}}}',
  'deck.sample.titleNoSegments':
    'We listened to {people, plural, one {one person} other {# people}}; who is a core customer is not recorded yet',
  'deck.sample.titleEmpty': 'Nobody has been listened to yet',
  'deck.sample.chart': 'People by segment',
  'deck.sample.chartCoded': 'People by how far the coding has come',
  'deck.sample.coded': 'coded',
  'deck.sample.uncoded': 'not coded yet',
  'deck.sample.interviews': '{count, plural, one {interview} other {interviews}}',
  'deck.sample.words': 'words spoken',
  'deck.sample.codings': '{count, plural, one {coded passage} other {coded passages}}',
  'deck.sample.people': '{count, plural, one {person} other {people}}',
  'deck.sample.keepInMind': 'Keep in mind',
  'deck.sample.fewOthers':
    'Only {count, plural, =0 {core customers were asked: nothing can be compared} one {one other person was asked: a comparison says little} other {# others were asked: a comparison says little}}.',
  'deck.sample.fewCore':
    'Only {count, plural, one {one core customer was} other {# core customers were}} asked.',
  'deck.sample.noSegments': 'No segments are recorded, so core customers cannot be set against others.',
  'deck.sample.missing': 'Not heard: {segments}.',
  'deck.sample.noSegment':
    '{count, plural, one {One person has} other {# people have}} no segment and count as others.',
  'deck.sample.notQuoted':
    '{count, plural, one {One person is} other {# people are}} counted and not quoted, as agreed with them.',
  'deck.sample.refused':
    '{count, plural, one {One person is} other {# people are}} kept out of this deck at their wish.',
  'deck.sample.noParticipant':
    '{count, plural, one {One interview belongs} other {# interviews belong}} to no participant; whether it may be quoted is not recorded.',
  'deck.sample.notCoded': '{count, plural, one {One interview is} other {# interviews are}} not coded yet.',
  'deck.sample.countsCoded':
    'Shares count the {count, plural, one {one person whose interview is} other {# people whose interviews are}} coded.',
  'deck.sample.sound': 'Every interview is coded and every person has a segment.',
  'deck.sample.source': 'Participants, transcripts and codings of the study',

  'deck.core.kicker': 'The core experience, {state}',
  'deck.core.title': 'The core experience: {sentence}',
  'deck.core.none': 'No core experience has been stated yet',
  'deck.core.noneTheme': 'What most people share so far is {label}: {count}.',
  'deck.core.noneTied': '{themes, number} themes are each shared by {count}: {labels}.',
  'deck.core.noneNext':
    'Write a statement from a theme, link passages for and against it, and this page says it in one sentence.',
  'deck.core.noneThemes': 'Passages have not been grouped into themes yet.',
  'deck.core.source': 'Evidence linked to the statement: {count, plural, one {# passage} other {# passages}}',
  'deck.core.counted': 'Counted are people who speak both of what is felt and of what they realise.',
  'deck.core.legend.who': 'who',
  'deck.core.legend.when': 'when',
  'deck.core.legend.feels': 'felt in the body',
  'deck.core.legend.realises': 'value realised',
  'deck.core.legend.changes': 'what changed',
  'deck.state.candidate': 'a candidate not checked yet',
  'deck.state.being-checked': 'being checked',
  'deck.state.confirmed': 'confirmed',
  'deck.state.rejected': 'rejected',

  'deck.statements.title':
    '{count, plural, one {One more sentence is} other {# more sentences are}} being weighed',
  'deck.statements.sentence': 'statement',
  'deck.statements.state': 'state',
  'deck.statements.core': 'core',
  'deck.statements.others': 'others',
  'deck.statements.source': 'Statements of the study, by core customers who have the experience',

  'deck.evidence.apart':
    'The theme “{label}” sets core customers apart: told by {core, number} of {coreTotal, number}, and by {others, number} of {othersTotal, number} others',
  'deck.evidence.perhaps':
    '“{label}” is told by {core, number} of {coreTotal, number} core customers and {others, number} of {othersTotal, number} others; that could still be chance',
  'deck.evidence.tieOfTwo':
    '“{first}” and “{second}” set core customers apart alike, each by {points, number} points{sure, select, true {} other {; that could still be chance}}',
  'deck.evidence.tie':
    '{count, number} themes set core customers apart alike, each by {points, number} points{sure, select, true {; none is ahead} other {; that could still be chance}}',
  'deck.evidence.notApart': 'No theme is told by more of the core customers than of the others so far',
  'deck.evidence.recurs': '“{label}” recurs with {count}',
  'deck.evidence.recurTwo': '“{first}” and “{second}” recur alike: each with {count}',
  'deck.evidence.recurAlike': '{themes, number} themes recur alike, each with {count}; none is ahead',
  'deck.evidence.codesRecur': 'Not grouped into themes yet; “{label}” recurs with {count}',
  'deck.evidence.slots': 'Each part of the sentence rests on people who said it',
  'deck.evidence.slotsSome':
    '{told, plural, =0 {No part of the sentence rests} one {One of its {total, number} parts rests} other {# of the {total, number} parts of the sentence rest}} on people who said it',
  'deck.evidence.plot': 'Share of people with each theme, core customers and others, with 95 % intervals',
  'deck.evidence.core': 'core customers',
  'deck.evidence.others': 'others',
  'deck.evidence.interval': 'line: 95 % interval',
  'deck.evidence.none': 'none',
  'deck.evidence.half': 'half',
  'deck.evidence.all': 'all',
  'deck.evidence.chart': 'People per theme',
  'deck.evidence.codesChart': 'People per code',
  'deck.evidence.slotsChart': 'People who speak for each part',
  'deck.evidence.found':
    'Found by grouping {passages, plural, one {# coded passage} other {# coded passages}} into {themes, plural, one {# theme} other {# themes}} by their words and codes{rest, plural, =0 {} one {; one more is in no theme} other {; # more are in no theme}}. The same passages give the same themes.',
  'deck.evidence.difference':
    'Difference {tied, plural, one {for the first} other {for each of them}}: {difference} percentage points, 95 % interval {low} to {high}.',
  'deck.evidence.source': 'Support counts people, never passages',
  'deck.evidence.shown': '{shown, number} of {total, number} themes shown',

  'deck.theme.title': '“{label}”: told by {count}',
  'deck.theme.chart': 'What they speak of, people per code',
  'deck.theme.source': 'Theme “{label}”, {passages, plural, one {# passage} other {# passages}}',

  'deck.body.title': 'It is felt in the {first}',
  'deck.body.titleTwo': 'It is felt in the {first} and the {second}',
  'deck.body.titleWhole': 'It is felt in the whole body',
  'deck.body.chart': 'Body map: people who felt something, by place in the body',
  'deck.body.label': '{region}, {count, number} of {total, number}',
  'deck.body.labelShort': '{region}, {count, number}',
  'deck.body.front': 'front',
  'deck.body.back': 'back',
  'deck.body.source':
    'Sensations with a place in the body, {count, plural, one {# person} other {# people}}; unpleasant ones and those from before left out',
  'deck.body.sourceLinked':
    'Sensations linked to the statement that have a place in the body, {count, plural, one {# person} other {# people}}',
  'deck.body.noQuotes': 'None of these passages may be quoted.',

  'deck.journey.title': 'It comes with “{phase}”: {count} feel it there',
  'deck.journey.titleLater': 'First use is not yet the experience: it comes with “{phase}”',
  'deck.journey.titleGrows':
    'First use begins it; it comes with “{phase}”: {count} feel it there, {first, number} at first use',
  'deck.journey.titleMoments': 'Most is told about “{phase}”: {count}',
  'deck.journey.chart': 'The journey: people who felt something in each phase',
  'deck.journey.chartAll': 'The journey: people who spoke of each phase',
  'deck.journey.readSensations':
    'Number in the disc: people with a bodily sensation in this phase (unpleasant ones left out). First use and the strongest phase are in colour.',
  'deck.journey.readAll':
    'Number in the disc: people who spoke of this phase. First use and the strongest phase are in colour.',
  'deck.journey.absent': 'nobody from the company is there: {count}',
  'deck.journey.silent': 'Nothing is coded for {phases}.',
  'deck.journey.source': 'Codings with a phase, {count, plural, one {# person} other {# people}}',

  'deck.voices.title': '“{label}”: they say it in their own words',
  'deck.voices.titlePlain': 'They say it in their own words',
  'deck.voices.titleBody': 'They say it in the body’s words',
  'deck.voices.none': 'Nobody who may be quoted has a coded passage',
  'deck.voices.noneBody':
    'Quotes appear here when passages are coded and the people have agreed to be quoted.',
  'deck.voices.source': 'Quotes by pseudonym; one passage per person where possible',

  'deck.who.title':
    'Not everyone has it: not found with {lacking, number} of {total, number} core customers, found with {others, number} of {othersTotal, number} others',
  'deck.who.titleAll':
    'All {total, number} core customers have it, and {others, plural, =0 {nobody else} one {one other person} other {# others}}',
  'deck.who.titlePeople': '{count} have it: who they are',
  'deck.who.titleTheme': '“{label}” is told by {count}: who they are',
  'deck.who.condition': 'where they come from',
  'deck.who.have': 'have it',
  'deck.who.lack': 'do not',
  'deck.who.noConditions': 'No condition is coded for those who have it, so we cannot say who can reach it.',
  'deck.who.against': 'What speaks against it',
  'deck.who.noAgainst': 'No passage against it has been linked yet. That may mean nobody has looked.',
  'deck.who.lacking': 'Core customers with no passage for it: {names}.',
  'deck.who.lackingPart':
    'Core customers without a passage for both what is felt and what is realised: {names}.',
  'deck.who.lackingContrary':
    '{count, plural, one {A core customer says} other {Core customers say}} otherwise: {names}.',
  'deck.who.source': 'Conditions coded, people with and without the experience',

  'deck.values.title':
    '{matched, number} of the {total, plural, one {one value} other {# values}} we hold dear {matched, plural, one {is} other {are}} realised by customers',
  'deck.values.titleAll':
    'Customers realise {total, plural, one {the value} other {all # values}} we hold dear',
  'deck.values.titleNone': 'None of the values we hold dear is realised by customers yet',
  'deck.values.titleUnset':
    '“{label}” is what most customers realise; our own values are not written down yet',
  'deck.values.ours': 'what we hold dear',
  'deck.values.people': 'people',
  'deck.values.said': 'how customers say it',
  'deck.values.absent': 'not heard',
  'deck.values.other': 'Realised, and not among ours: {names}.',
  'deck.values.chart': 'Values realised, people per value',
  'deck.values.source': 'Value codings, {count, plural, one {# person} other {# people}}',

  'deck.changes.behaviour': 'Afterwards they act differently: {count}',
  'deck.changes.self': 'Afterwards they see themselves differently: {count}',
  'deck.changes.relations': 'Afterwards they are different with others: {count}',
  'deck.changes.any': 'Afterwards something changes: {count}',
  'deck.changes.chart': 'What changed afterwards, people per change',
  'deck.changes.source': 'Change codings, {count, plural, one {# person} other {# people}}',

  'deck.support.titleValues':
    'Support the {count, plural, one {one person who shares} other {# people who share}} our values and {count, plural, one {has} other {have}} not felt it yet',
  'deck.support.titleConditions':
    'Support the {count, plural, one {one person who starts} other {# people who start}} from the same place and {count, plural, one {has} other {have}} not felt it yet',
  'deck.support.titleNobody': 'Look for people who start from the same place as those who have it',
  'deck.support.number': '{count, number} of {total, number}',
  'deck.support.labelValues': 'without the experience speak of values we hold dear: {names}',
  'deck.support.labelConditions':
    'without the experience come from the same place as those who have it: {names}',
  'deck.support.labelNobody': 'people without the experience share what those with it have in common.',
  'deck.support.who': 'Whom: people with “{name}” ({count} who have the experience)',
  'deck.support.when': 'When: be there at “{phase}”',
  'deck.support.attend': 'What to draw attention to: {places}',
  'deck.support.sense': 'What to draw attention to: “{name}”',
  'deck.support.realise': 'What it should let them see: “{name}”',
  'deck.support.absent': 'Where we are missing: {phases}',
  'deck.support.source': 'People by conditions, values and evidence for the experience',

  'deck.next.titleOne': 'Ask next about {first}',
  'deck.next.titleTwo': 'Ask next about {first} and {second}',
  'deck.next.titleNone': 'The sentence is supported in every part; test it with new people',
  'deck.next.source': 'Gaps in codes, evidence and sample',
  'deck.next.slot.who': 'where people come from',
  'deck.next.slot.when': 'when it comes',
  'deck.next.slot.feels': 'what is felt in the body',
  'deck.next.slot.realises': 'what people realise',
  'deck.next.slot.changes': 'what changes afterwards',
  'deck.next.slotEmpty': 'Nobody is linked yet to {slot}.',
  'deck.next.slotThin': 'Only {count, plural, one {one person speaks} other {# people speak}} for {slot}.',
  'deck.next.whom': ' Ask {names}.',
  'deck.next.noStatement': 'a first statement',
  'deck.next.noStatementLong': 'No statement yet: write one from the theme that most people share.',
  'deck.next.phases': 'the silent phases',
  'deck.next.phasesLong': 'Nothing is coded for {phases}. “What happened then?”',
  'deck.next.values': 'the values nobody named',
  'deck.next.valuesLong': 'Not heard: {names}. Is it not felt, or was it not asked?',
  'deck.next.regions': 'where it is felt',
  'deck.next.regionsLong': 'No sensation has a place in the body. “Where do you feel that?”',
  'deck.next.sensations': 'what is felt in the body',
  'deck.next.sensationsLong': 'No bodily sensation is coded. “Where in your body did you notice it?”',
  'deck.next.lacking': 'what the others feel instead',
  'deck.next.lackingLong': 'Ask {names}, core customers without the experience, what they feel instead.',
  'deck.next.others': 'people who are not core customers',
  'deck.next.othersLong': 'Listen to more people who are not core customers: {count, number} so far.',
  'deck.next.segments': 'who is a core customer',
  'deck.next.segmentsLong':
    'Record a segment for each participant, so that core customers can be set against others.',
  'deck.next.notCoded': 'the interviews not coded yet',
  'deck.next.notCodedLong': '{count, plural, one {One interview is} other {# interviews are}} not coded yet.',
  'deck.next.fresh':
    'Tell the sentence to people who have not been asked yet, and look for someone it does not fit.',

  'deck.notes.heading': 'What this page rests on (pseudonym · transcript · time · characters)',
  'deck.notes.range': 'characters {start}–{end}',
  'deck.notes.refused': 'People who asked to be kept out are neither counted nor named.',
  'deck.notes.wilson': 'Intervals of shares: Wilson score, 95 %. Interval of the difference: Newcombe, 95 %.',
  'deck.notes.counts': 'Numbers count people. One passage per person is listed for each number.',
  'deck.notes.quote': 'Quote',

  'deck.kicker.board': 'Findings for the board',
  'deck.kicker.product': 'Findings for the product team',
  'deck.kicker.front-line': 'What our customers tell us',
  'deck.continued': '{title} ({page, number})',
  'deck.alt.separator': '; ',
  'deck.section.opening': 'Question and sample',
  'deck.section.finding': 'The core experience',
  'deck.section.evidence': 'How sure we are',
  'deck.section.experience': 'What it is like',
  'deck.section.people': 'The people',
  'deck.section.action': 'What to do',
  'deck.section.appendix': 'Appendix',
  'deck.voices.more': 'They also tell {first}',
  'deck.voices.moreTwo': 'They also tell {first} and {second}',
  'deck.voices.tell.condition': 'where they come from',
  'deck.voices.tell.moment': 'when it came',
  'deck.voices.tell.sensation': 'what they feel in the body',
  'deck.voices.tell.value': 'what they realise',
  'deck.voices.tell.change': 'what has changed',
  'deck.voices.tell.loyalty': 'why they stay',
  'deck.voices.tell.free': 'what else matters to them',
  'deck.sure.title': '{met, number} of {total, number} checks speak for it',
  'deck.sure.source': 'Checks of the statement and of the sample',
  'deck.sure.parts.both': 'What is felt in the body and what is realised are both told.',
  'deck.sure.parts.one': 'What is felt in the body and what is realised are not both told yet.',
  'deck.sure.contrast':
    'Core customers have it more often than others, by {points} percentage points (95 % interval {low} to {high}){sure, select, true {} other {; that could still be chance}}.',
  'deck.sure.contrastNot':
    'Core customers do not have it more often than others: the difference is {points} percentage points (95 % interval {low} to {high}).',
  'deck.sure.against':
    '{count, plural, =0 {Nobody says otherwise; that may mean nobody has looked.} one {One person says otherwise.} other {# people say otherwise.}}',
  'deck.sure.later':
    'Of the {people, plural, one {one person} other {# people}} interviewed after it was written, {agree, number} {agree, plural, one {agrees} other {agree}}.',
  'deck.sure.noLater': 'Nobody has been interviewed since it was written.',
  'deck.sure.stable': 'Its theme stays the same when people are left out.',
  'deck.sure.fairly-stable': 'Its theme changes somewhat when people are left out.',
  'deck.sure.unstable': 'Its theme falls apart when people are left out.',
  'deck.sure.saturation':
    'The last {interviews, number} interviews {count, plural, =0 {brought no new code} one {still brought one new code} other {still brought # new codes}}.',
  'deck.sure.limit':
    'All of this rests on {people, plural, one {one person} other {# people}}: it says what there is, not how common it is in the market.',
  'deck.map.title': 'Of {count, number} themes, “{label}” is told by most: {share}',
  'deck.map.titleTwo': 'Of {count, number} themes, “{first}” and “{second}” are told by most: {share} each',
  'deck.map.titleTied': 'Of {count, number} themes, {tied, number} are told by most: {share} each',
  'deck.map.chart': 'Theme map: themes by likeness, people per theme',
  'deck.map.read':
    'Area: people who tell it. Nearness: likeness of codes and people.{ahead, select, core { In colour: what sets core customers apart most.} people { In colour: told by most.} other {}}',
  'deck.first.title': 'The first experience: {count} feel something at first use or in the days after',
  'deck.first.titleNone': 'The first experience: {count} speak of it, nobody of a bodily sensation',
  'deck.first.chart': 'First use and the first days: what people speak of',
  'deck.first.source':
    'Codings of first use and first days, {count, plural, one {# person} other {# people}}',
  'deck.contrast.title':
    'Code by code, “{label}” lies farthest apart: {core, number} of {coreTotal, number} core customers, {others, number} of {othersTotal, number} others',
  'deck.contrast.chart': 'Share of people with each code, core customers and others, with 95 % intervals',
  'deck.contrast.source': 'Codes that lie farthest apart; chosen for that, so each alone proves little',
  'deck.intended.title':
    '{felt, number} of the {total, plural, one {one thing} other {# things}} we mean to offer {felt, plural, one {is} other {are}} felt in the body',
  'deck.intended.titleAll':
    '{total, plural, one {What we mean to offer is} other {All # things we mean to offer are}} felt in the body',
  'deck.intended.titleNone': 'Nothing of what we mean to offer is felt in the body yet',
  'deck.intended.meant': 'what we mean to offer',
  'deck.intended.said': 'who realises it',
  'deck.intended.felt': 'what they feel in the body',
  'deck.intended.read': 'A dash: those who realise it speak of no bodily sensation, or nobody realises it.',
  'deck.intended.source': 'Company values, and sensations of the people who realise them',
  'deck.method.title': 'Numbers count people, and each leads back to what was said',
  'deck.method.read':
    '{interviews, plural, one {One interview} other {# interviews}} with {people, plural, one {one person} other {# people}} were read in full.',
  'deck.method.coded':
    '{passages, plural, one {One passage was} other {# passages were}} marked with {codes, plural, one {one code} other {# codes}}.',
  'deck.method.themes':
    'Passages were grouped into {themes, plural, one {one theme} other {# themes}} by their words and codes; the same passages give the same themes.',
  'deck.method.people': 'Every number counts people, never passages: who says a thing ten times counts once.',
  'deck.method.have':
    'Someone has the experience who speaks both of what is felt and of what is realised, and not against it.',
  'deck.method.intervals': 'Intervals are 95 %: Wilson score for shares, Newcombe for differences.',
  'deck.method.names':
    'People appear under pseudonyms, and only those who agreed are quoted; […] marks words left out.',
  'deck.method.source': 'Every number and quote is traced to passages in the speaker notes',
  'deck.codebook.title': '{count, plural, one {The code} other {The # codes}} behind the findings',
  'deck.codebook.kind': 'kind',
  'deck.codebook.code': 'code',
  'deck.codebook.people': 'people',
  'deck.codebook.passages': 'passages',
  'deck.codebook.marks': 'what it marks',
  'deck.codebook.source': 'Codes by people, {shown, number} of {total, number}',
  'deck.codebook.rest':
    'The {shown, number} codes of most people; {count, plural, one {one more is} other {# more are}} in the study.',
  'deck.table.title': '{count, plural, one {The person} other {The # people}} we listened to',
  'deck.table.person': 'person',
  'deck.table.segment': 'segment',
  'deck.table.interviews': 'interviews',
  'deck.table.words': 'words',
  'deck.table.passages': 'passages',
  'deck.table.experience': 'the experience',
  'deck.table.has': 'has it',
  'deck.table.hasNot': 'not found',
  'deck.text.title': 'A slide of your own',
  'deck.text.body': 'Write here.',
  'deck.notes.more': '– and {count, plural, one {one more passage} other {# more passages}}',
  'deck.notes.turn': 'turn {turn}',
  'deck.notes.cut': 'In full, because the slide had no room for it:',
  'deck.withheld.consent': '{name} has not agreed to be quoted, so this passage is not shown.',
  'deck.withheld.gone': 'A passage that was chosen is no longer in the study.',
  'deck.footer.cut': 'shortened; in full in the notes',
} as const satisfies Record<string, string>;

export type DeckMessageKey = keyof typeof deckEn;
