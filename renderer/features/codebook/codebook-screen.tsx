import { useRef, useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { languageSchema } from '../../../shared/domain/language.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { errorText } from '../../data/error-text.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useLanguage, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { announce } from '../../ui/live-region.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CodeDetails } from './code-details.tsx';
import type { CodeDetailsTab } from './code-details.tsx';
import { CodeTree } from './code-tree.tsx';
import styles from './codebook-screen.module.css';
import { MergeDialog } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { useCodebook, type Codebook } from './use-codebook.ts';

/** The codebook: the tree of codes on the page, the chosen code in the margin. */
export function CodebookScreen() {
  const t = useTranslate();
  const { data, error } = useStudyQuery('codes.list', {});
  if (error) return <Page title={t('codebook.title')}>{errorText(t, error)}</Page>;
  if (!data) return <Page title={t('codebook.title')}>{null}</Page>;
  return <LoadedCodebook codes={data} />;
}

function LoadedCodebook({ codes }: { readonly codes: readonly ListedCode[] }) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const book = useCodebook(codes);
  const [tab, setTab] = useState<CodeDetailsTab>('passages');
  const filter = useRef<HTMLInputElement>(null);
  const { acts, code } = book;
  const selectedRow = book.rows.find((row) => row.key === book.selected);
  const starters = useStarter();

  useShortcut({ id: 'codebook.focusFilter', keys: 'f' }, () => filter.current?.focus());
  useShortcut({ id: 'codebook.add', keys: 'n', when: !readOnly }, () => acts.startNew(kindRowFor()));
  const canAct = !readOnly && book.chosen.length > 0;
  useShortcut({ id: 'codebook.merge', keys: 'm', when: canAct }, () => book.setMerging(book.chosen));
  useShortcut({ id: 'codebook.move', keys: 't', when: canAct }, () => book.setMovingInto(book.chosen));
  useShortcut({ id: 'codebook.split', keys: 's', when: canAct && (code?.codings ?? 0) > 1 }, () =>
    book.setSplitting(code?.id),
  );

  /** A new code at the top level stands in the kind of what is chosen. */
  function kindRowFor() {
    const kind = selectedRow?.type === 'kind' ? selectedRow.kind : selectedRow?.code.kind;
    return book.rows.find((row) => row.type === 'kind' && row.kind === (kind ?? 'sensation'));
  }

  const codings = codes.reduce((sum, each) => sum + each.codings, 0);
  const removing = book.removing === undefined ? undefined : book.forest.byId.get(book.removing);
  const codesOf = (ids: readonly Id[]) => ids.flatMap((id) => book.forest.byId.get(id) ?? []);
  const merging = codesOf(book.merging);
  const moving = codesOf(book.movingInto);
  const splitting = book.splitting === undefined ? undefined : book.forest.byId.get(book.splitting);
  return (
    <Page
      title={t('codebook.title')}
      subtitle={t('codebook.count', { codes: codes.length, codings })}
      layout="fill"
      asideId="codebook"
      asideLabel={t('codebook.details')}
      actions={
        !readOnly && (
          <>
            <Menu trigger={<Button>{t('codebook.addStarter')}</Button>} items={starters} />
            <Button variant="primary" keys="n" onClick={() => acts.startNew(kindRowFor())}>
              {t('codebook.add')}
            </Button>
          </>
        )
      }
      aside={
        book.marked.size > 1 ? (
          <ManyCodes count={book.marked.size} book={book} readOnly={readOnly} />
        ) : code ? (
          <CodeDetails
            key={code.id}
            code={code}
            forest={book.forest}
            tab={tab}
            onTab={setTab}
            acts={{
              addInside: () => acts.startNew(selectedRow),
              merge: () => book.setMerging([code.id]),
              move: () => book.setMovingInto([code.id]),
              split: () => book.setSplitting(code.id),
              remove: () => book.setRemoving(code.id),
            }}
          />
        ) : (
          <p className="muted">{t('codebook.choose')}</p>
        )
      }
    >
      <div className={styles['bar']}>
        <TextField
          ref={filter}
          className={styles['filter']}
          label={t('codebook.filter')}
          hideLabel
          type="search"
          placeholder={t('codebook.filter')}
          value={book.words}
          onChange={book.setWords}
          onKeyDown={(event) => event.key === 'Escape' && book.setWords('')}
        />
        <span className="faint" role="status">
          {book.found !== undefined && t('codebook.filterFound', { count: book.found })}
        </span>
        <span style={{ flex: 1 }} />
        <IconButton icon="down" label={t('codebook.expandAll')} onClick={() => book.setAllExpanded(true)} />
        <IconButton
          icon="forward"
          label={t('codebook.collapseAll')}
          onClick={() => book.setAllExpanded(false)}
        />
      </div>
      {codes.length === 0 && !book.adding && (
        <EmptyState
          title={t('codebook.empty.title')}
          text={t('codebook.empty.text')}
          action={
            !readOnly && (
              <Menu
                trigger={<Button variant="primary">{t('codebook.addStarter')}</Button>}
                items={starters}
              />
            )
          }
        />
      )}
      {(codes.length > 0 || book.adding) && (
        <CodeTree
          forest={book.forest}
          rows={book.rows}
          selected={book.selected}
          marked={book.marked}
          chosen={book.chosen}
          renaming={book.renaming}
          adding={book.adding}
          readOnly={readOnly}
          acts={acts}
        />
      )}
      {removing && (
        <RemoveDialog
          code={removing}
          onClose={() => book.setRemoving(undefined)}
          onRemoved={() => acts.select(removing.parentId ?? '')}
        />
      )}
      {merging.length > 0 && (
        <MergeDialog
          codes={merging}
          forest={book.forest}
          onClose={() => book.setMerging([])}
          onMerged={acts.select}
        />
      )}
      {moving.length > 0 && (
        <MoveDialog
          codes={moving}
          forest={book.forest}
          onMove={acts.move}
          onClose={() => book.setMovingInto([])}
        />
      )}
      {splitting && (
        <SplitDialog
          key={splitting.id}
          code={splitting}
          onClose={() => book.setSplitting(undefined)}
          onSplit={acts.select}
        />
      )}
    </Page>
  );
}

