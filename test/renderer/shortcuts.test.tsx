// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { byArea } from '../../renderer/app/keys-dialog.tsx';
import {
  listenToKeys,
  runShortcut,
  useShortcut,
  useShortcuts,
  type ShortcutSpec,
} from '../../renderer/app/shortcuts.ts';
import { Dialog } from '../../renderer/ui/dialog.tsx';
import { keysText } from '../../renderer/ui/kbd.tsx';

function Key({ spec, act }: { readonly spec: ShortcutSpec; readonly act: () => void }) {
  useShortcut(spec, act);
  return null;
}

let stop: () => void;
let calls: string[];
const act = (name: string) => () => void calls.push(name);

beforeEach(() => {
  calls = [];
  stop = listenToKeys(window);
});
afterEach(() => {
  stop();
  cleanup();
});

describe('a letter key', () => {
  it('works on the page, not while typing, not while an input method composes', () => {
    const { getByRole } = render(
      <>
        <input />
        <Key spec={{ id: 'app.newStudy', keys: 'c' }} act={act('code')} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'c' });
    fireEvent.keyDown(getByRole('textbox'), { key: 'c' });
    fireEvent.keyDown(document.body, { key: 'c', isComposing: true });
    fireEvent.keyDown(document.body, { key: 'c', ctrlKey: true });
    expect(calls).toEqual(['code']);
  });

  it('works in a text that only has a cursor', () => {
    const { getByTestId } = render(
      <>
        <div data-testid="page" data-shortcuts="on" contentEditable suppressContentEditableWarning />
        <Key spec={{ id: 'app.newStudy', keys: 'c' }} act={act('code')} />
      </>,
    );
    fireEvent.keyDown(getByTestId('page'), { key: 'c' });
    expect(calls).toEqual(['code']);
  });

  it('rests while a dialog is open', () => {
    render(
      <>
        <div role="dialog" />
        <Key spec={{ id: 'app.newStudy', keys: 'c' }} act={act('code')} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(calls).toEqual([]);
  });
});

describe('a key pressed right after a dialog was closed', () => {
  afterEach(() => Reflect.deleteProperty(Element.prototype, 'getAnimations'));

  it('is for the page, though the dialog has not left it yet', () => {
    const screen = (open: boolean) => (
      <>
        <Dialog open={open} title="Rename" onClose={() => undefined} />
        <Key spec={{ id: 'app.newStudy', keys: 'c' }} act={act('code')} />
      </>
    );
    // It waits for what still moves, as in a browser.
    const moving: Partial<Animation> = { finished: new Promise<Animation>(() => undefined), pending: true };
    Element.prototype.getAnimations = () => [moving as Animation];
    const { rerender, queryByRole } = render(screen(true));
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(calls).toEqual([]);
    rerender(screen(false));
    expect(queryByRole('dialog')).not.toBe(null);
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(calls).toEqual(['code']);
  });
});

describe('a key that the screen shows', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** Presses `s` in the very moment in which the page changes, before anything that waits for a quiet one. */
  function pressWhenShown(place: Element): Promise<void> {
    return new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
        resolve();
      });
      watch.observe(place, { childList: true, characterData: true, subtree: true });
    });
  }

  const Shown = ({ text }: { readonly text: string }) => (
    <>
      <kbd>{text}</kbd>
      <Key spec={{ id: 'themes.toStatement', keys: 's' }} act={act(text)} />
    </>
  );

  it('is taken at once, and by what is shown then', async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    const place = document.createElement('div');
    const root = createRoot(place);
    const shown = pressWhenShown(place);
    root.render(<Shown text="first" />);
    await shown;
    const changed = pressWhenShown(place);
    root.render(<Shown text="second" />);
    await changed;
    expect(calls).toEqual(['first', 'second']);
    root.unmount();
  });
});

describe('undo', () => {
  it('is the study’s on the page and the field’s own while typing', () => {
    const { getByRole } = render(
      <>
        <input />
        <Key spec={{ id: 'app.undo', keys: '$mod+z' }} act={act('undo')} />
        <Key spec={{ id: 'app.redo', keys: '$mod+Shift+z' }} act={act('redo')} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    fireEvent.keyDown(getByRole('textbox'), { key: 'z', ctrlKey: true });
    expect(calls).toEqual(['undo', 'redo']);
  });
});

describe('a key with a modifier', () => {
  it('works while typing', () => {
    const { getByRole } = render(
      <>
        <input />
        <Key spec={{ id: 'app.openPalette', keys: '$mod+k' }} act={act('palette')} />
      </>,
    );
    fireEvent.keyDown(getByRole('textbox'), { key: 'k', ctrlKey: true });
    expect(calls).toEqual(['palette']);
  });
});

describe('a sign', () => {
  it('works with and without Shift, as keyboards differ', () => {
    render(<Key spec={{ id: 'app.showKeys', keys: '?' }} act={act('keys')} />);
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    fireEvent.keyDown(document.body, { key: '?' });
    expect(calls).toEqual(['keys', 'keys']);
  });
});

describe('the registry', () => {
  it('gives the key to what was shown last, and back when that is gone', () => {
    const first = <Key key="1" spec={{ id: 'app.newStudy', keys: 'n' }} act={act('study')} />;
    const second = <Key key="2" spec={{ id: 'app.add', keys: 'n' }} act={act('turn')} />;
    const { rerender } = render([first, second]);
    fireEvent.keyDown(document.body, { key: 'n' });
    rerender([first]);
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(calls).toEqual(['turn', 'study']);
  });

  it('leaves out what is not available now', () => {
    render(<Key spec={{ id: 'app.undo', keys: '$mod+z', when: false }} act={act('undo')} />);
    expect(runShortcut('app.undo')).toBe(false);
    expect(useShortcuts.getState().shortcuts).toEqual([]);
  });

  it('runs a command by its id, for menus', () => {
    render(<Key spec={{ id: 'app.newStudy' }} act={act('study')} />);
    expect(runShortcut('app.newStudy')).toBe(true);
    expect(calls).toEqual(['study']);
  });

  it('lists the screen’s keys before the application’s', () => {
    const shortcut = (id: 'app.undo' | 'app.goHome' | 'participants.add') => ({
      id,
      keys: ['x'],
      inPalette: true,
      run: () => undefined,
    });
    const areas = byArea([shortcut('app.goHome'), shortcut('app.undo'), shortcut('participants.add')]);
    expect([...areas.keys()]).toEqual(['participants', 'app', 'go']);
  });
});

describe('keys', () => {
  it('are written as on the keyboard', () => {
    expect(keysText('$mod+Shift+z')).toBe('Ctrl Shift Z');
    expect(keysText('Shift+ArrowLeft')).toBe('Shift ←');
  });
});
