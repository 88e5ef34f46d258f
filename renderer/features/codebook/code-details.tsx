import { useMemo } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { codeKinds } from '../../../shared/domain/code.ts';
import { useMemoHere } from '../../app/memo-here.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useDraft } from '../../data/use-draft.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { MemoSection } from '../../memos/memo-section.tsx';
import { Button } from '../../ui/button.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Select } from '../../ui/select.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ancestorIds, subtreeOf } from './code-forest.ts';
import type { Forest } from './code-forest.ts';
import { CodeChanges } from './code-changes.tsx';
import { CodeKey } from './code-key.tsx';
import { CodeMeaning } from './code-meaning.tsx';
import { CodePassages } from './code-passages.tsx';
import styles from './codebook-screen.module.css';
import { ColorPicker } from './color-picker.tsx';
import { FacetFields } from './facet-fields.tsx';

export type CodeDetailsActs = {
  readonly addInside: () => void;
  readonly merge: () => void;
  readonly move: () => void;
  readonly split: () => void;
  readonly remove: () => void;
};

export type CodeDetailsTab = 'passages' | 'meaning' | 'marks' | 'memos' | 'changes';

type Props = {
  readonly code: ListedCode;
  readonly forest: Forest;
  readonly acts: CodeDetailsActs;
  readonly tab: CodeDetailsTab;
  readonly onTab: (tab: CodeDetailsTab) => void;
};

/** The margin beside the tree: what a code marks, its looks, its memo and its passages. */
export function CodeDetails({ code, forest, acts, tab, onTab }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const update = useCommand('codes.update');
  useMemoHere('code', code.id, code.name);
  const below = useMemo(() => subtreeOf(forest, code.id).size - 1, [forest, code.id]);
  const above = ancestorIds(forest, code.id).map((id) => forest.byId.get(id)?.name ?? '');
  const path = [...above, t(`kind.${code.kind}`)]
    .filter((name, index, names) => name !== names[index - 1])
    .toReversed();
  const description = useDraft(code.description, (text) => void update({ id: code.id, description: text }));
  return (
    <div className={styles['details']}>
      <div>
        <p className={styles['path']}>
          <KindGlyph kind={code.kind} color={code.color} /> {path.join(' › ')}
        </p>
        <h2>{code.name}</h2>
        <p className={styles['path']}>
          {t('codebook.passagesCount', { count: code.codings, people: code.participants })}
        </p>
      </div>
      {!readOnly && (
        <div className={styles['acts']}>
          <Button size="small" keys="Alt+Enter" onClick={acts.addInside}>
            {t('codebook.addChild')}
          </Button>
          <Button size="small" keys="m" onClick={acts.merge}>
            {t('codebook.mergeShort')}
          </Button>
          <Button size="small" keys="t" onClick={acts.move}>
            {t('codebook.moveShort')}
          </Button>
          {code.codings > 1 && (
            <Button size="small" keys="s" onClick={acts.split}>
              {t('codebook.splitShort')}
            </Button>
          )}
          <Button size="small" keys="Delete" onClick={acts.remove}>
            {t('codebook.removeShort')}
          </Button>
        </div>
      )}
      <TextArea
        label={t('codebook.description')}
        placeholder={t('codebook.descriptionHint')}
        rows={2}
        readOnly={readOnly}
        {...description}
      />
      <Tabs
        label={t('codebook.details')}
        value={tab}
        onChange={onTab}
        tabs={[
          { id: 'passages', label: t('codebook.passages'), content: <CodePassages code={code} /> },
          {
            id: 'meaning',
            label: t('codebook.meaning'),
            content: <CodeMeaning code={code} readOnly={readOnly} />,
          },
          {
            id: 'marks',
            label: t('codebook.marks'),
            content: (
              <div className={styles['details']}>
                <Select
                  label={t('codebook.kind')}
                  hint={below > 0 ? t('codebook.kindWholeTree', { count: below }) : undefined}
                  value={code.kind}
                  disabled={readOnly}
                  options={codeKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
                  onChange={(kind) => void update({ id: code.id, kind })}
                />
                <ReadingField code={code} readOnly={readOnly} />
                <CodeKey code={code} readOnly={readOnly} />
                <ColorPicker
                  kind={code.kind}
                  color={code.color}
                  disabled={readOnly}
                  onChange={(color) => void update({ id: code.id, color })}
                />
                <FacetFields
                  code={code}
                  readOnly={readOnly}
                  onChange={(facets) => void update({ id: code.id, facets })}
                />
              </div>
            ),
          },
          {
            id: 'memos',
            label: t('memos.here'),
            content: <MemoSection targetKind="code" targetId={code.id} />,
          },
          { id: 'changes', label: t('codebook.changes'), content: <CodeChanges code={code} /> },
        ]}
      />
    </div>
  );
}

/** How the name is read, so that it is found by kana and by romaji. */
function ReadingField({ code, readOnly }: { readonly code: ListedCode; readonly readOnly: boolean }) {
  const t = useTranslate();
  const update = useCommand('codes.update');
  const reading = useDraft(code.reading ?? '', (text) => void update({ id: code.id, reading: text.trim() }));
  return (
    <TextField
      label={t('codebook.reading')}
      hint={t('codebook.readingHint')}
      maxLength={200}
      readOnly={readOnly}
      {...reading}
    />
  );
}
