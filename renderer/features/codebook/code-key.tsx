import { useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { useKeyCapture } from '../../app/use-key-capture.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd, keysText } from '../../ui/kbd.tsx';
import { codeKeyConflict } from './code-key-conflict.ts';
import styles from './codebook-screen.module.css';

type Props = { readonly code: ListedCode; readonly readOnly: boolean };

/** The key that applies the code in a transcript: pressed to be chosen, refused or asked about where it is taken. */
export function CodeKey({ code, readOnly }: Props) {
  const t = useTranslate();
  const update = useCommand('codes.update');
  const codes = useStudyQuery('codes.list', {}).data ?? [];
  const [waiting, setWaiting] = useState(false);
  const [asked, setAsked] = useState<string>();
  const set = (shortcut: string) => {
    setAsked(undefined);
    void update({ id: code.id, shortcut });
  };
  useKeyCapture(waiting, (keys) => {
    setWaiting(false);
    if (keys === undefined) return;
    if (codeKeyConflict(keys, code.id, codes) === undefined) set(keys);
    else setAsked(keys);
  });
  const conflict = asked === undefined ? undefined : codeKeyConflict(asked, code.id, codes);
  const stored = code.shortcut ? codeKeyConflict(code.shortcut, code.id, codes) : undefined;
  return (
    <div className={styles['section']}>
      <h3>{t('codebook.key')}</h3>
      <div className={styles['acts']}>
        {code.shortcut ? (
          <Kbd keys={code.shortcut} exact />
        ) : (
          <span className="faint">{t('codebook.keyNone')}</span>
        )}
        {!readOnly && (
          <Button size="small" aria-pressed={waiting} onClick={() => setWaiting(!waiting)}>
            {t(waiting ? 'codebook.keyPress' : 'codebook.keyChoose')}
          </Button>
        )}
        {!readOnly && code.shortcut && (
          <Button size="small" variant="quiet" onClick={() => set('')}>
            {t('codebook.keyClear')}
          </Button>
        )}
      </div>
      <p className="faint">{t('codebook.keyHint')}</p>
      {stored?.by === 'page' && (
        <p role="alert">{t('codebook.keyHidden', { key: keysText(code.shortcut ?? '') })}</p>
      )}
      {asked !== undefined && conflict && (
        <div role="alert" className={styles['section']}>
          {conflict.by === 'code' ? (
            <>
              <p>{t('codebook.keyOfCode', { key: keysText(asked), name: conflict.name })}</p>
              <div className={styles['acts']}>
                <Button size="small" onClick={() => set(asked)}>
                  {t('codebook.keyTake')}
                </Button>
                <Button size="small" variant="quiet" onClick={() => setAsked(undefined)}>
                  {t('codebook.cancel')}
                </Button>
              </div>
            </>
          ) : (
            <p>{t('codebook.keyOfPage', { key: keysText(asked) })}</p>
          )}
        </div>
      )}
    </div>
  );
}
