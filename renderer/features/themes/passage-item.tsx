import type { KeyboardEvent, MouseEvent } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { PassageReport } from '../../../shared/analysis/theme-report.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { KindGlyph, codeColor } from '../../ui/kind-glyph.tsx';
import { Quote } from '../../ui/quote.tsx';
import { passageKey } from './passage-selection.ts';
import styles from './themes-screen.module.css';
import type { Speaker } from './use-speakers.ts';

export type PassageActs = {
  readonly toggle: (key: string) => void;
  readonly extend: (key: string) => void;
  readonly grab: (key: string) => void;
  readonly letGo: () => void;
};

type Props = {
  readonly passage: PassageReport;
  readonly index: number;
  readonly chosen: boolean;
  readonly codes: ReadonlyMap<string, ListedCode>;
  readonly speaker: Speaker;
  readonly readOnly: boolean;
  readonly acts: PassageActs;
};

/** One passage of a list: chosen by its box, dragged by itself, opened by its words. */
export function PassageItem({ passage, index, chosen, codes, speaker, readOnly, acts }: Props) {
  const t = useTranslate();
  const handle = useHandle();
  const key = passageKey(passage);
  const own = passage.codeIds.flatMap((id) => codes.get(id) ?? []);
  const [first] = own;
  const onClick = (event: MouseEvent) => (event.shiftKey ? acts.extend(key) : acts.toggle(key));
  return (
    <div
      className={styles['passage']}
      data-chosen={chosen}
      draggable={!readOnly}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', passage.quote);
        acts.grab(key);
      }}
      onDragEnd={acts.letGo}
    >
      <input
        type="checkbox"
        data-passage={index}
        checked={chosen}
        disabled={readOnly}
        aria-label={t('themes.passageLabel', { who: speaker.name, quote: passage.quote.slice(0, 160) })}
        onClick={onClick}
        onChange={() => undefined}
        onKeyDown={(event) => walk(event, acts, key)}
      />
      <Quote
        words={passage.quote}
        bar={first && codeColor(first.kind, first.color)}
        href={hrefOf(paths.transcript(handle, passage.documentId, passage))}
        linkLabel={t('themes.openPassage')}
        source={
          <>
            <span>
              {speaker.name}
              {speaker.segment === 'core' && ` · ${t('themes.core')}`}
            </span>
            <span className={styles['codes']}>
              {own.map((code) => (
                <span key={code.id} className={styles['code']}>
                  <KindGlyph kind={code.kind} color={code.color} label={t(`kind.${code.kind}`)} />
                  {code.name}
                </span>
              ))}
            </span>
            {passage.byHand && <span>{t('themes.byHand')}</span>}
            {passage.isNew && <span>{t('themes.isNew')}</span>}
          </>
        }
      />
    </div>
  );
}

/** Up and down go from box to box; with Shift they choose on the way. */
function walk(event: KeyboardEvent<HTMLInputElement>, acts: PassageActs, key: string): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const index = Number(event.currentTarget.dataset['passage']) + step;
  const list = event.currentTarget.closest('ul');
  const next = list?.querySelector<HTMLInputElement>(`input[data-passage="${index}"]`);
  if (!next) return;
  if (event.shiftKey) acts.extend(key);
  next.focus();
  if (event.shiftKey) next.click();
}
