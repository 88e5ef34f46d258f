import type { ChangeEvent } from 'react';
import { deckPages, type DeckLook } from '../../../shared/deck/deck-look.ts';
import type { Deck } from '../../../shared/deck/deck.ts';
import { languageSchema } from '../../../shared/domain/language.ts';
import { lookProblems } from '../../../shared/deck/look-problems.ts';
import { useCommand, useReportError } from '../../data/use-command.ts';
import { useFiles } from '../../data/session.tsx';
import { useDraft } from '../../data/use-draft.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './deck-screen.module.css';

type Props = { readonly deck: Deck; readonly readOnly: boolean };
const colors = ['page', 'ink', 'accent'] as const;
const fonts = ['heading', 'body', 'headingJa', 'bodyJa'] as const;

/** Page, colours, fonts, footer, logo and the company's template; what could not be read is said at once. */
export function LookPanel({ deck, readOnly }: Props) {
  const t = useTranslate();
  const update = useCommand('decks.update');
  const { look } = deck;
  const change = (part: Partial<Pick<DeckLook, 'page' | 'colors' | 'fonts' | 'footer'>>) =>
    void update({ id: deck.id, look: part });
  return (
    <section className={styles['margin']} aria-label={t('deckScreen.look')}>
      <div className={styles['head']}>
        <h2>{t('deckScreen.look')}</h2>
      </div>
      <fieldset className={styles['fields']} disabled={readOnly}>
        <Select
          label={t('deckScreen.language')}
          value={deck.language}
          options={languageSchema.options.map((value) => ({
            value,
            label: t(`deckScreen.language.${value}`),
          }))}
          onChange={(language) => void update({ id: deck.id, language })}
        />
        <Select
          label={t('deckScreen.page')}
          value={look.page}
          options={deckPages.map((value) => ({ value, label: t(`deckScreen.page.${value}`) }))}
          onChange={(page) => change({ page })}
        />
        <div className={styles['colors']}>
          {colors.map((name) => (
            <ColorField
              key={name}
              label={t(`deckScreen.color.${name}`)}
              value={look.colors[name]}
              onChange={(value) => change({ colors: { ...look.colors, [name]: value } })}
            />
          ))}
        </div>
        {lookProblems(look).map((problem) => (
          <p key={problem.code + problem.what} className={styles['withheld']} role="note">
            {problem.code === 'contrast'
              ? t('deckScreen.problem.contrast', {
                  what: t(`deckScreen.color.${problem.what}`),
                  ratio: problem.ratio,
                })
              : t('deckScreen.problem.font', { what: problem.what })}
          </p>
        ))}
        {fonts.map((name) => (
          <Words
            key={`${deck.id}${name}`}
            label={t(`deckScreen.font.${name}`)}
            value={look.fonts[name]}
            onSave={(value) => value.trim() !== '' && change({ fonts: { ...look.fonts, [name]: value } })}
          />
        ))}
        <Words
          key={`${deck.id}footer`}
          label={t('deckScreen.footer')}
          value={look.footer}
          onSave={(footer) => change({ footer })}
        />
        <FileField deck={deck} part="logo" accept={['.png', '.jpg', '.jpeg']} />
        <FileField deck={deck} part="template" accept={['.pptx']} />
      </fieldset>
    </section>
  );
}

type WordsProps = {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
};

function Words({ label, value, onSave }: WordsProps) {
  const draft = useDraft(value, onSave);
  return <TextField label={label} value={draft.value} onChange={draft.onChange} onBlur={draft.onBlur} />;
}

type ColorProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function ColorField({ label, value, onChange }: ColorProps) {
  const onInput = (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value);
  return (
    <label className={styles['color']}>
      <input type="color" value={value} onChange={onInput} />
      {label}
    </label>
  );
}

type FileProps = {
  readonly deck: Deck;
  readonly part: 'logo' | 'template';
  readonly accept: readonly string[];
};

function FileField({ deck, part, accept }: FileProps) {
  const t = useTranslate();
  const files = useFiles();
  const report = useReportError();
  const setFile = useCommand('decks.setFile');
  const there = deck.look[part];
  const choose = async () => {
    try {
      const [file] = await files.pickFiles({ accept });
      if (file) await setFile({ id: deck.id, role: part, file });
    } catch (error) {
      report(error);
    }
  };
  return (
    <div className={styles['file']}>
      <span>{t(`deckScreen.${part}`)}</span>
      <span className="faint">{there?.name ?? t('deckScreen.noFile')}</span>
      <span className={styles['links']}>
        <Button size="small" onClick={() => void choose()}>
          {t(`deckScreen.${part}.choose`)}
        </Button>
        {there && (
          <Button size="small" onClick={() => void setFile({ id: deck.id, role: part, file: null })}>
            {t('deckScreen.file.remove')}
          </Button>
        )}
      </span>
    </div>
  );
}
