import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { CodeKind } from '../../../shared/domain/code.ts';
import { paletteSize } from '../../../shared/domain/code.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { codeColor } from '../../ui/kind-glyph.tsx';
import styles from './codebook-screen.module.css';

type Props = {
  readonly kind: CodeKind;
  readonly color: number | null;
  readonly disabled: boolean;
  readonly onChange: (color: number | null) => void;
};

const colors: readonly (number | null)[] = [
  null,
  ...Array.from({ length: paletteSize }, (_, index) => index),
];

/** The hue of the kind, or one of fourteen colours that stay apart for colour-blind eyes. */
export function ColorPicker({ kind, color, disabled, onChange }: Props) {
  const t = useTranslate();
  const group = useRef<HTMLDivElement>(null);
  const at = Math.max(0, colors.indexOf(color));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || disabled) return;
    event.preventDefault();
    const next = (at + step + colors.length) % colors.length;
    onChange(colors[next] ?? null);
    const button = group.current?.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div className={styles['section']}>
      <h3>{t('codebook.color')}</h3>
      <div
        ref={group}
        role="radiogroup"
        aria-label={t('codebook.color')}
        className={styles['palette']}
        onKeyDown={onKeyDown}
      >
        {colors.map((each, index) => (
          <button
            key={index}
            type="button"
            role="radio"
            aria-checked={index === at}
            aria-label={
              each === null ? t('codebook.colorOfKind') : t('codebook.colorNumber', { number: each + 1 })
            }
            title={each === null ? t('codebook.colorOfKind') : undefined}
            tabIndex={index === at ? 0 : -1}
            disabled={disabled}
            className={styles['swatch']}
            style={{ background: codeColor(kind, each) }}
            onClick={() => onChange(each)}
          />
        ))}
      </div>
    </div>
  );
}
