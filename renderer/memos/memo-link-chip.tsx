import type { MemoLink } from '../../shared/domain/memo-document.ts';
import { hrefOf } from '../app/navigation.ts';
import { useTranslate } from '../data/use-translate.ts';
import { classNames } from '../ui/class-names.ts';
import { KindGlyph } from '../ui/kind-glyph.tsx';
import styles from './memos.module.css';
import { useLinkTarget } from './use-link-target.ts';

/** A link in a memo: the current name of what it leads to, or that it is gone. */
export function MemoLinkChip({ link }: { readonly link: MemoLink }) {
  const t = useTranslate();
  const target = useLinkTarget(link);
  const isPassage = link.link === 'coding';
  const name = isPassage && !target.gone ? t('memos.passageName', { words: target.name }) : target.name;
  if (target.gone || target.path === undefined) {
    return (
      <span className={classNames(styles['chip'], target.gone && styles['gone'])}>
        {name}
        {target.gone && <span className="visually-hidden"> {t('memos.linkGone')}</span>}
      </span>
    );
  }
  return (
    <a
      className={classNames(styles['chip'], isPassage && styles['passage'])}
      href={hrefOf(target.path)}
      title={t(`memos.link.${link.link}`)}
      dir="auto"
    >
      {target.codeKind ? (
        <KindGlyph kind={target.codeKind} color={target.color ?? null} />
      ) : (
        !isPassage && <span aria-hidden="true">@</span>
      )}
      {name}
    </a>
  );
}
