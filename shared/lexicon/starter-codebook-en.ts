import type { StarterCode } from './starter-code.ts';
import { starterGroup } from './starter-group.ts';
import { starterSensationsEn } from './starter-sensations-en.ts';
import { starterValuesEn } from './starter-values-en.ts';

/**
 * Ready-made English codebook: seven roots, one per kind, each with groups of codes (three levels at most).
 * Names are unique over the book. Facets are defaults; a coding's own facets win.
 */
export const starterCodebookEn = [
  {
    name: 'Sensation',
    kind: 'sensation',
    description: "What is felt in or through the body, in the body's own words.",
    children: starterSensationsEn,
  },
  ...starterValuesEn,
  {
    name: 'Moment',
    kind: 'moment',
    description: 'Where on the journey it happened, and how long it took.',
    children: [
      starterGroup('moment', 'Coming to it', [
        {
          name: 'concern wakes',
          kind: 'moment',
          description: 'When the worry becomes sharp enough to act on.',
          facets: { phase: 'before' },
        },
        {
          name: 'hears of it',
          kind: 'moment',
          description: 'When the offering is first heard of, from a person or a page.',
          facets: { phase: 'first-contact' },
        },
        {
          name: 'first contact',
          kind: 'moment',
          description: 'When the thing, the shop or the people are met for the first time.',
          facets: { phase: 'first-contact' },
        },
        {
          name: 'deciding',
          kind: 'moment',
          description: 'When the purchase is weighed and made, or put off.',
          facets: { phase: 'decision' },
        },
        {
          name: 'waiting for it',
          kind: 'moment',
          description: 'When something lies between the purchase and the use.',
          facets: { phase: 'waiting' },
        },
      ]),
      starterGroup('moment', 'Beginning', [
        {
          name: 'first use',
          kind: 'moment',
          description: 'When it is used for the first time.',
          facets: { phase: 'first-use' },
        },
        {
          name: 'the next morning',
          kind: 'moment',
          description: 'When it is judged the morning after or in the first days.',
          facets: { phase: 'first-days' },
        },
        {
          name: 'doubts in the first weeks',
          kind: 'moment',
          description: 'When patience is tested before anything has shown.',
          facets: { phase: 'first-days' },
        },
      ]),
      starterGroup('moment', 'Turning', [
        {
          name: 'repeated use',
          kind: 'moment',
          description: 'When something shows after weeks or months of use.',
          facets: { phase: 'repeated-use' },
        },
        {
          name: 'notices the difference',
          kind: 'moment',
          description: 'When the very moment of noticing is told, with place and hour.',
          facets: { phase: 'repeated-use' },
        },
        {
          name: 'someone else notices',
          kind: 'moment',
          description: 'When another person says it before or after the person knew.',
          facets: { phase: 'repeated-use' },
        },
      ]),
      starterGroup('moment', 'Living with it', [
        {
          name: 'change in life',
          kind: 'moment',
          description: 'When an event in life is told in which the change showed.',
          facets: { phase: 'change-in-life' },
        },
        {
          name: 'part of the day',
          kind: 'moment',
          description: 'When it has become a fixed place in the day or the year.',
          facets: { phase: 'regular' },
        },
        {
          name: 'without it',
          kind: 'moment',
          description: 'When it ran out, was left at home or was given up for a while.',
          facets: { phase: 'regular' },
        },
        {
          name: 'coming back',
          kind: 'moment',
          description: 'When the person returns to the shop or to the use.',
          facets: { phase: 'regular' },
        },
        {
          name: 'dropping out',
          kind: 'moment',
          description: 'When the use or the visits stop.',
          facets: { phase: 'first-days' },
        },
      ]),
    ],
  },
  {
    name: 'Change',
    kind: 'change',
    description: 'What is different since then.',
    children: [
      starterGroup('change', 'Behaviour', [
        {
          name: 'shows herself',
          kind: 'change',
          description: 'When what was hidden is now shown, be it hair, face, home or opinion.',
          facets: { aspect: 'behaviour' },
        },
        {
          name: 'goes among people',
          kind: 'change',
          description: 'When the person goes where people are, having stayed away before.',
          facets: { aspect: 'behaviour' },
        },
        {
          name: 'drops an old habit',
          kind: 'change',
          description: 'When a routine of effort, checking or hiding is given up.',
          facets: { aspect: 'behaviour' },
        },
        {
          name: 'makes room in the day',
          kind: 'change',
          description: 'When time is set aside that was not there before.',
          facets: { aspect: 'behaviour' },
        },
        {
          name: 'spends differently',
          kind: 'change',
          description: 'When money goes elsewhere than before.',
          facets: { aspect: 'behaviour' },
        },
        {
          name: 'gives to others',
          kind: 'change',
          description: 'When the person gives, invites or cooks for others because of it.',
          facets: { aspect: 'behaviour' },
        },
      ]),
      starterGroup('change', 'Self', [
        {
          name: 'speaks kindly of herself',
          kind: 'change',
          description: 'When the way the person talks of or to the own self has changed.',
          facets: { aspect: 'self' },
        },
        {
          name: 'trusts own judgement',
          kind: 'change',
          description: 'When the person decides by what is felt and no longer asks around.',
          facets: { aspect: 'self' },
        },
        {
          name: 'senses grow finer',
          kind: 'change',
          description: 'When smaller differences are noticed than before.',
          facets: { aspect: 'self' },
        },
        {
          name: 'lives her age',
          kind: 'change',
          description: 'When the own age is accepted or enjoyed.',
          facets: { aspect: 'self' },
        },
        {
          name: 'no change seen',
          kind: 'change',
          description: 'When the person says that nothing else has changed.',
          facets: { aspect: 'self' },
        },
      ]),
      starterGroup('change', 'Relations', [
        {
          name: 'closer to family',
          kind: 'change',
          description: 'When something between partners, parents and children has become nearer or easier.',
          facets: { aspect: 'relations' },
        },
        {
          name: 'lets others near',
          kind: 'change',
          description: 'When touch or closeness is allowed that was avoided.',
          facets: { aspect: 'relations' },
        },
        {
          name: 'easier at work',
          kind: 'change',
          description: 'When colleagues, clients or staff are met differently.',
          facets: { aspect: 'relations' },
        },
        {
          name: 'passes it on',
          kind: 'change',
          description: 'When it is recommended, taught or given on.',
          facets: { aspect: 'relations' },
        },
      ]),
    ],
  },
  {
    name: 'Loyalty',
    kind: 'loyalty',
    description: 'Why they stay, or why they go.',
    children: [
      starterGroup('loyalty', 'Why you', [
        {
          name: 'a person who knows me',
          kind: 'loyalty',
          description: 'When one person at the company is the reason.',
          facets: { aspect: 'why-you' },
        },
        {
          name: 'shares what I hold dear',
          kind: 'loyalty',
          description: 'When the company is said to care about the same things.',
          facets: { aspect: 'why-you' },
        },
        {
          name: 'nobody else does this',
          kind: 'loyalty',
          description: 'When no other offer is seen as comparable.',
          facets: { aspect: 'why-you' },
        },
      ]),
      starterGroup('loyalty', 'Why now', [
        {
          name: 'it could not go on',
          kind: 'loyalty',
          description: 'When the need had come to a head.',
          facets: { aspect: 'why-now' },
        },
        {
          name: "a friend's word",
          kind: 'loyalty',
          description: 'When somebody trusted said it was time.',
          facets: { aspect: 'why-now' },
        },
      ]),
      starterGroup('loyalty', 'Why pay', [
        {
          name: 'pays for what it saves',
          kind: 'loyalty',
          description: 'When other spending, time or worry is set against the price.',
          facets: { aspect: 'why-pay' },
        },
        {
          name: 'price and guilt',
          kind: 'loyalty',
          description: 'When spending on oneself is uneasy or hidden.',
          facets: { aspect: 'why-pay' },
        },
        {
          name: 'the price is part of it',
          kind: 'loyalty',
          description: 'When the price itself makes the use careful or precious.',
          facets: { aspect: 'why-pay' },
        },
      ]),
      starterGroup('loyalty', 'Why stay', [
        {
          name: 'stability',
          kind: 'loyalty',
          description: 'When sameness and peace are the reason to stay.',
          facets: { aspect: 'why-stay' },
        },
        {
          name: 'cost of change',
          kind: 'loyalty',
          description: 'When searching, explaining and risking again are what holds.',
          facets: { aspect: 'why-stay' },
        },
        {
          name: 'anticipated regret',
          kind: 'loyalty',
          description: 'When the thought of what would be lost is what holds.',
          facets: { aspect: 'why-stay' },
        },
        {
          name: 'difficulty of choosing',
          kind: 'loyalty',
          description: 'When the number of alternatives makes the person stay.',
          facets: { aspect: 'why-stay' },
        },
      ]),
      starterGroup('loyalty', 'Why evolve', [
        {
          name: 'grows with me',
          kind: 'loyalty',
          description: 'When the use changes with age, season or need and the company goes along.',
          facets: { aspect: 'why-evolve' },
        },
        {
          name: 'curious for more',
          kind: 'loyalty',
          description: 'When the person wants to go further with the company.',
          facets: { aspect: 'why-evolve' },
        },
      ]),
      starterGroup('loyalty', 'Why change', [
        {
          name: 'price too high',
          kind: 'loyalty',
          description: 'When the price ended it, or would end it.',
          facets: { aspect: 'why-change' },
        },
        {
          name: 'left too early',
          kind: 'loyalty',
          description: 'When the use stopped before anything could be felt.',
          facets: { aspect: 'why-change' },
        },
        {
          name: 'let down',
          kind: 'loyalty',
          description: 'When the company was absent, or failed to keep a promise.',
          facets: { aspect: 'why-change' },
        },
        {
          name: 'does not fit me',
          kind: 'loyalty',
          description: 'When the person sees that it is for others.',
          facets: { aspect: 'why-change' },
        },
      ]),
    ],
  },
  {
    name: 'Free',
    kind: 'free',
    description: 'Anything else worth keeping.',
    children: [
      { name: 'strong words', kind: 'free', description: 'When the wording itself is worth keeping.' },
      {
        name: 'says one thing, shows another',
        kind: 'free',
        description: 'When words and voice, or two statements, do not agree.',
      },
      { name: 'gesture', kind: 'free', description: 'When the hand or the body answered before the words.' },
      {
        name: 'ask about this next',
        kind: 'free',
        description: 'When a later interview should come back to it.',
      },
    ],
  },
] satisfies readonly StarterCode[];
