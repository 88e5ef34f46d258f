/** Texts of the import dialog. */
export const importEn = {
  'import.title': 'Import transcripts',
  'import.description': 'Check who speaks and whose interview it is. Nothing is stored before you import.',
  'import.readOnly': 'This study is open in another program; nothing can be imported here.',
  'import.drop': 'Drop files or a folder here',
  'import.chooseFiles': 'Choose files',
  'import.moreFiles': 'Add files',
  'import.chooseFolder': 'Choose a folder',
  'import.formats':
    'Text (.txt, .md), Word (.docx), PDF (.pdf), subtitles (.vtt, .srt), tables (.csv, .tsv), projects of other programs (.qdpx, .qdc)',
  'import.cancel': 'Cancel',
  'import.stop': 'Stop',
  'import.run': '{count, plural, =0 {Import} one {Import # transcript} other {Import # transcripts}}',
  'import.done': 'Done',
  'import.openFirst': 'Open the transcript',
  'import.uploading': 'Taking files in',
  'import.reading': 'Reading files',
  'import.saving': 'Importing',
  'import.segmentForAll': 'Segment for all',
  'import.include': 'Import {file}',
  'import.titleOf': 'Title of {file}',
  'import.participant': 'participant',
  'import.participantOf': 'Participant of {file}',
  'import.segmentOf': 'Segment of {file}',
  'import.fromTable': 'from the table',
  'import.showDetails': 'Speakers and beginning of {file}',
  'import.hideDetails': 'Hide details',
  'import.leaveOut': 'Take {file} off the list',
  'import.found':
    '{documents, plural, one {} other {# transcripts · }}{words, plural, one {# word} other {# words}} · {turns, plural, one {# turn} other {# turns}}',
  'import.duplicate':
    'The study already has this text as “{title}”. It is left out; tick it to import it once more.',
  'import.duplicateAgain': 'The study already has this text as “{title}”. It will be there twice.',
  'import.needsColumns': 'This is a table. Choose the column with the spoken words.',
  'import.chooseColumns': 'Choose columns',
  'import.columns': 'Columns',
  'import.columnsHint': 'Each row becomes a transcript of its own.',
  'import.noColumn': 'none',
  'import.textColumn': 'Spoken words',
  'import.participantColumn': 'Participant',
  'import.segmentColumn': 'Segment',
  'import.rowCode': 'Code every row with',
  'import.rowCodeHint': 'Leave empty to code by hand.',
  'import.speakers': 'Who speaks',
  'import.noSpeakers': 'No speakers were recognised: every paragraph is a turn.',
  'import.nameOf': 'Name of {speaker}',
  'import.roleOf': 'Role of {speaker}',
  'import.speakerShare': '{turns} turns · {words} words',
  'import.opening': 'How it begins',
  'import.imported':
    '{count, plural, =0 {Nothing was imported.} one {# transcript was imported.} other {# transcripts were imported.}}',
  'import.codingsMade': '{count, plural, one {# coding was made.} other {# codings were made.}}',
  'import.skipped': '{count, plural, one {# file was not imported} other {# files were not imported}}',
  'import.warning.encoding-guessed': 'The encoding was guessed ({detail}). Do the words look right?',
  'import.warning.encoding-replaced':
    '{count, plural, one {# character} other {# characters}} could not be read and became �.',
  'import.warning.no-speakers': 'No speakers were recognised. Every paragraph is a turn.',
  'import.warning.single-speaker': 'Only one speaker was recognised ({detail}).',
  'import.warning.interviewer-guessed':
    'The interviewer was guessed: {detail}. Correct it if it is someone else.',
  'import.warning.times-out-of-order':
    '{count, plural, =0 {Times are not in order.} one {# time is not in order.} other {# times are not in order.}} They were kept as they are.',
  'import.warning.cues-skipped':
    '{count, plural, one {# subtitle} other {# subtitles}} could not be read and {count, plural, one {was} other {were}} left out.',
  'import.warning.tracked-changes-accepted': 'Tracked changes were accepted ({count, number}).',
  'import.warning.images-skipped': '{count, plural, one {# picture was} other {# pictures were}} left out.',
  'import.warning.notes-appended':
    '{count, plural, one {# note stands} other {# notes stand}} at the end of the text.',
  'import.warning.page-marks-removed':
    '{count, plural, one {# page number, running head or number in the margin was} other {# page numbers, running heads and numbers in the margin were}} left out.',
  'import.warning.pages-without-text':
    '{count, plural, one {# page has} other {# pages have}} no text that can be read: empty, or a picture of text.',
  'import.warning.control-characters-removed':
    '{count, plural, one {# control character was} other {# control characters were}} removed.',
  'import.warning.mixed-line-ends': 'Line ends were mixed and were made the same.',
  'import.warning.rows-empty': '{count, plural, one {# empty row was} other {# empty rows were}} left out.',
} as const satisfies Record<string, string>;
