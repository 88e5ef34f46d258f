import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  LexicalTypeaheadMenuPlugin,
  MenuOption,
  type MenuRenderFn,
} from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { $createTextNode, type TextNode } from 'lexical';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { NamedThing } from '../../shared/api/memo-procedures.ts';
import { useStudyQuery } from '../data/use-study-query.ts';
import { useTranslate } from '../data/use-translate.ts';
import { classNames } from '../ui/class-names.ts';
import { KindGlyph } from '../ui/kind-glyph.tsx';
import { linkFinder, linkQuery, passageChoices, type LinkChoice } from './link-finder.ts';
import { $createMemoLinkNode } from './memo-link-node.tsx';
import styles from './memos.module.css';

class LinkOption extends MenuOption {
  readonly choice: LinkChoice;

  constructor(choice: LinkChoice) {
    super(`${choice.link.link} ${choice.link.id}`);
    this.choice = choice;
  }
}

const none: readonly NamedThing[] = [];

/** Typing `@` finds codes, people, transcripts, themes, statements and passages; Enter puts a link. */
export function LinkPickerPlugin() {
  const [editor] = useLexicalComposerContext();
  const [typed, setTyped] = useState<string | null>(null);
  const asked = useDeferredValue(typed ?? '').trim();
  const names = useStudyQuery('links.names', {}, { enabled: typed !== null }).data ?? none;
  const passages = useStudyQuery(
    'links.passages',
    { words: asked, limit: 6 },
    { enabled: typed !== null && asked.length > 1, keepPrevious: true },
  ).data;
  const find = useMemo(() => linkFinder(names), [names]);
  const options = useMemo(
    () =>
      [...find(asked), ...(asked.length > 1 ? passageChoices(passages ?? []) : [])].map(
        (choice) => new LinkOption(choice),
      ),
    [find, asked, passages],
  );
  const trigger = useCallback((text: string) => {
    const found = linkQuery(text);
    return found
      ? { leadOffset: found.start, matchingString: found.words, replaceableString: text.slice(found.start) }
      : null;
  }, []);
  const choose = useCallback(
    (option: LinkOption, query: TextNode | null, close: () => void) => {
      editor.update(() => {
        const node = $createMemoLinkNode(option.choice.link);
        const space = $createTextNode(' ');
        if (query) query.replace(node);
        node.insertAfter(space);
        space.selectEnd();
        close();
      });
    },
    [editor],
  );
  // The list stands below the words it belongs to: a dialog hides what is outside of it from readers.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const menu = useMemo(() => (place ? menuIn(place) : undefined), [place]);
  return (
    <div ref={setPlace}>
      {place && menu && (
        <LexicalTypeaheadMenuPlugin<LinkOption>
          options={options}
          triggerFn={trigger}
          onQueryChange={setTyped}
          onSelectOption={choose}
          anchorClassName={styles['anchor'] ?? ''}
          parent={place}
          menuRenderFn={menu}
        />
      )}
    </div>
  );
}

function menuIn(place: HTMLElement): MenuRenderFn<LinkOption> {
  return (_anchor, menu) => (menu.options.length > 0 ? createPortal(<PickerList {...menu} />, place) : null);
}

function PickerList(menu: Parameters<MenuRenderFn<LinkOption>>[1]) {
  const t = useTranslate();
  const { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex, options } = menu;
  return (
    <ul className={styles['picker']} role="listbox" aria-label={t('memos.linkTo')}>
      {options.map((option, index) => (
        <li
          key={option.key}
          ref={option.setRefElement}
          id={`typeahead-item-${index}`}
          role="option"
          aria-selected={index === selectedIndex}
          className={classNames(styles['option'], index === selectedIndex && styles['active'])}
          onPointerEnter={() => setHighlightedIndex(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => selectOptionAndCleanUp(option)}
        >
          <OptionWords choice={option.choice} />
        </li>
      ))}
    </ul>
  );
}

function OptionWords({ choice }: { readonly choice: LinkChoice }) {
  const t = useTranslate();
  const isPassage = choice.link.link === 'coding';
  return (
    <>
      {choice.codeKind && <KindGlyph kind={choice.codeKind} color={choice.color ?? null} />}
      <span className={styles['optionName']} dir="auto">
        {isPassage ? t('memos.passageName', { words: choice.name }) : choice.name}
      </span>
      <span className={styles['optionKind']}>
        {isPassage ? choice.link.label : t(`memos.link.${choice.link.link}`)}
      </span>
    </>
  );
}
