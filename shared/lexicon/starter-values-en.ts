import type { StarterCode } from './starter-code.ts';
import { starterGroup } from './starter-group.ts';

/** What people bring and what they realise: the value and condition parts of the starter codebook. */
export const starterValuesEn = [
  {
    name: 'Value',
    kind: 'value',
    description: 'What mattered to the person, and what was realised.',
    children: [
      starterGroup('value', 'Being as I am', [
        {
          name: 'nothing to fix in me',
          kind: 'value',
          description: 'When the person sees that there was never anything wrong that had to be corrected.',
        },
        {
          name: 'at ease with myself',
          kind: 'value',
          description: 'When peace with the own body, age or manner is what counts.',
        },
        {
          name: 'no need to hide',
          kind: 'value',
          description: 'When being seen without cover becomes possible or desired.',
        },
        {
          name: 'like my old self',
          kind: 'value',
          description: 'When somebody lost is met again: the person of earlier years.',
        },
      ]),
      starterGroup('value', 'Care and own time', [
        {
          name: 'time of my own',
          kind: 'value',
          description: 'When minutes that belong to nobody else are what is valued.',
        },
        {
          name: 'caring for myself',
          kind: 'value',
          description: 'When treating oneself well is meant, as an act and not as a luxury.',
        },
        {
          name: 'being cared for',
          kind: 'value',
          description: 'When the care of another, given without haste, is what is valued.',
        },
        {
          name: 'small daily beauty',
          kind: 'value',
          description: 'When a small thing done well each day is the point.',
        },
      ]),
      starterGroup('value', 'Trust and honesty', [
        {
          name: 'being listened to',
          kind: 'value',
          description: 'When somebody takes the time to hear and remember.',
        },
        {
          name: 'an honest word',
          kind: 'value',
          description: 'When the truth told against the own interest is what won the person.',
        },
        {
          name: 'can rely on it',
          kind: 'value',
          description: 'When it is the same each time and need not be thought about.',
        },
        {
          name: 'left to judge for myself',
          kind: 'value',
          description: 'When not being pushed, and deciding alone, matters.',
        },
      ]),
      starterGroup('value', 'Quality and knowledge', [
        {
          name: 'real quality',
          kind: 'value',
          description: 'When the thing itself, its make or its material, is what counts.',
        },
        {
          name: 'patience rewarded',
          kind: 'value',
          description: 'When the slowness of the result is accepted or becomes part of its worth.',
        },
        {
          name: 'understanding how it works',
          kind: 'value',
          description: 'When knowing the reason or the craft behind it matters.',
        },
        {
          name: 'own taste',
          kind: 'value',
          description: 'When choosing by the own sense, rather than by name or fashion, matters.',
        },
      ]),
      starterGroup('value', 'Being with others', [
        {
          name: 'being seen',
          kind: 'value',
          description: 'When being noticed as oneself by somebody is what is realised.',
        },
        {
          name: 'handed on',
          kind: 'value',
          description: 'When it is about what passes between generations or from friend to friend.',
        },
        {
          name: 'belonging',
          kind: 'value',
          description: 'When being one among others, without effort, is what is realised.',
        },
      ]),
      starterGroup('value', 'Cost and ease', [
        {
          name: 'worth its price',
          kind: 'value',
          description: 'When price and what is received are weighed and it comes out right.',
        },
        {
          name: 'a fair price first',
          kind: 'value',
          description: 'When a low or fair price comes before all else.',
        },
        {
          name: 'ease and speed first',
          kind: 'value',
          description: 'When little effort or little time comes before all else.',
        },
        { name: 'a result at once', kind: 'value', description: 'When the effect must show immediately.' },
        {
          name: 'name and standing',
          kind: 'value',
          description: 'When the brand, its standing or its look on the shelf is what attracts.',
        },
      ]),
    ],
  },
  {
    name: 'Condition',
    kind: 'condition',
    description: 'What the person brings: prior concern, what was tried, situation.',
    children: [
      starterGroup('condition', 'Prior concern', [
        {
          name: 'long-standing concern',
          kind: 'condition',
          description: 'When a worry about the own body or home goes back many years.',
          facets: { phase: 'before' },
        },
        {
          name: 'ashamed before others',
          kind: 'condition',
          description: 'When the concern is about being seen or remarked on.',
          facets: { phase: 'before' },
        },
        {
          name: 'ageing',
          kind: 'condition',
          description: 'When the body changes with the years and the person notices.',
          facets: { phase: 'before' },
        },
        {
          name: 'after illness or birth',
          kind: 'condition',
          description: 'When the concern began with an illness, a treatment or a birth.',
          facets: { phase: 'before' },
        },
        {
          name: 'words from childhood',
          kind: 'condition',
          description: 'When a remark by parents or classmates is still at work.',
          facets: { phase: 'before' },
        },
        {
          name: 'no concern',
          kind: 'condition',
          description: 'When the person has no such worry, or says it never mattered.',
          facets: { phase: 'before' },
        },
      ]),
      starterGroup('condition', 'What was tried', [
        {
          name: 'tried many things',
          kind: 'condition',
          description: 'When several remedies, shops or methods came before.',
          facets: { phase: 'before' },
        },
        {
          name: 'given up',
          kind: 'condition',
          description: 'When the person had stopped looking or hoping.',
          facets: { phase: 'before' },
        },
        {
          name: 'covered it up',
          kind: 'condition',
          description: 'When the concern was hidden, tied, hatted or painted over.',
          facets: { phase: 'before' },
        },
        {
          name: 'once disappointed',
          kind: 'condition',
          description: 'When one earlier purchase or promise left a mark.',
          facets: { phase: 'before' },
        },
        {
          name: 'routine of effort',
          kind: 'condition',
          description: 'When daily work was put in to keep the concern in check.',
          facets: { phase: 'before' },
        },
      ]),
      starterGroup('condition', 'Situation', [
        {
          name: 'pressed for time',
          kind: 'condition',
          description: 'When work or household leaves little time.',
        },
        {
          name: 'caring for others',
          kind: 'condition',
          description: 'When the person looks after children, parents, patients or staff first.',
        },
        {
          name: 'at a turning point',
          kind: 'condition',
          description: 'When a move, loss, new job or birthday frames the story.',
        },
        {
          name: 'tight budget',
          kind: 'condition',
          description: 'When money is short, or has to be answered for.',
        },
        {
          name: 'fine senses',
          kind: 'condition',
          description: 'When the person notices small differences by trade or by nature.',
        },
        {
          name: 'knows little about it',
          kind: 'condition',
          description: 'When the person has few words or little experience for this kind of product.',
        },
        {
          name: 'sceptical by nature',
          kind: 'condition',
          description: 'When the person distrusts promises of this kind.',
        },
      ]),
    ],
  },
] satisfies readonly StarterCode[];
