import type { RefObject } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import { codeKinds } from '../../../shared/domain/code.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useMemoHere } from '../../app/memo-here.ts';
import { useCommand } from '../../data/use-command.ts';
import { useDraft } from '../../data/use-draft.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { clock } from '../../editor/clock.ts';
import { MemoSection } from '../../memos/memo-section.tsx';
import { Button } from '../../ui/button.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Quote } from '../../ui/quote.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { contrastWords } from './contrast-words.ts';
import { passageKey } from './passage-selection.ts';
import { stabilitySentence, stabilityShort } from './stability-words.ts';
import styles from './themes-screen.module.css';
import { useSpeakers } from './use-speakers.ts';

export type ThemeDetailsActs = {
  readonly toStatement: () => void;
  readonly merge: () => void;
  readonly remove: () => void;
  readonly take: (codingIds: readonly Id[]) => void;
};

type Props = {
  readonly theme: ThemeReport;
  readonly acts: ThemeDetailsActs;
  readonly nameField: RefObject<HTMLTextAreaElement | null>;
};

/** The margin: the theme in words, its typical voices and those at its edge. */
export function ThemeDetails({ theme, acts, nameField }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const update = useCommand('themes.update');
  useMemoHere('theme', theme.id, theme.label);
  const name = useDraft(theme.label, (label) => {
    if (label.trim() !== '') void update({ id: theme.id, label: label.trim() });
  });
  const description = useDraft(theme.description, (text) => void update({ id: theme.id, description: text }));
  return (
    <div className={styles['details']}>
      <div>
        <span className="faint">
          {t('themes.details')}
          {theme.labelByHand && ` · ${t('themes.byHandLabel')}`}
          {theme.locked && ` · ${t('themes.locked')}`}
          {theme.isNew && ` · ${t('themes.isNew')}`}
        </span>
        <TextArea
          ref={nameField}
          className={styles['name']}
          label={t('themes.name')}
          hideLabel
          rows={1}
          maxLength={300}
          readOnly={readOnly}
          {...name}
          onChange={(text) => name.onChange(text.replace(/[\r\n]+/gu, ' '))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
        />
      </div>
      <Support theme={theme} />
      <Stability theme={theme} />
      {!readOnly && (
        <div className={styles['acts']}>
          <Button size="small" variant="primary" keys="s" onClick={acts.toStatement}>
            {t('themes.toStatement')}
          </Button>
          <Button size="small" keys="m" onClick={acts.merge}>
            {t('themes.mergeShort')}
          </Button>
          <Button
            size="small"
            aria-pressed={theme.locked}
            title={t('themes.lockHint')}
            onClick={() => void update({ id: theme.id, locked: !theme.locked })}
          >
            {t(theme.locked ? 'themes.unlock' : 'themes.lock')}
          </Button>
          <Button size="small" onClick={acts.remove}>
            {t('themes.removeShort')}
          </Button>
        </div>
      )}
      <TextArea
        label={t('themes.description')}
        placeholder={t('themes.descriptionHint')}
        rows={2}
        readOnly={readOnly}
        {...description}
      />
      <MemoSection targetKind="theme" targetId={theme.id} />
      <Suggested theme={theme} take={acts.take} />
      <Voices theme={theme} />
      <Codes theme={theme} />
      <Values theme={theme} />
      <Changes theme={theme} />
    </div>
  );
}

function Support({ theme }: { readonly theme: ThemeReport }) {
  const t = useTranslate();
  const { core, coreTotal, others, othersTotal } = theme.support;
  const share = coreTotal === 0 ? 0 : core / coreTotal;
  return (
    <div>
      <div className={styles['support']}>
        <span>
          {coreTotal === 0 ? t('themes.noCore') : t('themes.coreOf', { count: core, total: coreTotal })}
        </span>
        <span className="faint">
          {othersTotal > 0 && t('themes.othersOf', { count: others, total: othersTotal })}
        </span>
      </div>
      <div className={styles['track']}>
        <i style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
      <p className="muted">{contrastWords(theme.contrast, t)}</p>
    </div>
  );
}

function Stability({ theme }: { readonly theme: ThemeReport }) {
  const t = useTranslate();
  const { stability } = theme;
  return (
    <div>
      <span className={styles['mark']} data-wary={stability.words === 'unstable'}>
        {stabilityShort(stability, t)}
      </span>
      <p className="muted">{stabilitySentence(stability, t)}</p>
    </div>
  );
}

const mostSuggested = 5;

function Suggested({
  theme,
  take,
}: {
  readonly theme: ThemeReport;
  readonly take: ThemeDetailsActs['take'];
}) {
  const t = useTranslate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const speakerOf = useSpeakers();
  const { suggested } = theme;
  if (suggested.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('themes.suggested')}</h2>
      <p className="faint">{t('themes.suggestedHint')}</p>
      <div className={styles['quotes']}>
        {suggested.slice(0, mostSuggested).map((passage) => (
          <Quote
            key={passageKey(passage)}
            words={passage.quote}
            bar="var(--line-strong)"
            href={hrefOf(paths.transcript(handle, passage.documentId, passage))}
            linkLabel={t('themes.openPassage')}
            source={speakerOf(passage).name}
          />
        ))}
      </div>
      {!readOnly && (
        <Button size="small" onClick={() => take(suggested.flatMap((passage) => [...passage.codingIds]))}>
          {t('themes.suggestedTake', { count: suggested.length })}
        </Button>
      )}
    </section>
  );
}

