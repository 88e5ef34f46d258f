import { useImperativeHandle, useRef, type Ref } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { CodeFacets } from '../../../shared/domain/code.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { Study } from '../../../shared/domain/study.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { CodeLook } from '../../editor/code-look.ts';
import { MemoSection, type MemoSectionHandle } from '../../memos/memo-section.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import styles from './coding-card.module.css';
import { CodingFacets, type FacetsHandle } from './coding-facets.tsx';
import type { CodingPatch } from './use-coding-acts.ts';

export type CodingCardHandle = {
  readonly editMemo: () => void;
  readonly editFacets: () => void;
};

type CodingCardProps = {
  readonly coding: Coding;
  readonly look: CodeLook;
  readonly code: ListedCode | undefined;
  readonly study: Study | undefined;
  /** Who said it and when: "Hana 12:45". */
  readonly place: string;
  readonly words: string;
  readonly readOnly: boolean;
  readonly handle: Ref<CodingCardHandle>;
  readonly onChange: (patch: CodingPatch) => void;
  readonly onFacets: (change: Partial<CodeFacets>) => void;
  readonly onRecode: () => void;
  readonly onRemove: () => void;
  readonly onMoveEdge: (edge: 'start' | 'end', direction: 1 | -1) => void;
  /** Back to the text; the card stays open. */
  readonly onLeave: () => void;
  readonly onClose: () => void;
};

const longest = 320;

/** Everything about one coding: what was said, its finer marks, its memo, and what can be done with it. */
export function CodingCard(props: CodingCardProps) {
  const { coding, look, code, words, readOnly } = props;
  const t = useTranslate();
  const facets = useRef<FacetsHandle>(null);
  const memos = useRef<MemoSectionHandle>(null);
  useImperativeHandle(props.handle, () => ({
    editMemo: () => memos.current?.write(),
    editFacets: () => facets.current?.focus(),
  }));
  const quote = words.length > longest ? `${words.slice(0, longest)}…` : words;
  return (
    <section aria-label={t('transcripts.codingCard', { code: look.name })}>
      <div
        className={styles.card}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
          event.preventDefault();
          props.onLeave();
        }}
      >
        <header className={styles.head}>
          <h2 className={styles.title}>
            <KindGlyph kind={look.kind} color={look.color} label={t(`kind.${look.kind}`)} /> {look.name}
          </h2>
          <span className={styles.place}>{props.place}</span>
          <IconButton icon="close" label={t('transcripts.closeCard')} keys="Escape" onClick={props.onClose} />
        </header>
        <CodingFacets
          kind={look.kind}
          facets={coding.facets}
          inherited={code?.facets ?? {}}
          study={props.study}
          disabled={readOnly}
          handle={facets}
          onChange={props.onFacets}
        />
        <div className={styles.said}>
          <span className={styles.saidLabel}>{t('transcripts.asSaid')}</span>
          <blockquote dir="auto">{t('transcripts.quoted', { words: quote })}</blockquote>
        </div>
        <CodingMemos codingId={coding.id} handle={memos} />
        {!readOnly && (
          <div className={styles.acts}>
            <Button size="small" keys="r" onClick={props.onRecode}>
              {t('transcripts.recode')}
            </Button>
            <Button size="small" keys="Backspace" onClick={props.onRemove}>
              {t('transcripts.remove')}
            </Button>
          </div>
        )}
        {!readOnly && <Edges onMoveEdge={props.onMoveEdge} />}
      </div>
    </section>
  );
}

function Edges({ onMoveEdge }: Pick<CodingCardProps, 'onMoveEdge'>) {
  const t = useTranslate();
  return (
    <div className={styles.edges} role="group" aria-label={t('transcripts.edges')}>
      <span className={styles.edgeName}>{t('transcripts.edgeStart')}</span>
      <IconButton
        icon="back"
        label={t('transcripts.startEarlier')}
        keys="["
        onClick={() => onMoveEdge('start', -1)}
      />
      <IconButton
        icon="forward"
        label={t('transcripts.startLater')}
        keys="["
        onClick={() => onMoveEdge('start', 1)}
      />
      <span className={styles.edgeName}>{t('transcripts.edgeEnd')}</span>
      <IconButton
        icon="back"
        label={t('transcripts.endEarlier')}
        keys="Shift+Alt+ArrowLeft"
        onClick={() => onMoveEdge('end', -1)}
      />
      <IconButton
        icon="forward"
        label={t('transcripts.endLater')}
        keys="Shift+Alt+ArrowRight"
        onClick={() => onMoveEdge('end', 1)}
      />
    </div>
  );
}

/** Escape in a memo goes back to the page. */
function CodingMemos({
  codingId,
  handle,
}: {
  readonly codingId: string;
  readonly handle: Ref<MemoSectionHandle>;
}) {
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        document.querySelector<HTMLElement>('[data-shortcuts="on"]')?.focus();
      }}
    >
      <MemoSection targetKind="coding" targetId={codingId} keys="m" handle={handle} />
    </div>
  );
}
