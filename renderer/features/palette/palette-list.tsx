import { useEffect, useRef } from 'react';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/kbd.tsx';
import type { PaletteItem } from './palette-item.ts';
import styles from './palette.module.css';

type Props = {
  readonly id: string;
  readonly items: readonly PaletteItem[];
  readonly chosen: number;
  readonly onChoose: (item: PaletteItem) => void;
};

export function PaletteList({ id, items, chosen, onChoose }: Props) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen, items]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label={t('palette.title')} className={styles['list']}>
      {items.map((item, index) => (
        <li
          key={`${item.kind} ${item.id}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={classNames(styles['item'], index === chosen && styles['chosen'])}
          onClick={() => onChoose(item)}
        >
          <span className={styles['label']} dir="auto">
            {item.label}
            {item.also && <span className="faint"> {item.also}</span>}
          </span>
          <span className={styles['kind']}>{t(`palette.${item.kind}`)}</span>
          {item.keys && <Kbd keys={item.keys} exact />}
        </li>
      ))}
    </ul>
  );
}