function Voices({ theme }: { readonly theme: ThemeReport }) {
  const t = useTranslate();
  const handle = useHandle();
  const speakerOf = useSpeakers();
  const quotes = (passages: ThemeReport['typicalQuotes'], bar: string) => (
    <div className={styles['quotes']}>
      {passages.map((passage) => {
        const speaker = speakerOf(passage);
        const time = passage.time === null ? undefined : clock(passage.time);
        const said = [speaker.name, speaker.segment && t(`segment.${speaker.segment}`), time].filter(Boolean);
        return (
          <Quote
            key={passageKey(passage)}
            words={passage.quote}
            bar={bar}
            href={hrefOf(paths.transcript(handle, passage.documentId, passage))}
            linkLabel={t('themes.openPassage')}
            source={said.join(', ')}
          />
        );
      })}
    </div>
  );
  return (
    <>
      {theme.typicalQuotes.length > 0 && (
        <section className={styles['section']}>
          <h2>{t('themes.typical')}</h2>
          {quotes(theme.typicalQuotes, 'var(--sensation)')}
        </section>
      )}
      {theme.oddQuotes.length > 0 && (
        <section className={styles['section']}>
          <h2>{t('themes.odd')}</h2>
          <p className="faint">{t('themes.oddHint')}</p>
          {quotes(theme.oddQuotes, 'var(--line-strong)')}
        </section>
      )}
    </>
  );
}

const mostCodes = 12;

function Codes({ theme }: { readonly theme: ThemeReport }) {
  const t = useTranslate();
  const codes = codeKinds
    .filter((kind) => kind !== 'change')
    .flatMap((kind) => theme.codes[kind])
    .toSorted((one, other) => other.people - one.people)
    .slice(0, mostCodes);
  if (codes.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('themes.codesOf')}</h2>
      <ul className={styles['counts']}>
        {codes.map((code) => (
          <li key={code.codeId}>
            <KindGlyph kind={code.kind} label={t(`kind.${code.kind}`)} />
            <span>{code.name}</span>
            <span>{t('themes.codeCount', { people: code.people, core: code.corePeople })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Values({ theme }: { readonly theme: ThemeReport }) {
  const t = useTranslate();
  if (theme.values.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('themes.values')}</h2>
      <ul className={styles['counts']}>
        {theme.values.map((value) => (
          <li key={value.companyValue}>
            <KindGlyph kind="value" />
            <span>{value.name ?? t('value.not-ours')}</span>
            <span>{t('themes.valueCount', { count: value.people })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ theme }: { readonly theme: ThemeReport }) {
  const t = useTranslate();
  if (theme.changes.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('themes.changes')}</h2>
      <ul className={styles['counts']}>
        {theme.changes.map((change) => (
          <li key={change.codeId}>
            <KindGlyph kind="change" />
            <span>
              {change.name}
              {change.aspect && <span className="faint"> · {t(`aspect.${change.aspect}`)}</span>}
            </span>
            <span>{t('themes.codeCount', { people: change.people, core: change.corePeople })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
