/**
 * A sentence per act, in the past tense; keys are those of act labels. The state "being-checked" is the `other` of
 * its message: names in ICU messages have no hyphen.
 */
export const historyEn = {
  'history.study.create': 'Created the study “{name}”',
  'history.study.update': 'Changed the study’s description',
  'history.participants.add': 'Added the participant {name}',
  'history.participants.update': 'Changed the participant {name}',
  'history.participants.remove': 'Removed the participant {name}',
  'history.documents.update': 'Changed the transcript “{title}”',
  'history.documents.date': 'Dated the interview “{title}”: {date}',
  'history.documents.undate': 'Removed the date of the interview “{title}”',
  'history.documents.relabel': 'Corrected the speakers of “{title}”',
  'history.documents.edit':
    'Edited the transcript “{title}”{removed, plural, =0 {} one { and removed a coding} other { and removed # codings}}',
  'history.documents.replace':
    'Put another version in place of “{title}”{removed, plural, =0 {} one { and removed a coding} other { and removed # codings}}',
  'history.documents.remove':
    'Removed the transcript “{title}”{codings, plural, =0 {} one { with its coding} other { with its # codings}}',
  'history.codes.add': 'Added the code “{name}”',
  'history.codes.update': 'Changed the code “{name}”',
  'history.codes.move': 'Moved the code “{name}”',
  'history.codes.moveMany': 'Moved {count, plural, one {# code} other {# codes}}',
  'history.codes.split': 'Split the code “{name}” into {count, plural, one {# new code} other {# new codes}}',
  'history.codes.merge': 'Merged {count, plural, one {a code} other {# codes}} into “{name}”',
  'history.codes.remove':
    'Removed the code “{name}”{codings, plural, =0 {} one { with its coding} other { with its # codings}}',
  'history.codes.addStarter': 'Added the ready-made codebook, {count, plural, one {# code} other {# codes}}',
  'history.codings.add': 'Coded “{code}” in {document}: “{quote}”',
  'history.codings.update': 'Changed a coding “{code}” in {document}',
  'history.codings.remove':
    'Removed {count, plural, one {the coding “{code}”} other {# codings}} in {document}',
  'history.codings.recode':
    'Gave {count, plural, one {a coding} other {# codings}} in {document} the code “{code}”',
  'history.codings.move':
    'Moved {count, plural, one {a coding} other {# codings}} in {document} to other words',
  'history.codings.merge': 'Merged {count, plural, other {# codings}} in {document} into one of “{code}”',
  'history.codings.import': 'Took in {count, plural, one {# coding} other {# codings}} from a table',
  'history.memos.add':
    'Wrote a memo on {target, select, study {the study} document {a transcript} code {a code} coding {a passage} participant {a participant} theme {a theme} statement {a statement} other {{target}}}: “{name}”',
  'history.memos.update': 'Changed the memo “{name}”',
  'history.memos.remove': 'Removed {count, plural, one {the memo “{name}”} other {# memos}}',
  'history.memos.set':
    'Wrote a memo on {target, select, study {the study} document {a transcript} code {a code} coding {a passage} participant {a participant} theme {a theme} statement {a statement} other {{target}}}',
  'history.import.commit': 'Imported {count, plural, one {“{title}”} other {# transcripts}}',
  'history.themes.run': 'Found {themes, plural, =0 {no theme} one {# theme} other {# themes}}',
  'history.themes.place':
    'Placed {count, plural, =0 {no new coding} one {# new coding} other {# new codings}} in themes',
  'history.themes.setLevel':
    'Went to a level of {groups, plural, =0 {no theme} one {# theme} other {# themes}}',
  'history.themes.lock': 'Locked the theme “{label}”',
  'history.themes.unlock': 'Unlocked the theme “{label}”',
  'history.themes.add': 'Added the theme “{label}”',
  'history.themes.update': 'Changed the theme “{label}”',
  'history.themes.merge': 'Merged {count, plural, one {a theme} other {# themes}} into “{label}”',
  'history.themes.split':
    'Took {count, plural, one {# coding} other {# codings}} out into the theme “{label}”',
  'history.themes.move': 'Moved {count, plural, one {# coding} other {# codings}} to “{label}”',
  'history.themes.takeOut': 'Took {count, plural, one {# coding} other {# codings}} out of the themes',
  'history.themes.remove': 'Removed the theme “{label}”',
  'history.statements.add': 'Began the statement “{title}”',
  'history.statements.update': 'Changed the statement “{title}”',
  'history.statements.redraft': 'Drafted the statement “{title}” anew',
  'history.statements.restore': 'Brought an earlier wording of “{title}” back',
  'history.statements.moveEvidence':
    'Moved {count, plural, one {# passage} other {# passages}} to another part of a statement',
  'history.statements.addEvidence':
    'Tied {count, plural, one {a passage} other {# passages}} to the statement “{title}”',
  'history.statements.removeEvidence':
    'Took {count, plural, one {a passage} other {# passages}} away from a statement’s evidence',
  'history.statements.setState':
    'Set the statement “{title}” to {state, select, candidate {candidate} confirmed {confirmed} rejected {rejected} other {being checked}}',
  'history.suggestions.dismiss': 'Dismissed the suggestion “{quote}” in {document}',
  'history.views.add': 'Kept the view “{name}”',
  'history.views.rename': 'Named a view “{name}”',
  'history.views.remove': 'Removed the view “{name}”',
  'history.statements.remove': 'Removed the statement “{title}”',
  'history.decks.add': 'Made the deck “{title}”',
  'history.decks.update': 'Changed the deck “{title}”',
  'history.decks.remove': 'Removed the deck “{title}”',
  'history.decks.addSlide': 'Added a slide to “{title}”',
  'history.decks.updateSlide': 'Changed a slide of “{title}”',
  'history.decks.hideSlide': 'Hid a slide of “{title}”',
  'history.decks.showSlide': 'Showed a slide of “{title}” again',
  'history.decks.moveSlide': 'Moved a slide of “{title}”',
  'history.decks.duplicateSlide': 'Copied a slide of “{title}”',
  'history.decks.removeSlide': 'Removed a slide of “{title}”',
  'history.decks.refresh':
    'Refreshed {count, plural, =0 {no slide} one {# slide} other {# slides}} of “{title}”',
  'history.decks.keepVersion': 'Kept “{title}” as “{name}”',
  'history.decks.restore': 'Brought an earlier state of the deck “{title}” back',
  'history.decks.setFile': 'Changed the {role, select, logo {logo} other {template}} of “{title}”',
} as const satisfies Record<string, string>;
