import type { StarterCode } from './starter-code.ts';
import { starterGroup } from './starter-group.ts';
import { starterInnerSensationsEn } from './starter-inner-sensations-en.ts';

/** Ways of feeling in and through the body, in everyday English: the sensation part of the starter codebook. */
export const starterSensationsEn = [
  ...starterInnerSensationsEn,
  starterGroup('sensation', 'Skin and touch', [
    {
      name: 'soft to the hand',
      kind: 'sensation',
      description: 'When a surface is soft, silky or tender to the hand.',
      facets: { modality: 'touch', region: 'hands', direction: 'softer', pleasantness: 'pleasant' },
    },
    {
      name: 'rough to the hand',
      kind: 'sensation',
      description: 'When a surface is rough, dry or wiry to the hand.',
      facets: { modality: 'touch', region: 'hands', direction: 'rougher', pleasantness: 'unpleasant' },
    },
    {
      name: 'coated',
      kind: 'sensation',
      description: 'When something lies on the skin or the hair as a film, greasy or sticky.',
      facets: { modality: 'touch', direction: 'heavier', pleasantness: 'unpleasant' },
    },
    {
      name: 'clean and bare',
      kind: 'sensation',
      description: 'When the skin is felt as bare, rinsed, with nothing left on it.',
      facets: { modality: 'touch', region: 'skin', direction: 'freer', pleasantness: 'pleasant' },
    },
    {
      name: 'itching',
      kind: 'sensation',
      description: 'When the skin itches, prickles or asks to be scratched.',
      facets: { modality: 'touch', region: 'scalp', pleasantness: 'unpleasant' },
    },
    {
      name: 'stinging',
      kind: 'sensation',
      description: 'When it burns or stings.',
      facets: { modality: 'pain', region: 'skin', pleasantness: 'unpleasant' },
    },
    {
      name: 'gooseflesh',
      kind: 'sensation',
      description: 'When the hair stands on end or a shiver runs over the skin.',
      facets: { modality: 'touch', region: 'skin', pleasantness: 'pleasant' },
    },
    {
      name: 'being touched gently',
      kind: 'sensation',
      description: "When another person's hands are felt, or one's own hands as kind.",
      facets: { modality: 'touch', pleasantness: 'pleasant' },
    },
  ]),
  starterGroup('sensation', 'Movement and flow', [
    {
      name: 'slides through',
      kind: 'sensation',
      description: 'When fingers, a comb or a hand go through without stopping.',
      facets: { modality: 'touch', region: 'hands', direction: 'smoother', pleasantness: 'pleasant' },
    },
    {
      name: 'falls into place',
      kind: 'sensation',
      description: 'When a thing falls, drops or lies as it should without being made to.',
      facets: { modality: 'movement', region: 'hair', direction: 'freer', pleasantness: 'pleasant' },
    },
    {
      name: 'swings along',
      kind: 'sensation',
      description: 'When something moves with the body, bounces or follows a turn of the head.',
      facets: { modality: 'movement', region: 'hair', direction: 'freer', pleasantness: 'pleasant' },
    },
    {
      name: 'catches',
      kind: 'sensation',
      description: 'When something snags, pulls or stops on its way.',
      facets: { modality: 'touch', region: 'hands', direction: 'rougher', pleasantness: 'unpleasant' },
    },
    {
      name: 'stands straighter',
      kind: 'sensation',
      description: 'When the back, neck or head comes up without effort.',
      facets: { modality: 'movement', region: 'whole-body', direction: 'upward', pleasantness: 'pleasant' },
    },
    {
      name: 'pace slows',
      kind: 'sensation',
      description: 'When walking, hands or the whole person become slower and it is welcome.',
      facets: { modality: 'movement', region: 'whole-body', direction: 'slower', pleasantness: 'pleasant' },
    },
    {
      name: 'off balance',
      kind: 'sensation',
      description: 'When the ground feels unsure, or the person feels tipped or dizzy.',
      facets: { modality: 'balance', region: 'whole-body', pleasantness: 'unpleasant' },
    },
  ]),
  starterGroup('sensation', 'Smell and taste', [
    {
      name: 'scent that calms',
      kind: 'sensation',
      description: 'When a smell brings the body down or marks the end of something.',
      facets: { modality: 'smell', region: 'nose', direction: 'calmer', pleasantness: 'pleasant' },
    },
    {
      name: 'scent brings it all back',
      kind: 'sensation',
      description: 'When a smell brings back a place, a person or a time.',
      facets: { modality: 'smell', region: 'nose', pleasantness: 'pleasant' },
    },
    {
      name: 'scent too much',
      kind: 'sensation',
      description: 'When a smell is too strong, false or in the way.',
      facets: { modality: 'smell', region: 'nose', pleasantness: 'unpleasant' },
    },
    {
      name: 'tastes right',
      kind: 'sensation',
      description: 'When it is a taste, an aftertaste or a watering mouth that pleases.',
      facets: { modality: 'taste', region: 'mouth', pleasantness: 'pleasant' },
    },
  ]),
  starterGroup('sensation', 'Sight and light', [
    {
      name: 'sees it shine',
      kind: 'sensation',
      description: 'When light on a thing, its gloss or colour, is what is noticed.',
      facets: { modality: 'sight', region: 'eyes', direction: 'brighter', pleasantness: 'pleasant' },
    },
    {
      name: 'caught by the mirror',
      kind: 'sensation',
      description: 'When the person meets the own image unprepared, and something happens in the body.',
      facets: { modality: 'sight', region: 'eyes' },
    },
  ]),
  starterGroup('sensation', 'Nothing or not yet', [
    {
      name: 'nothing felt',
      kind: 'sensation',
      description: 'When the person looks for a feeling in the body and says there is none.',
      facets: { pleasantness: 'neutral' },
    },
    {
      name: 'faintly felt',
      kind: 'sensation',
      description: 'When something is felt but weakly, once, or with doubt whether it was there.',
      facets: { direction: 'weaker' },
    },
  ]),
] satisfies readonly StarterCode[];
