import { useRef, useState, type FormEvent } from 'react';
import type { Language } from '../../../shared/domain/language.ts';
import { paths, useNavigate } from '../../app/navigation.ts';
import { useCommand } from '../../data/use-command.ts';
import { useLanguage, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './welcome-screen.module.css';

/** A new study: a name is enough; the rest can be written later. */
export function NewStudyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const create = useCommand('studies.create');
  const screenLanguage = useLanguage();
  const [name, setName] = useState('');
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const [offering, setOffering] = useState('');
  const [question, setQuestion] = useState('');
  const [starterCodebook, setStarter] = useState(true);
  const first = useRef<HTMLInputElement>(null);
  const ready = name.trim() !== '';

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const opened = await create({ name: name.trim(), language, offering, question, starterCodebook });
    if (!opened) return;
    onClose();
    navigate(paths.home(opened.handle));
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('welcome.newTitle')}
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" type="submit" form="new-study" disabled={!ready}>
            {t('welcome.create')}
          </Button>
        </>
      }
    >
      <form id="new-study" className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <TextField
          ref={first}
          label={t('welcome.name')}
          hint={t('welcome.nameHint')}
          value={name}
          onChange={setName}
          maxLength={200}
          required
        />
        <Select
          label={t('welcome.language')}
          hint={t('welcome.languageHint')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'en', label: t('welcome.english') },
            { value: 'ja', label: t('welcome.japanese') },
          ]}
        />
        <TextField label={t('welcome.offering')} value={offering} onChange={setOffering} />
        <TextArea label={t('welcome.question')} rows={2} value={question} onChange={setQuestion} />
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={starterCodebook}
            onChange={(event) => setStarter(event.target.checked)}
          />
          {t('welcome.starter')}
          <small>{t('welcome.starterHint')}</small>
        </label>
      </form>
    </Dialog>
  );
}
