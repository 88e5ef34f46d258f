/** Patterns of codes, saturation, and what may be said of a contrast. */
export const patternsEn = {
  'contrast.nothingToCompare': 'There is nobody to compare with.',
  'contrast.tooFew':
    'One of the groups has fewer than five people, too few to say whether they differ: read the counts.',
  'contrast.couldBeChance': 'A difference like this could be chance.',
  'contrast.hardlyChance':
    'A difference like this is hardly chance, also when everything compared is counted in.',
  'contrast.effect.none': 'hardly any difference',
  'contrast.effect.small': 'a small difference',
  'contrast.effect.medium': 'a clear difference',
  'contrast.effect.large': 'a large difference',

  'patterns.title': 'Patterns',
  'patterns.about':
    'Codes that go together: everyone here has all of them, and there is nothing more that they all share.',
  'patterns.people':
    '{core} of {coreTotal, plural, one {# core customer} other {# core customers}}, {others} of {othersTotal, plural, one {# other} other {# others}}',
  'patterns.peopleOnly': '{count} of {total, plural, one {# person} other {# people}}',
  'patterns.others': 'also',
  'patterns.codes': 'codes',
  'patterns.byChance':
    'about {count, plural, one {# person} other {# people}} if the codes had nothing to do with one another',
  'patterns.stability': 'stability {value, number, ::.00}',
  'patterns.stability.stable': 'stable',
  'patterns.stability.fairly-stable': 'fairly stable',
  'patterns.stability.unstable': 'hangs on single people',
  'patterns.stability.frequent-codes': 'its codes are frequent anyway',
  'patterns.stability.about':
    'How often exactly these codes would remain if each person were left out by the toss of a coin, 0 to 1.',
  'patterns.count':
    '{count, plural, =0 {No pattern} one {# pattern} other {# patterns}} of at least {minSupport, plural, one {# person} other {# people}}',
  'patterns.raised':
    'There were too many patterns, so only those of at least {minSupport, plural, one {# person} other {# people}} are here.',
  'patterns.codedOnly': 'Codes above those coded were left out, for there would be too many patterns.',
  'patterns.none':
    'No pattern yet: no code is shared by {minSupport, plural, one {# person} other {# people}}.',
  'patterns.telling': 'What tells core customers from others:',
  'patterns.tellingNone': 'No condition is more frequent among core customers than among others.',

  'saturation.title': 'Saturation',
  'saturation.interviews':
    '{count, plural, =0 {No interview is coded yet} one {# interview is coded} other {# interviews are coded}}{uncoded, plural, =0 {} one {, # not yet} other {, # not yet}}',
  'saturation.orderDated': 'As collected: in the order of the interview dates.',
  'saturation.orderImported': 'As collected: in the order of import, since no interview has a date.',
  'saturation.orderMixed':
    'As collected: in the order of the interview dates. Without a date, and so in the place of the import: {titles}{more, plural, =0 {} other { and # more}}.',
  'saturation.orderBetween': ', ',
  'saturation.all': 'All codes',
  'saturation.seen': 'codes so far',
  'saturation.last': 'new in the last {run}',
  'saturation.reached': 'little new after',
  'saturation.next': 'next would add',
  'saturation.nextFive': 'next five',
  'saturation.likely': 'likely at least',
  'saturation.notYet': 'not yet',
  'saturation.tooFewInterviews':
    'It takes {needed} coded interviews to say when little new came: {base} to start from and {run} to compare.',
  'saturation.reachedAfter':
    'After {after, plural, one {# interview} other {# interviews}} little new came: every next {run} brought at most 5 new codes for each 100 of the first {base} interviews.',
  'saturation.notReached':
    'New codes still come: the last {run} interviews brought {fresh, plural, one {# new code} other {# new codes}}, against {atBase} in the first {base}.',
  'saturation.more':
    'One more interview would likely add about {one, number, ::.#} codes, five more about {five, number, ::.#}. There are likely at least {likely, number, ::.} codes in all.',
} as const satisfies Record<string, string>;