type ManyProps = { readonly count: number; readonly book: Codebook; readonly readOnly: boolean };

/** The margin while several codes are chosen: what can be done to all of them. */
function ManyCodes({ count, book, readOnly }: ManyProps) {
  const t = useTranslate();
  return (
    <div className={styles['details']}>
      <div role="status">
        <h2>{t('codebook.chosen', { count })}</h2>
      </div>
      {!readOnly && (
        <div className={styles['acts']}>
          <Button size="small" keys="t" onClick={() => book.setMovingInto(book.chosen)}>
            {t('codebook.moveShort')}
          </Button>
          <Button size="small" keys="m" onClick={() => book.setMerging(book.chosen)}>
            {t('codebook.mergeShort')}
          </Button>
          <Button size="small" variant="quiet" keys="Escape" onClick={book.acts.clearMarks}>
            {t('codebook.chosenClear')}
          </Button>
        </div>
      )}
      <p className="muted">{t('codebook.chosenHint')}</p>
    </div>
  );
}

/** The ready-made codebooks, that of the screens' language first. */
function useStarter() {
  const t = useTranslate();
  const own = useLanguage();
  const addStarter = useCommand('codes.addStarter');
  const add = async (language: Language) => {
    const result = await addStarter({ language });
    if (result) announce(t('codebook.starterAdded', { count: result.added }));
  };
  return languageSchema.options
    .toSorted((one, other) => Number(other === own) - Number(one === own))
    .map((language) => ({
      id: language,
      label: t(`codebook.starter.${language}`),
      onSelect: () => void add(language),
    }));
}
