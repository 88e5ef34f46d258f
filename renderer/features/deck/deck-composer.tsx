import { useEffect, useRef, useState } from 'react';
import { audiences, deckLengths, type Audience, type DeckLength } from '../../../shared/deck/deck.ts';
import type { SlideKind } from '../../../shared/deck/slide-kinds.ts';
import { languageSchema, type Language } from '../../../shared/domain/language.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Page } from '../../ui/page.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import styles from './deck-screen.module.css';

type Props = {
  readonly onMade: (id: string) => void;
  /** Absent where there is no deck to go back to. */
  readonly onCancel?: (() => void) | undefined;
};

/** A deck is told to somebody: audience, length and language, and the story that follows from them. */
export function DeckComposer({ onMade, onCancel }: Props) {
  const t = useTranslate();
  const study = useStudyQuery('study.get', {}).data?.study;
  const [audience, setAudience] = useState<Audience>('board');
  const [length, setLength] = useState<DeckLength>(10);
  const [wanted, setLanguage] = useState<Language>();
  const [dropped, setDropped] = useState<readonly SlideKind[]>([]);
  const language = wanted ?? study?.language ?? 'en';
  const wish = { audience, length, language };
  const { data: outline, error } = useStudyQuery('decks.propose', wish, { keepPrevious: true });
  const add = useCommand('decks.add');
  const make = useRef<HTMLButtonElement>(null);
  const kept = (outline ?? []).filter(({ kind }) => !dropped.includes(kind));
  const ready = outline !== undefined;
  useEffect(() => {
    if (ready) make.current?.focus();
  }, [ready]);
  const onMake = async () => {
    const kinds = dropped.length > 0 ? { kinds: kept.map(({ kind }) => kind) } : {};
    const made = await add({ ...wish, ...kinds });
    if (made) onMade(made.id);
  };
  if (error || (outline && outline.length === 0)) {
    return (
      <Page title={t('deckScreen.title')}>
        <EmptyState title={t('deckScreen.empty.title')} text={t('deckScreen.empty.text')} />
      </Page>
    );
  }
  return (
    <Page
      title={t('deckScreen.compose')}
      subtitle={t('deckScreen.composeText')}
      layout="read"
      actions={onCancel && <Button onClick={onCancel}>{t('deckScreen.cancel')}</Button>}
    >
      <div className={styles['composer']}>
        <RadioGroup
          label={t('deckScreen.audience')}
          value={audience}
          options={audiences.map((value) => ({ value, label: t(`deckScreen.audience.${value}`) }))}
          onChange={setAudience}
        />
        <RadioGroup
          label={t('deckScreen.length')}
          value={String(length)}
          options={deckLengths.map((value) => ({
            value: String(value),
            label: t('deckScreen.lengthOf', { count: value }),
          }))}
          onChange={(value) => setLength(deckLengths.find((one) => String(one) === value) ?? 10)}
        />
        <RadioGroup
          label={t('deckScreen.language')}
          value={language}
          options={languageSchema.options.map((value) => ({
            value,
            label: t(`deckScreen.language.${value}`),
          }))}
          onChange={setLanguage}
        />
        <div>
          <Button ref={make} variant="primary" disabled={kept.length === 0} onClick={() => void onMake()}>
            {t('deckScreen.make', { count: kept.length })}
          </Button>
        </div>
        <section aria-label={t('deckScreen.outline')}>
          <h2 className={styles['heading']}>{t('deckScreen.outline')}</h2>
          <ol className={styles['outline']} lang={language}>
            {kept.map(({ kind, title, section }, index) => (
              <li key={kind}>
                <span className="faint" aria-hidden="true">
                  {index + 1}
                </span>
                <span>{title}</span>
                <span className="faint">{section}</span>
                <IconButton
                  icon="close"
                  label={t('deckScreen.leaveOut', { title })}
                  onClick={() => setDropped([...dropped, kind])}
                />
              </li>
            ))}
          </ol>
          {dropped.length > 0 && (
            <Button size="small" onClick={() => setDropped([])}>
              {t('deckScreen.allAgain')}
            </Button>
          )}
        </section>
      </div>
    </Page>
  );
}
