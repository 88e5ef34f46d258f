import type { StudyData } from '../../shared/domain/study-data.ts';
import { demoStudy, plainStudy } from './demo-study.ts';

const sixty = Array.from({ length: 60 }, (_, at) => ['quiet', 'hands', 'returning', 'weight'][at % 4]).join(
  ' ',
);

/** The study with the words of each transcript made by `change`; ranges cover whole turns again. */
function withQuotes(data: StudyData, words: string): StudyData {
  const documents = data.documents.map((document) => ({
    ...document,
    text: words,
    words: words.split(/\s+/u).length,
    turnList: document.turnList
      .slice(0, 1)
      .map((turn) => ({ ...turn, start: 0, end: words.length, role: 'participant' as const })),
  }));
  const codings = data.codings.map((coding) => ({ ...coding, start: 0, end: words.length }));
  return { ...data, documents, codings };
}

/** Studies that a deck must cope with, each with what is odd about it. */
export function oddStudies(): readonly (readonly [string, StudyData])[] {
  const en = demoStudy('en');
  const ja = demoStudy('ja');
  const [first] = en.documents;
  const own = new Set([first?.id]);
  const one: StudyData = {
    ...en,
    documents: en.documents.slice(0, 1),
    participants: en.participants.filter((participant) => participant.id === first?.participantId),
    codings: en.codings.filter((coding) => own.has(coding.documentId)),
    themes: [],
    members: [],
    evidence: [],
    statements: [],
  };
  const sensations = new Set(en.codes.filter((code) => code.kind === 'sensation').map((code) => code.id));
  const long = Array.from({ length: 400 }, (_, at) => ['warm', 'slow', 'and', 'again,', 'I'][at % 5]).join(
    ' ',
  );
  return [
    ['no statements', { ...en, statements: [], evidence: [] }],
    ['one participant', one],
    ['no sensations', { ...en, codings: en.codings.filter((coding) => !sensations.has(coding.codeId)) }],
    ['nothing coded', { ...en, codings: [], members: [], evidence: [] }],
    [
      'code names of 60 words',
      { ...en, codes: en.codes.map((code) => ({ ...code, name: sixty.slice(0, 200) })) },
    ],
    ['quotes of 400 words', withQuotes(en, `${long}.`)],
    ['emoji', withQuotes(en, '👩‍👩‍👧 and 🧴✨ my hair 🙂 just fell, 👍🏽 it did not itch at all.')],
    [
      'signs of vertical setting',
      withQuotes(ja, '︻庭︼で︑ほっとしました︒﹁軽い﹂と思って︙肩がすとんと落ちました︒'),
    ],
    ['Hebrew', withQuotes(en, 'הרגשתי שהכתפיים שלי יורדות והכול נעשה קל יותר בבת אחת, ואז נשמתי עמוק.')],
    ['free codes alone', plainStudy()],
    [
      'very long names',
      {
        ...en,
        study: {
          ...en.study,
          name: 'A study of many words '.repeat(9).trim(),
          question: 'Why do they stay? '.repeat(40),
        },
        themes: en.themes.map((theme) => ({ ...theme, label: `${theme.label} `.repeat(9).slice(0, 300) })),
      },
    ],
  ];
}
