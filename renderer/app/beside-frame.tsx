import { lazy, useCallback, type KeyboardEvent } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { announce } from '../ui/live-region.tsx';
import { ResizablePane } from '../ui/resizable-pane.tsx';
import styles from './beside-frame.module.css';
import { isPlainKey } from './key-match.ts';
import { usePathname } from './hash-location.ts';
import { useBesidePlace, useCloseBeside, useOpenBeside } from './navigation.ts';
import { passageHere } from './passage-here.ts';
import { besideMark } from './return-focus.ts';
import { ScreenLoader } from './screen-loader.tsx';
import { useShortcut } from './shortcuts.ts';

const BesidePane = lazy(async () => ({
  default: (await import('../features/transcripts/beside-pane.tsx')).BesidePane,
}));

/** The right-hand pane of the desk, where something stands in it; the screen stays as it is. */
export function BesideFrame() {
  const t = useTranslate();
  const place = useBesidePlace();
  const close = useCloseBeside();
  useReadBesideKey();
  const onEscape = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    },
    [close],
  );
  if (place === undefined) return null;
  return (
    <ResizablePane
      id="beside"
      side="right"
      initial={400}
      min={260}
      max={900}
      label={t('app.widthOf', { pane: t('beside.pane') })}
      as="aside"
      landmarkLabel={t('beside.pane')}
      className={styles['pane']}
    >
      <div
        className={styles['content']}
        {...{ [besideMark]: '' }}
        onKeyDownCapture={onEscape}
        onKeyDown={keepLetters}
      >
        <ScreenLoader>
          <BesidePane place={place} onClose={close} />
        </ScreenLoader>
      </div>
    </ResizablePane>
  );
}

/** `b` on a listed passage; an open transcript has a `b` of its own. */
function useReadBesideKey(): void {
  const t = useTranslate();
  const openBeside = useOpenBeside();
  const isReading = isTranscript(usePathname());
  useShortcut({ id: 'beside.keyRead', keys: 'b', when: !isReading }, () => {
    const passage = passageHere();
    if (passage === undefined) announce(t('beside.nothingHere'));
    else openBeside(passage);
  });
}

function isTranscript(pathname: string): boolean {
  const [, , , screen, documentId = ''] = pathname.split('/');
  return screen === 'transcripts' && documentId !== '';
}

/** A letter typed here is not a command for the screen beside it: coding keys belong to where the focus is. */
function keepLetters(event: KeyboardEvent): void {
  const written = event.shiftKey ? `Shift+${event.key}` : event.key;
  const isCommand = event.ctrlKey || event.metaKey || event.altKey || !isPlainKey(written);
  if (!isCommand && event.key !== '?') event.stopPropagation();
}
