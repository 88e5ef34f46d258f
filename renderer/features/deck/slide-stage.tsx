import { useMemo, useRef, useState, type CSSProperties } from 'react';
import type { DeckLook } from '../../../shared/deck/deck-look.ts';
import { inksOf } from '../../../shared/deck/look-inks.ts';
import type { Slide, TextElement } from '../../../shared/deck/slide.ts';
import { familyOf, SlideDrawing } from '../../charts/slide-drawing.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './deck-screen.module.css';
import { editableTexts, type EditableText } from './editable-texts.ts';
import { fittedSize } from './fitted-size.ts';
import { TextEditor } from './text-editor.tsx';

type Props = {
  readonly slide: Slide;
  readonly look: DeckLook;
  readonly pictures: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  /** Keys of texts that hold own words. */
  readonly own: ReadonlySet<string>;
  /** Key of the text being written. */
  readonly writing: string | undefined;
  readonly onWriting: (key: string | undefined) => void;
  readonly onSave: (key: string, text: string) => void;
};

const percent = (share: number) => `${share * 100}%`;

function placeOf(element: TextElement, slide: Slide): CSSProperties {
  const { x, y, w, h } = element.box;
  const { size } = slide;
  return {
    left: percent(x / size.w),
    top: percent(y / size.h),
    width: percent(w / size.w),
    height: percent(h / size.h),
  };
}

/** The slide as it is exported, with a box over each text that can be written anew. */
export function SlideStage(props: Props) {
  const { slide, look, pictures, readOnly, own, writing, onWriting, onSave } = props;
  const t = useTranslate();
  const texts = useMemo(() => editableTexts(slide, look), [slide, look]);
  const frame = useRef<HTMLDivElement>(null);
  const current = readOnly ? undefined : texts.find((each) => each.key === writing);
  const style = {
    aspectRatio: `${slide.size.w} / ${slide.size.h}`,
    '--slide-ratio': slide.size.w / slide.size.h,
    '--slide-points': slide.size.w * 72,
  };
  const finish = (text: EditableText, words: string | null) => {
    onWriting(undefined);
    if (words !== null) onSave(text.key, words);
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-text="${CSS.escape(text.key)}"]`)?.focus(),
    );
  };
  return (
    <div ref={frame} className={classNames(styles['slide'], slide.hidden && styles['hidden'])} style={style}>
      <SlideDrawing slide={slide} look={look} pictures={pictures} without={current?.key} />
      {!readOnly && (
        <div className={styles['texts']} lang={slide.language}>
          {texts.map((text) =>
            text.key === current?.key ? (
              <Written key={text.key} text={text} slide={slide} look={look} onDone={finish} />
            ) : (
              <button
                key={text.key}
                type="button"
                data-text={text.key}
                className={classNames(styles['text'], own.has(text.key) && styles['own'])}
                style={placeOf(text.element, slide)}
                aria-label={t(own.has(text.key) ? 'deckScreen.editOwn' : 'deckScreen.edit', {
                  text: text.text,
                })}
                onClick={() => onWriting(text.key)}
              />
            ),
          )}
        </div>
      )}
    </div>
  );
}

type WrittenProps = {
  readonly text: EditableText;
  readonly slide: Slide;
  readonly look: DeckLook;
  readonly onDone: (text: EditableText, words: string | null) => void;
};

/** The editor in the place, face and size of the text; the size follows while writing. */
function Written({ text, slide, look, onDone }: WrittenProps) {
  const t = useTranslate();
  const { element } = text;
  const [size, setSize] = useState(element.size);
  const inks = inksOf(look);
  const first = element.paragraphs[0]?.[0];
  const style: CSSProperties = {
    ...placeOf(element, slide),
    height: 'auto',
    minHeight: placeOf(element, slide).height,
    fontFamily: familyOf(element.font, look),
    fontSize: `calc(${size} / var(--slide-points) * 100cqw)`,
    fontWeight: first?.bold ? 700 : 400,
    lineHeight: element.lineHeight,
    textAlign: element.align,
    color: inks[first?.color ?? element.color],
    background: inks.page,
    caretColor: inks.ink,
  };
  return (
    <TextEditor
      text={text.text}
      label={t('deckScreen.writing')}
      style={style}
      onWrite={(words) => setSize(fittedSize(words, element, look))}
      onDone={(words) => onDone(text, words)}
    />
  );
}
