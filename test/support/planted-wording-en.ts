import type { Wording } from './worded-code.ts';

export const plantedWordingEn: Wording = {
  experiences: [
    [
      {
        name: 'sleeps badly',
        kind: 'condition',
        told: [
          'For years I lay awake until three.',
          'Sleep was my weak spot, I woke at every sound.',
          'I had tried teas and pills against waking at night.',
        ],
      },
      {
        name: 'the night after',
        kind: 'moment',
        facets: { phase: 'first-use' },
        told: [
          'It was the night after the first bath.',
          'That same night something was different.',
          'The very next night I noticed it in bed.',
        ],
      },
      {
        name: 'legs grow heavy and warm',
        kind: 'sensation',
        facets: { region: 'legs', modality: 'temperature', direction: 'warmer' },
        told: [
          'My legs grew heavy and warm to the toes.',
          'Warmth crept down my legs until they sank into the mattress.',
          'The legs go warm and heavy, like wet sand.',
        ],
      },
      {
        name: 'being looked after',
        kind: 'value',
        told: [
          'I felt looked after, as a child in a blanket.',
          'Somebody had thought of my rest for once.',
          'It is as if the house takes care of me.',
        ],
      },
      {
        name: 'goes to bed earlier',
        kind: 'change',
        facets: { aspect: 'behaviour' },
        told: [
          'Now I go to bed at ten and like it.',
          'The television stays off, I am in bed early.',
          'I go to bed before midnight these days.',
        ],
      },
    ],
    [
      {
        name: 'frizz since childhood',
        kind: 'condition',
        told: [
          'My hair had been frizz since I was a child.',
          'Frizzy waves, and no brush ever won against them.',
          'I hid my frizzy hair under hats at school.',
        ],
      },
      {
        name: 'after some months',
        kind: 'moment',
        facets: { phase: 'repeated-use' },
        told: [
          'It came slowly, after some months.',
          'Around the fourth month I saw it.',
          'After several months of the same oil it turned.',
        ],
      },
      {
        name: 'hair runs through the fingers',
        kind: 'sensation',
        facets: { region: 'hair', modality: 'touch', direction: 'smoother' },
        told: [
          'My hair runs through my fingers like water.',
          'The fingers glide through the hair, smooth to the tips.',
          'When I touch my hair it slips smoothly away.',
        ],
      },
      {
        name: 'at ease with myself',
        kind: 'value',
        told: [
          'I am at ease with how I am made.',
          'For once I like the person in the mirror.',
          'I stopped fighting with myself, there is ease.',
        ],
      },
      {
        name: 'leaves without a hat',
        kind: 'change',
        facets: { aspect: 'self' },
        told: [
          'I leave the house without a hat.',
          'Hats stay on the hook, even in rain.',
          'I went to a wedding with my head bare, no hat.',
        ],
      },
    ],
    [
      {
        name: 'bored with the flat',
        kind: 'condition',
        told: [
          'Our flat had bored me for ages.',
          'Grey walls, grey sofa, I was bored with the flat.',
          'I could not stand our dull rooms any more.',
        ],
      },
      {
        name: 'walking home from the shop',
        kind: 'moment',
        facets: { phase: 'contact' },
        told: [
          'Walking home from the shop it starts.',
          'On the way home my head is full.',
          'It happens on the walk home, not in the shop.',
        ],
      },
      {
        name: 'chest opens',
        kind: 'sensation',
        facets: { region: 'chest', modality: 'interoception', direction: 'wider' },
        told: [
          'My chest opens and I breathe deeper.',
          'Something in my chest goes wide.',
          'It is wide here, in the chest, I breathe in.',
        ],
      },
      {
        name: 'my own taste',
        kind: 'value',
        told: [
          'I trust my own taste now.',
          'My taste is mine, I need no magazine.',
          'I learnt what my own taste is.',
        ],
      },
      {
        name: 'invites friends',
        kind: 'change',
        facets: { aspect: 'relations' },
        told: [
          'We invite friends for dinner again.',
          'Friends come over on Fridays, I invited them.',
          'I began to invite people, friends and colleagues.',
        ],
      },
    ],
    [
      {
        name: 'disliked cooking',
        kind: 'condition',
        told: [
          'Cooking was a chore that I disliked.',
          'I never liked the kitchen, we ordered pizza.',
          'I used to dislike cooking, my mother did it all.',
        ],
      },
      {
        name: 'the first cut',
        kind: 'moment',
        facets: { phase: 'first-use' },
        told: [
          'At the first cut into an onion I knew.',
          'The first cut told me everything.',
          'It was the very first cut with that knife.',
        ],
      },
      {
        name: 'blade sinks in by itself',
        kind: 'sensation',
        facets: { region: 'hands', modality: 'movement', direction: 'lighter' },
        told: [
          'The blade sinks in by itself, my hand only follows.',
          'No pressure in the hand, the knife just sinks.',
          'My wrist stays loose while the blade goes down.',
        ],
      },
      {
        name: 'caring for things',
        kind: 'value',
        told: [
          'I care for things again, I oil and sharpen.',
          'A thing that one cares for gives something back.',
          'Taking care of a tool makes me proud.',
        ],
      },
      {
        name: 'cooks on weekdays',
        kind: 'change',
        facets: { aspect: 'behaviour' },
        told: [
          'I cook on weekdays, soup and vegetables.',
          'Even on a Tuesday I cook after work.',
          'Weekday evenings smell of cooking at ours.',
        ],
      },
    ],
    [
      {
        name: 'back ached at work',
        kind: 'condition',
        told: [
          'My back ached at the desk every afternoon.',
          'Office days ended with a sore back.',
          'I had a stiff, aching back from sitting at work.',
        ],
      },
      {
        name: 'by the third day',
        kind: 'moment',
        facets: { phase: 'first-days' },
        told: [
          'By the third day on the chair I noticed.',
          'It took three days of sitting.',
          'On day three I sat and did not think of it.',
        ],
      },
      {
        name: 'shoulders drop',
        kind: 'sensation',
        facets: { region: 'shoulders', modality: 'interoception', direction: 'lower' },
        told: [
          'My shoulders drop as soon as I sit.',
          'The shoulders come down, a whole hand lower.',
          'I sit and feel how the shoulders let go.',
        ],
      },
      {
        name: 'time without hurry',
        kind: 'value',
        told: [
          'It gives me time without hurry.',
          'Nobody hurries me there, the minutes are long.',
          'An hour of unhurried time belongs to me.',
        ],
      },
      {
        name: 'walks at lunch',
        kind: 'change',
        facets: { aspect: 'behaviour' },
        told: [
          'I walk around the block at lunch.',
          'Lunch breaks are for walking now.',
          'At noon I put on my shoes and walk.',
        ],
      },
    ],
  ],
  background: [
    {
      name: 'price',
      kind: 'loyalty',
      told: ['The price was what I expected.', 'It costs more than at the supermarket.'],
    },
    {
      name: 'parking',
      kind: 'free',
      told: ['Parking is difficult in that street.', 'We left the car two streets away.'],
    },
    {
      name: 'opening hours',
      kind: 'free',
      told: ['They close at six, which is early.', 'On Mondays the door is shut.'],
    },
    {
      name: 'greeting',
      kind: 'free',
      told: ['The lady at the door said good morning.', 'Somebody nodded when we came in.'],
    },
    {
      name: 'wrapping',
      kind: 'free',
      told: ['It came wrapped in brown paper.', 'The parcel had a blue string.'],
    },
    {
      name: 'web page',
      kind: 'free',
      told: ['Their web page is hard to read on the phone.', 'I ordered on the internet once.'],
    },
    {
      name: 'queue',
      kind: 'free',
      told: ['There was a queue up to the stairs.', 'We stood in line for ten minutes.'],
    },
    {
      name: 'music',
      kind: 'free',
      told: ['Some jazz was playing in the background.', 'The music was not my kind.'],
    },
    {
      name: 'heard from a colleague',
      kind: 'loyalty',
      told: ['A colleague had told me about it.', 'My neighbour mentioned the address.'],
    },
    { name: 'delivery', kind: 'free', told: ['Delivery took two weeks.', 'The van came on a Thursday.'] },
  ],
  openings: [
    'Well,',
    'You know,',
    'How shall I put it,',
    'To be honest,',
    'I remember that.',
    'Let me think.',
    'Yes,',
    'Oh,',
  ],
  closings: [
    'That is how it was.',
    'I told my sister about it.',
    'Strange, is it not?',
    'My husband laughed at me.',
    'I had not expected that.',
    'It is a small thing.',
    'So it goes.',
    'I still think of it.',
  ],
};
