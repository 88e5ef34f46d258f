import type { SpeakerRole } from '../../shared/domain/transcript.ts';
import styles from './reader.module.css';

/** What stands in the gutter beside a turn, and a guess of its height before it is laid out. */
export type TurnFace = {
  readonly index: number;
  readonly speaker: string;
  readonly time: string;
  readonly role: SpeakerRole;
  readonly height: number;
};

/**
 * One turn as a paragraph with its words in one text node. Speaker and time are attributes that style sheets draw, never
 * text of the page: so an offset in the text node is an offset in the turn. The words are a block of their own, so that
 * stripes can be put beside them without their lines being broken anew.
 */
export function turnElement({ index, speaker, time, role }: TurnFace, words: string): HTMLElement {
  const element = document.createElement('p');
  element.className = styles.turn ?? '';
  element.dir = 'auto';
  element.dataset.turn = String(index);
  if (speaker !== '') element.dataset.who = speaker;
  if (time !== '') element.dataset.time = time;
  element.dataset.role = role;
  if (words === '') return element;
  const block = document.createElement('span');
  block.className = styles.words ?? '';
  block.textContent = words;
  element.append(block);
  return element;
}

/**
 * Some turns that follow one another, about a screen of them. The engine looks at every group in every frame (is it near
 * the screen?), and at single turns only inside the groups that are: thousands of turns would cost it the frame.
 */
export function groupElement(height: number, turns: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = styles.group ?? '';
  element.style.containIntrinsicBlockSize = `auto ${height}px`;
  element.append(...turns);
  return element;
}
