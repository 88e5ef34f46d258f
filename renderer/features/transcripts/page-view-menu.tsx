import { useMemo, useState } from 'react';
import { codeKinds } from '../../../shared/domain/code.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useStoreLater } from '../../data/use-store-later.ts';
import { colourModes, plainView } from '../../editor/page-view.ts';
import { Button } from '../../ui/button.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { announce } from '../../ui/live-region.tsx';
import { Popover } from '../../ui/popover.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { Desk } from './desk.ts';
import styles from './page-view.module.css';
import { codersOf, type PageViewState } from './use-page-view.ts';

/** What colours stand for and which codings are shown: a button, and what it opens. */
export function PageViewMenu({ desk, state }: { readonly desk: Desk; readonly state: PageViewState }) {
  const { t, transcript } = desk;
  const { view, change } = state;
  const { session } = transcript;
  const [isOpen, setOpen] = useState(false);
  const { isShown } = state.paint;
  const revision = useStoreLater(session.store, (now) => now.revision);
  // Counted anew when codings changed (which the revision tells) and when the filter did.
  const hidden = useMemo(
    () => (revision < 0 ? 0 : session.codings.all().filter((coding) => !isShown(coding)).length),
    [revision, session, isShown],
  );
  useShortcut({ id: 'page.keyColours', keys: 'y' }, () => {
    const mode = colourModes[(colourModes.indexOf(view.mode) + 1) % colourModes.length] ?? 'set';
    change({ mode });
    announce(t('page.coloursNow', { mode: t(`page.mode.${mode}`) }));
  });
  useShortcut({ id: 'page.keyView', keys: 'Shift+y' }, () => setOpen(true));
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      label={t('page.view')}
      trigger={
        <Button variant="quiet" keys="Shift+y">
          {hidden > 0 ? t('page.viewHides', { count: hidden }) : t('page.view')}
        </Button>
      }
    >
      <div className={styles.panel}>
        <RadioGroup
          label={t('page.colours')}
          value={view.mode}
          options={colourModes.map((mode) => ({ value: mode, label: t(`page.mode.${mode}`) }))}
          onChange={(mode) => change({ mode })}
        />
        <Filters desk={desk} state={state} />
        <div className={styles.foot}>
          <Button
            size="small"
            disabled={view === plainView}
            onClick={() => change({ hiddenKinds: [], hiddenCodes: [], hiddenCoders: [] })}
          >
            {t('page.showAll')}
          </Button>
        </div>
      </div>
    </Popover>
  );
}

function Filters({ desk, state }: { readonly desk: Desk; readonly state: PageViewState }) {
  const { t, transcript, codes, looks } = desk;
  const { view, change } = state;
  const all = transcript.session.codings.all();
  const used = new Set(all.map(({ codeId }) => codeId));
  const kinds = codeKinds.filter((kind) => all.some(({ codeId }) => looks.lookOf(codeId).kind === kind));
  const coders = codersOf(all);
  return (
    <>
      <Checks
        title={t('page.kinds')}
        items={kinds.map((kind) => ({
          id: kind,
          label: t(`kind.${kind}`),
          glyph: <KindGlyph kind={kind} />,
        }))}
        hidden={view.hiddenKinds}
        onChange={(hiddenKinds) => change({ hiddenKinds })}
      />
      {coders.length > 1 && (
        <Checks
          title={t('page.coders')}
          items={coders.map((coder) => ({ id: coder, label: coder === '' ? t('page.noCoder') : coder }))}
          hidden={view.hiddenCoders}
          onChange={(hiddenCoders) => change({ hiddenCoders })}
        />
      )}
      <Checks
        title={t('transcripts.codes')}
        items={codes
          .filter(({ id }) => used.has(id))
          .map(({ id, name, kind, color }) => ({
            id,
            label: name,
            glyph: <KindGlyph kind={kind} color={color} />,
          }))}
        hidden={view.hiddenCodes}
        onChange={(hiddenCodes) => change({ hiddenCodes })}
      />
    </>
  );
}

type ChecksProps<Id extends string> = {
  readonly title: string;
  readonly items: readonly {
    readonly id: Id;
    readonly label: string;
    readonly glyph?: React.ReactNode;
  }[];
  readonly hidden: readonly Id[];
  readonly onChange: (hidden: readonly Id[]) => void;
};

function Checks<Id extends string>({ title, items, hidden, onChange }: ChecksProps<Id>) {
  return (
    <fieldset className={styles.checks}>
      <legend>{title}</legend>
      <div className={styles.list}>
        {items.map(({ id, label, glyph }) => (
          <label key={id} className={styles.check}>
            <input
              type="checkbox"
              checked={!hidden.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? hidden.filter((each) => each !== id) : [...hidden, id])
              }
            />
            {glyph} <span dir="auto">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
