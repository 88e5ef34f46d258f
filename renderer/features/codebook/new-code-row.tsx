import type { CSSProperties, FocusEvent, KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { codeKindSchema, codeKinds } from '../../../shared/domain/code.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import type { CodeTreeActs, NewPlace } from './code-tree-acts.ts';
import styles from './codebook-screen.module.css';

type Props = { readonly place: NewPlace; readonly top: number; readonly acts: CodeTreeActs };

/** The line in the tree where a new code gets its name; at the top level also its kind. */
export function NewCodeRow({ place, top, acts }: Props) {
  const t = useTranslate();
  const [name, setName] = useState('');
  const [kind, setKind] = useState(place.kind);
  const ended = useRef(false);
  const end = (save: boolean) => {
    if (ended.current) return;
    ended.current = true;
    if (save && name.trim() !== '') acts.addNew(name.trim(), kind);
    acts.endNew();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Enter');
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) end(true);
  };
  const style: CSSProperties & { readonly '--depth': number } = {
    transform: `translateY(${top}px)`,
    '--depth': place.depth,
  };
  return (
    <div role="none" className={styles['row']} style={style} onKeyDown={onKeyDown} onBlur={onBlur}>
      <span className={styles['opener']} aria-hidden="true" />
      <KindGlyph kind={kind} />
      <input
        className={styles['rename']}
        aria-label={t('codebook.newName')}
        placeholder={t('codebook.newName')}
        value={name}
        maxLength={200}
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      {place.parentId === null && (
        <select
          className={styles['kindChoice']}
          aria-label={t('codebook.kind')}
          value={kind}
          onChange={(event) => setKind(codeKindSchema.parse(event.target.value))}
        >
          {codeKinds.map((each) => (
            <option key={each} value={each}>
              {t(`kind.${each}`)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
