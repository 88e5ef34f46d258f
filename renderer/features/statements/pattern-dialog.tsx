import { useState } from 'react';
import type { Input } from '../../../shared/api/contract.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import styles from './statements-screen.module.css';

type Props = {
  readonly onAdd: (input: Input<'statements.add'>) => Promise<void>;
  readonly onClose: () => void;
};

const mostShown = 40;

/** Codes that several people share, the most telling first; one of them becomes a statement. */
export function PatternDialog({ onAdd, onClose }: Props) {
  const t = useTranslate();
  const report = useStudyQuery('patterns.report', {}).data;
  const codes = new Map((useStudyQuery('codes.list', {}).data ?? []).map((code) => [code.id, code]));
  const [wanted, setWanted] = useState<string>();
  const patterns = (report?.patterns ?? []).filter(({ codeIds }) => codeIds.length > 1).slice(0, mostShown);
  const chosen = patterns.find(({ id }) => id === wanted) ?? patterns[0];
  const run = () => {
    if (!chosen) return;
    onClose();
    const heart = chosen.codeIds.filter((id) => /^(?:sensation|value)$/.test(codes.get(id)?.kind ?? ''));
    const named = heart.length > 0 ? heart : chosen.codeIds.slice(0, 2);
    const title = named.map((id) => codes.get(id)?.name ?? '').join(' · ');
    void onAdd({ themeId: null, codeIds: chosen.codeIds.slice(0, 50), title: title.slice(0, 300) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('statements.patternTitle')}
      description={t('statements.patternSays')}
      footer={
        <>
          <Button onClick={onClose}>{t('statements.cancel')}</Button>
          <Button variant="primary" disabled={!chosen} onClick={run}>
            {t('statements.patternTake')}
          </Button>
        </>
      }
    >
      {!report && <p aria-busy="true">…</p>}
      {report && patterns.length === 0 && <p className="muted">{t('statements.patternNone')}</p>}
      <div className={styles['drafts']} role="radiogroup" aria-label={t('statements.patternTitle')}>
        {patterns.map(({ id, codeIds, support }) => (
          <label key={id} className={styles['draft']}>
            <input
              type="radio"
              name="pattern"
              checked={id === chosen?.id}
              onChange={() => setWanted(id)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                // Else the key would press the button that the focus goes back to.
                event.preventDefault();
                run();
              }}
            />
            <span>
              <span className={styles['patternCodes']}>
                {codeIds.map((codeId) => (
                  <CodeName key={codeId} code={codes.get(codeId)} />
                ))}
              </span>
              <small className="muted">
                {t('statements.patternPeople', {
                  core: support.core,
                  coreTotal: support.coreTotal,
                  others: support.others,
                  othersTotal: support.othersTotal,
                })}
              </small>
            </span>
          </label>
        ))}
      </div>
    </Dialog>
  );
}

type CodeProps = {
  readonly code:
    { readonly name: string; readonly kind: Parameters<typeof KindGlyph>[0]['kind'] } | undefined;
};

function CodeName({ code }: CodeProps) {
  if (!code) return null;
  return (
    <span>
      <KindGlyph kind={code.kind} /> {code.name}
    </span>
  );
}
