import type { Order } from '../../../shared/matrix/matrix-order.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Select } from '../../ui/select.tsx';

type Props = {
  readonly label: string;
  readonly value: Order;
  /** Name of the one column or row that decides, where it is one. */
  readonly name: string | undefined;
  readonly onChange: (order: Order) => void;
};

const plain = ['natural', 'name', 'size', 'likeness'] as const;

/** How rows or columns are ordered; an order by one column is chosen on the column itself. */
export function OrderSelect({ label, value, name, onChange }: Props) {
  const t = useTranslate();
  const options = plain.map((order): { value: Order; label: string } => ({
    value: order,
    label: t(`matrix.sort.${order}`),
  }));
  const own = value.startsWith('of:')
    ? [{ value, label: t('matrix.sort.cells', { name: name ?? '…' }) }]
    : [];
  return <Select label={label} value={value} options={[...options, ...own]} onChange={onChange} />;
}
