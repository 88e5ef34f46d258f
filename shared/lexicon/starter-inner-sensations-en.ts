import type { StarterCode } from './starter-code.ts';
import { starterGroup } from './starter-group.ts';

/** What is felt from within, in everyday English: weight, warmth, tension, breath, stomach, quiet, rest. */
export const starterInnerSensationsEn = [
  starterGroup('sensation', 'Lightness and weight', [
    {
      name: 'lighter',
      kind: 'sensation',
      description: 'When something on the head or the body weighs less than it did before.',
      facets: { modality: 'touch', direction: 'lighter', pleasantness: 'pleasant' },
    },
    {
      name: 'heavier',
      kind: 'sensation',
      description: 'When something weighs, drags or hangs more than it should.',
      facets: { modality: 'touch', direction: 'heavier', pleasantness: 'unpleasant' },
    },
    {
      name: 'weight taken off',
      kind: 'sensation',
      description: 'When it is said as a load that was lifted or carried away by somebody.',
      facets: {
        modality: 'interoception',
        region: 'shoulders',
        direction: 'lighter',
        pleasantness: 'pleasant',
      },
    },
    {
      name: 'sinking',
      kind: 'sensation',
      description: 'When something drops or sinks inside, with bad news or a bad look in the mirror.',
      facets: {
        modality: 'interoception',
        region: 'belly',
        direction: 'heavier',
        pleasantness: 'unpleasant',
      },
    },
  ]),
  starterGroup('sensation', 'Warmth and cold', [
    {
      name: 'warmth spreading',
      kind: 'sensation',
      description: 'When warmth comes and spreads, in the hands, the chest or the belly.',
      facets: { modality: 'temperature', direction: 'warmer', pleasantness: 'pleasant' },
    },
    {
      name: 'cold',
      kind: 'sensation',
      description: 'When it is said to be cold or chilled, on the skin or inside.',
      facets: { modality: 'temperature', direction: 'colder', pleasantness: 'unpleasant' },
    },
    {
      name: 'hot face',
      kind: 'sensation',
      description: 'When the face or the ears burn with shame, anger or being looked at.',
      facets: { modality: 'temperature', region: 'face', direction: 'warmer', pleasantness: 'unpleasant' },
    },
  ]),
  starterGroup('sensation', 'Tension and release', [
    {
      name: 'shoulders drop',
      kind: 'sensation',
      description: 'When the shoulders come down or let go by themselves.',
      facets: {
        modality: 'interoception',
        region: 'shoulders',
        direction: 'looser',
        pleasantness: 'pleasant',
      },
    },
    {
      name: 'shoulders pulled up',
      kind: 'sensation',
      description: 'When the shoulders are high, hard or held, noticed then or only afterwards.',
      facets: {
        modality: 'interoception',
        region: 'shoulders',
        direction: 'tighter',
        pleasantness: 'unpleasant',
      },
    },
    {
      name: 'neck loosens',
      kind: 'sensation',
      description: 'When the neck or the nape becomes soft or free to turn.',
      facets: { modality: 'interoception', region: 'neck', direction: 'looser', pleasantness: 'pleasant' },
    },
    {
      name: 'neck stiff',
      kind: 'sensation',
      description: 'When the neck or the nape is stiff, held or aching.',
      facets: { modality: 'pain', region: 'neck', direction: 'tighter', pleasantness: 'unpleasant' },
    },
    {
      name: 'jaw clenched',
      kind: 'sensation',
      description: 'When the teeth are pressed together or the jaw is tired from holding.',
      facets: { modality: 'interoception', region: 'jaw', direction: 'tighter', pleasantness: 'unpleasant' },
    },
    {
      name: 'jaw lets go',
      kind: 'sensation',
      description: 'When the jaw or the mouth comes loose.',
      facets: { modality: 'interoception', region: 'jaw', direction: 'looser', pleasantness: 'pleasant' },
    },
    {
      name: 'face softens',
      kind: 'sensation',
      description: 'When the forehead, the eyes or the whole face become soft.',
      facets: { modality: 'interoception', region: 'face', direction: 'softer', pleasantness: 'pleasant' },
    },
    {
      name: 'holding myself',
      kind: 'sensation',
      description:
        'When the person keeps the body in a position, braced or careful, so as not to be seen or moved.',
      facets: {
        modality: 'movement',
        region: 'whole-body',
        direction: 'tighter',
        pleasantness: 'unpleasant',
      },
    },
    {
      name: 'letting go',
      kind: 'sensation',
      description: 'When the holding stops and nothing else is put in its place.',
      facets: { modality: 'movement', region: 'whole-body', direction: 'looser', pleasantness: 'pleasant' },
    },
  ]),
  starterGroup('sensation', 'Breath and chest', [
    {
      name: 'breath goes down',
      kind: 'sensation',
      description: 'When the breath gets deeper, longer or lower by itself.',
      facets: { modality: 'interoception', region: 'belly', direction: 'deeper', pleasantness: 'pleasant' },
    },
    {
      name: 'breath held',
      kind: 'sensation',
      description: 'When the breath is stopped, short or high.',
      facets: {
        modality: 'interoception',
        region: 'chest',
        direction: 'shallower',
        pleasantness: 'unpleasant',
      },
    },
    {
      name: 'sigh of relief',
      kind: 'sensation',
      description: 'When one long breath leaves the body and something is over.',
      facets: { modality: 'interoception', region: 'chest', direction: 'deeper', pleasantness: 'pleasant' },
    },
    {
      name: 'chest opens',
      kind: 'sensation',
      description: 'When there is more room in the chest, or the front of the body opens.',
      facets: { modality: 'interoception', region: 'chest', direction: 'wider', pleasantness: 'pleasant' },
    },
    {
      name: 'chest tight',
      kind: 'sensation',
      description: 'When the chest is pressed, narrow or short of room.',
      facets: {
        modality: 'interoception',
        region: 'chest',
        direction: 'narrower',
        pleasantness: 'unpleasant',
      },
    },
  ]),
  starterGroup('sensation', 'Stomach and heart', [
    {
      name: 'stomach tight',
      kind: 'sensation',
      description: 'When the stomach is a knot, a fist, or will not take food.',
      facets: {
        modality: 'interoception',
        region: 'stomach',
        direction: 'tighter',
        pleasantness: 'unpleasant',
      },
    },
    {
      name: 'stomach settles',
      kind: 'sensation',
      description: 'When the stomach comes to rest or appetite comes back.',
      facets: { modality: 'interoception', region: 'stomach', direction: 'calmer', pleasantness: 'pleasant' },
    },
    {
      name: 'heart racing',
      kind: 'sensation',
      description: 'When the heart beats fast or is heard in the ears out of worry.',
      facets: { modality: 'interoception', region: 'heart', direction: 'faster', pleasantness: 'unpleasant' },
    },
    {
      name: 'heart leaps',
      kind: 'sensation',
      description: 'When the heart jumps or flutters for joy or expectation.',
      facets: { modality: 'interoception', region: 'heart', direction: 'faster', pleasantness: 'pleasant' },
    },
  ]),
  starterGroup('sensation', 'Voice and quiet', [
    {
      name: 'goes quiet inside',
      kind: 'sensation',
      description: 'When thoughts, noise or a watching voice inside stop.',
      facets: { modality: 'interoception', region: 'head', direction: 'quieter', pleasantness: 'pleasant' },
    },
    {
      name: 'head full of noise',
      kind: 'sensation',
      description: 'When the head is busy, buzzing or keeps watch.',
      facets: { modality: 'interoception', region: 'head', direction: 'louder', pleasantness: 'unpleasant' },
    },
    {
      name: 'voice comes freely',
      kind: 'sensation',
      description: 'When the voice is steadier, lower or comes without being pushed.',
      facets: { modality: 'hearing', region: 'throat', direction: 'freer', pleasantness: 'pleasant' },
    },
    {
      name: 'throat tight',
      kind: 'sensation',
      description: 'When the throat closes, or words or tears are stuck in it.',
      facets: {
        modality: 'interoception',
        region: 'throat',
        direction: 'tighter',
        pleasantness: 'unpleasant',
      },
    },
  ]),
  starterGroup('sensation', 'Tiredness and rest', [
    {
      name: 'worn out',
      kind: 'sensation',
      description: 'When the body is used up, heavy or empty.',
      facets: {
        modality: 'interoception',
        region: 'whole-body',
        direction: 'heavier',
        pleasantness: 'unpleasant',
      },
    },
    {
      name: 'awake and fresh',
      kind: 'sensation',
      description: 'When the body is clear, rested or ready.',
      facets: {
        modality: 'interoception',
        region: 'whole-body',
        direction: 'brighter',
        pleasantness: 'pleasant',
      },
    },
    {
      name: 'at home in the body',
      kind: 'sensation',
      description: 'When the whole body is at ease and belongs to the person.',
      facets: {
        modality: 'interoception',
        region: 'whole-body',
        direction: 'calmer',
        pleasantness: 'pleasant',
      },
    },
  ]),
] satisfies readonly StarterCode[];
