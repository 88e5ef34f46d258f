import { useMemo, useState } from 'react';
import type { Output } from '../../../shared/api/contract.ts';
import type { PassageSource } from '../../../shared/api/search-procedures.ts';
import type { FoundPassage } from '../../../shared/api/query-procedures.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useClient, useFiles, useHandle, useReadOnly } from '../../data/session.tsx';
import { useJob, useReportError } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { AnswerCounts } from '../../editor/answer-counts.tsx';
import { CodePassagesDialog } from '../../editor/code-passages-dialog.tsx';
import { FoundList, type FoundItem } from '../../editor/found-list.tsx';
import { snippet } from '../../editor/snippet.ts';
import { useChosen } from '../../editor/use-chosen.ts';
import { Button } from '../../ui/button.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Menu } from '../../ui/menu.tsx';
import { EvidenceDialog, MemoDialog, ThemeDialog } from './passage-dialogs.tsx';
import styles from './query-screen.module.css';

type QueryAnswerProps = {
  readonly query: string;
  readonly answer: Output<'query.run'>;
  readonly enter: number;
  readonly onLeave: () => void;
};

type Open =
  | { readonly dialog: 'code' | 'memo'; readonly source: PassageSource }
  | { readonly dialog: 'theme' | 'evidence'; readonly codingIds: readonly string[] };

const shownQuote = 500;

/** What a query finds: in people, then passage by passage, and where it goes from here. */
export function QueryAnswer({ query, answer, enter, onLeave }: QueryAnswerProps) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const [current, setCurrent] = useState<string>();
  const [open, setOpen] = useState<Open>();
  const { total, people, peopleTotal, documents } = answer;
  const chosen = useChosen(query);
  const items = useMemo(() => foundPassages(answer.passages), [answer]);
  const picked = answer.passages.filter((passage) => chosen.keys.has(keyOf(passage)));
  const source = (): PassageSource =>
    picked.length === 0
      ? { query }
      : { places: picked.map(({ documentId, start, end }) => ({ documentId, start, end })) };
  const codingIds = useCodingIds(query, picked);
  const exportTable = useExport(query);
  const count = picked.length === 0 ? answer.total : picked.length;
  const canChange = !readOnly && answer.total > 0;
  const code = () => setOpen({ dialog: 'code', source: source() });
  const withCodings = (dialog: 'theme' | 'evidence') =>
    void codingIds().then((ids) => ids && setOpen({ dialog, codingIds: ids }));
  useShortcut({ id: 'find.codeMany', keys: 'Shift+c', when: canChange }, code);
  return (
    <div className={styles['answer']}>
      <div className={styles['answerHead']}>
        <p role="status" className={styles['total']}>
          {t('query.total', { total, people, peopleTotal, documents })}
        </p>
        <AnswerCounts byPerson={answer.byPerson} bySegment={answer.bySegment} />
        <div className={styles['acts']}>
          {canChange && (
            <Button size="small" keys="Shift+c" onClick={code}>
              {picked.length === 0 ? t('find.codeAll', { count }) : t('find.codeChosen', { count })}
            </Button>
          )}
          <Menu
            align="start"
            trigger={<Button size="small">{t('query.useThem')}</Button>}
            items={[
              ...(canChange
                ? [
                    {
                      id: 'memo',
                      label: t('query.intoMemo'),
                      onSelect: () => setOpen({ dialog: 'memo', source: source() }),
                    },
                    { id: 'theme', label: t('query.makeTheme'), onSelect: () => withCodings('theme') },
                    {
                      id: 'evidence',
                      label: t('query.addEvidence'),
                      onSelect: () => withCodings('evidence'),
                    },
                  ]
                : []),
              { id: 'export', label: t('query.export'), separated: canChange, onSelect: exportTable },
            ]}
          />
          {picked.length > 0 && (
            <Button size="small" variant="quiet" onClick={chosen.clear}>
              {t('find.chooseNone')}
            </Button>
          )}
        </div>
        {answer.passages.length < answer.total && (
          <p className={styles['note']}>
            {t('search.shown', { shown: answer.passages.length, total: answer.total })}
          </p>
        )}
      </div>
      <FoundList
        items={items}
        label={t('query.answer')}
        chosen={readOnly ? undefined : chosen}
        current={current}
        onCurrent={setCurrent}
        onLeave={onLeave}
        enter={enter}
      />
      <OpenDialog open={open} query={query} onClose={() => setOpen(undefined)} />
    </div>
  );
}

function OpenDialog(props: {
  readonly open: Open | undefined;
  readonly query: string;
  readonly onClose: () => void;
}) {
  const { open, query, onClose } = props;
  switch (open?.dialog) {
    case 'code':
      return 'source' in open ? <CodePassagesDialog source={open.source} onClose={onClose} /> : null;
    case 'memo':
      return 'source' in open ? <MemoDialog source={open.source} query={query} onClose={onClose} /> : null;
    case 'theme':
      return 'codingIds' in open ? <ThemeDialog codingIds={open.codingIds} onClose={onClose} /> : null;
    case 'evidence':
      return 'codingIds' in open ? <EvidenceDialog codingIds={open.codingIds} onClose={onClose} /> : null;
    default:
      return null;
  }
}

/** The codings of the chosen passages, or of all. */
function useCodingIds(
  query: string,
  picked: readonly FoundPassage[],
): () => Promise<readonly string[] | undefined> {
  const client = useClient();
  const handle = useHandle();
  const report = useReportError();
  return async () => {
    if (picked.length > 0) return picked.flatMap(({ codings }) => codings.map(({ id }) => id));
    try {
      return (await client.study(handle, 'passages.codings', { source: { query } })).codingIds;
    } catch (error) {
      report(error);
      return undefined;
    }
  };
}

function useExport(query: string): () => void {
  const files = useFiles();
  const table = useJob('query.export');
  return () =>
    void (async () => {
      const ref = await table.run({ query });
      if (ref !== undefined) await files.saveBlob(ref);
    })();
}

function keyOf({ documentId, start, end }: FoundPassage): string {
  return `${documentId}-${start}-${end}`;
}

function foundPassages(passages: readonly FoundPassage[]): readonly FoundItem[] {
  return passages.map((passage, at) => ({
    ...passage,
    ...snippet(passage),
    key: keyOf(passage),
    match: passage.quote.length > shownQuote ? `${passage.quote.slice(0, shownQuote)}…` : passage.quote,
    who: [passage.speaker, passage.participant === passage.speaker ? null : passage.participant]
      .filter(Boolean)
      .join(' · '),
    heading: passages[at - 1]?.documentId === passage.documentId ? undefined : passage.document,
    marks: passage.codings.map(({ id, code, kind }) => (
      <span key={id} dir="auto">
        <KindGlyph kind={kind} color={null} /> {code}
      </span>
    )),
  }));
}
