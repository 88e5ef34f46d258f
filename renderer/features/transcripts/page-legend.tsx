import { isMessageKey } from '../../../shared/messages/translate.ts';
import { useStoreLater } from '../../data/use-store-later.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { legendOf, type HueMeaning } from '../../editor/page-view.ts';
import type { Desk } from './desk.ts';
import styles from './page-view.module.css';
import type { PageViewState } from './use-page-view.ts';

const most = 12;

/** One line that says what the colours stand for; nothing where they are those of the codebook. */
export function PageLegend({ desk, state }: { readonly desk: Desk; readonly state: PageViewState }) {
  return state.view.mode === 'set' ? null : <Legend desk={desk} state={state} />;
}

function Legend({ desk, state }: { readonly desk: Desk; readonly state: PageViewState }) {
  const { t, transcript, looks } = desk;
  const { view, order, facetsOfCode, paint } = state;
  const { session } = transcript;
  const phases = useStudyQuery('study.get', {}).data?.study.phases ?? [];
  // Told anew after each change of the codings, once the page is painted.
  useStoreLater(session.store, ({ revision }) => revision);
  const meanings = legendOf({
    view,
    order,
    codings: session.codings.all().filter(paint.isShown),
    kindOf: (codeId) => looks.lookOf(codeId).kind,
    facetsOfCode,
  });
  const nameOf = ({ of }: HueMeaning): string => {
    if (of === undefined) return t('page.notSaid');
    if (view.mode === 'code') return looks.lookOf(of).name;
    if (view.mode === 'coder') return of === '' ? t('page.noCoder') : of;
    const phase = phases.find(({ id }) => id === of);
    if (phase !== undefined && phase.name !== '' && phase.name !== of) return phase.name;
    const key = `${view.mode}.${of}`;
    return isMessageKey(key) ? t(key) : of;
  };
  const more = meanings.length - most;
  return (
    <ul className={styles.legend} aria-label={t('page.coloursNow', { mode: t(`page.mode.${view.mode}`) })}>
      {meanings.slice(0, most).map((meaning) => (
        <li key={meaning.of ?? ''}>
          <span className={styles.swatch} style={{ background: `var(--${meaning.hue})` }} />
          <span dir="auto">{nameOf(meaning)}</span>
        </li>
      ))}
      {more > 0 && <li>{t('transcripts.moreCodings', { count: more })}</li>}
    </ul>
  );
}
