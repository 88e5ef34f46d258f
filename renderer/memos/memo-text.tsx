import { Fragment, type ReactNode } from 'react';
import {
  isLink,
  type MemoBlock,
  type MemoDocument,
  type MemoPart,
} from '../../shared/domain/memo-document.ts';
import { MemoLinkChip } from './memo-link-chip.tsx';
import styles from './memos.module.css';

/** A memo to read: plain elements, so that many can stand on a page. */
export function MemoText({ content }: { readonly content: MemoDocument }) {
  return (
    <div className={styles['text']} dir="auto">
      {grouped(content.blocks).map((group, index) => (
        <Fragment key={index}>
          {Array.isArray(group) ? <Items items={group} /> : <Block block={group} />}
        </Fragment>
      ))}
    </div>
  );
}

type Item = Extract<MemoBlock, { type: 'item' }>;
type Plain = Exclude<MemoBlock, { type: 'item' }>;

/** Entries of a list that follow one another stand together. */
function grouped(blocks: readonly MemoBlock[]): readonly (Plain | Item[])[] {
  const groups: (Plain | Item[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.type !== 'item') groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Block({ block }: { readonly block: Plain }) {
  if (block.type === 'quote') return <blockquote>{words(block.parts)}</blockquote>;
  if (block.type === 'paragraph') return <p>{words(block.parts)}</p>;
  return (
    <p role="heading" aria-level={block.level + 3} className={styles[`heading${block.level}`]}>
      {words(block.parts)}
    </p>
  );
}

/** Items of one depth as a list, deeper ones as lists inside the item before them. */
function Items({ items }: { readonly items: readonly Item[] }) {
  const [first] = items;
  if (!first) return null;
  const List = first.ordered ? 'ol' : 'ul';
  const runs: { readonly item: Item; readonly below: Item[] }[] = [];
  let rest: readonly Item[] = [];
  for (const [index, item] of items.entries()) {
    const run = runs.at(-1);
    if (run && item.depth > first.depth) run.below.push(item);
    else if (item.ordered === first.ordered) runs.push({ item, below: [] });
    else {
      rest = items.slice(index);
      break;
    }
  }
  return (
    <>
      <List>
        {runs.map(({ item, below }, index) => (
          <li key={index}>
            {words(item.parts)}
            <Items items={below} />
          </li>
        ))}
      </List>
      <Items items={rest} />
    </>
  );
}

function words(parts: readonly MemoPart[]): ReactNode {
  return parts.map((part, index) => {
    if (isLink(part)) return <MemoLinkChip key={index} link={part} />;
    if (part.bold) return <strong key={index}>{part.text}</strong>;
    return part.italic ? <em key={index}>{part.text}</em> : <Fragment key={index}>{part.text}</Fragment>;
  });
}
