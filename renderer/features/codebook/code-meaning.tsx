import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { useCommand } from '../../data/use-command.ts';
import { useDraft } from '../../data/use-draft.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { CodeExamples } from './code-examples.tsx';
import styles from './codebook-screen.module.css';

type Props = { readonly code: ListedCode; readonly readOnly: boolean };

/** What a code means: when it is used, when it is not, and words that show it. */
export function CodeMeaning({ code, readOnly }: Props) {
  const t = useTranslate();
  const update = useCommand('codes.update');
  const { id } = code;
  const inclusion = useDraft(code.inclusion ?? '', (text) => void update({ id, inclusion: text }));
  const exclusion = useDraft(code.exclusion ?? '', (text) => void update({ id, exclusion: text }));
  return (
    <div className={styles['details']}>
      <TextArea
        label={t('codebook.inclusion')}
        placeholder={t('codebook.inclusionHint')}
        rows={2}
        maxLength={4000}
        readOnly={readOnly}
        {...inclusion}
      />
      <TextArea
        label={t('codebook.exclusion')}
        placeholder={t('codebook.exclusionHint')}
        rows={2}
        maxLength={4000}
        readOnly={readOnly}
        {...exclusion}
      />
      <CodeExamples code={code} readOnly={readOnly} />
    </div>
  );
}
