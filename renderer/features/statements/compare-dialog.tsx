import { useState } from 'react';
import type { Language } from '../../../shared/domain/language.ts';
import { slotNames } from '../../../shared/domain/statement.ts';
import type { Statement, StatementVersion } from '../../../shared/domain/statement.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/live-region.tsx';
import { Select } from '../../ui/select.tsx';
import parts from './statement-parts.module.css';
import { diffWords } from '../../data/word-diff.ts';
import type { DiffPiece } from '../../data/word-diff.ts';

type Props = {
  readonly statement: Statement;
  readonly versions: readonly StatementVersion[];
  readonly chosen: StatementVersion;
  readonly onClose: () => void;
};

/** Two wordings side by side, word by word; the earlier one can be brought back. */
export function CompareDialog({ statement, versions, chosen, onClose }: Props) {
  const t = useTranslate();
  const format = useFormat();
  const readOnly = useReadOnly();
  const restore = useCommand('statements.restore');
  const language = useStudyQuery('study.get', {}).data?.study.language ?? 'en';
  const [leftId, setLeftId] = useState(chosen.id);
  const [rightId, setRightId] = useState(versions[0]?.id ?? chosen.id);
  const byId = new Map(versions.map((version) => [version.id, version]));
  const left = byId.get(leftId) ?? chosen;
  const right = byId.get(rightId) ?? chosen;
  const options = versions.map((version, at) => ({
    value: version.id,
    label:
      at === 0 ? `${format.moment(version.at)} · ${t('statements.versionNow')}` : format.moment(version.at),
  }));
  const run = async () => {
    onClose();
    if (await restore({ id: statement.id, versionId: left.id })) announce(t('statements.restored'));
  };
  return (
    <Dialog
      open
      size="large"
      onClose={onClose}
      title={t('statements.compare')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.close')}</Button>
          {!readOnly && left.id !== versions[0]?.id && (
            <Button variant="primary" onClick={() => void run()}>
              {t('statements.restore', { time: format.moment(left.at) })}
            </Button>
          )}
        </>
      }
    >
      <div className={parts['compare']}>
        <Select label={t('statements.compareLeft')} value={left.id} options={options} onChange={setLeftId} />
        <Select
          label={t('statements.compareRight')}
          value={right.id}
          options={options}
          onChange={setRightId}
        />
        <Both
          label={t('statements.sentence')}
          before={sentenceOf(left)}
          after={sentenceOf(right)}
          language={language}
        />
        {slotNames
          .filter((slot) => left.slots[slot] !== '' || right.slots[slot] !== '')
          .map((slot) => (
            <Both
              key={slot}
              label={t(`slot.${slot}`)}
              before={left.slots[slot]}
              after={right.slots[slot]}
              language={language}
            />
          ))}
      </div>
    </Dialog>
  );
}

type BothProps = {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly language: Language;
};

function Both({ label, before, after, language }: BothProps) {
  const t = useTranslate();
  const pieces = diffWords(before, after, language);
  const same = before === after;
  return (
    <>
      <h3 className={parts['wide']}>
        {label} {same && <span className="faint">{t('statements.compareSame')}</span>}
      </h3>
      <p lang={language} dir="auto">
        <Side pieces={pieces} shows="removed" />
      </p>
      <p lang={language} dir="auto">
        <Side pieces={pieces} shows="added" />
      </p>
    </>
  );
}

/** One side: what both have, and what only this one has. */
function Side({
  pieces,
  shows,
}: {
  readonly pieces: readonly DiffPiece[];
  readonly shows: 'added' | 'removed';
}) {
  return pieces
    .filter(({ change }) => change === 'same' || change === shows)
    .map(({ text, change }, at) => {
      if (change === 'same') return <span key={at}>{text}</span>;
      return shows === 'added' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>;
    });
}

function sentenceOf(version: StatementVersion): string {
  return version.sentence.map((part) => part.text).join('');
}
