import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { CodeVersion } from '../../../shared/domain/code.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useFormat, useLanguage, useTranslate } from '../../data/use-translate.ts';
import { diffWords } from '../../data/word-diff.ts';
import styles from './codebook-screen.module.css';

/** What a code has meant: each change with its date and author, the latest first. */
export function CodeChanges({ code }: { readonly code: ListedCode }) {
  const t = useTranslate();
  const format = useFormat();
  const versions = useStudyQuery('codes.versions', { id: code.id }).data;
  if (!versions) return null;
  if (versions.length === 0) return <p className="muted">{t('codebook.changesNone')}</p>;
  const latestFirst = versions.map((version, n) => ({ version, before: versions[n - 1] })).toReversed();
  return (
    <ol className={styles['changes']} aria-label={t('codebook.changes')}>
      {latestFirst.map(({ version, before }) => (
        <li key={version.id}>
          <p className={styles['path']}>
            {[version.at && format.moment(version.at), version.writer].filter(Boolean).join(' · ')}
            {version.event === 'begin' && t('codebook.changesBegin')}
          </p>
          {(version.event === 'merge' || version.event === 'split') && (
            <p>
              {version.event === 'merge'
                ? t('codebook.changesMerge', { names: version.source })
                : t('codebook.changesSplit', { names: version.source })}
            </p>
          )}
          <Differences version={version} before={before} />
        </li>
      ))}
    </ol>
  );
}

function Differences({
  version,
  before,
}: {
  readonly version: CodeVersion;
  readonly before: CodeVersion | undefined;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const was = before && fieldsOf(before, t);
  return (
    <dl className={styles['differences']}>
      {fieldsOf(version, t).map(([label, text], n) => {
        const old = was?.[n]?.[1];
        if (old === text || (old === undefined && text === '')) return null;
        return (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">
              {old === undefined
                ? text
                : diffWords(old, text, language).map((piece, index) => <Piece key={index} {...piece} />)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Piece({ text, change }: ReturnType<typeof diffWords>[number]) {
  if (change === 'added') return <ins>{text}</ins>;
  return change === 'removed' ? <del>{text}</del> : <>{text}</>;
}

function fieldsOf(version: CodeVersion, t: Translate): readonly (readonly [string, string])[] {
  const examples = (side: 'example' | 'counter') =>
    version.examples
      .filter((example) => example.side === side)
      .map(({ text }) => text)
      .join('\n');
  return [
    [t('codebook.renameLabel'), version.name],
    [t('codebook.kind'), t(`kind.${version.kind}`)],
    [t('codebook.description'), version.description],
    [t('codebook.inclusion'), version.inclusion],
    [t('codebook.exclusion'), version.exclusion],
    [t('codebook.examples.example'), examples('example')],
    [t('codebook.examples.counter'), examples('counter')],
  ];
}
