import type { ReactNode } from 'react';
import { useTranslate } from '../../data/use-translate.ts';
import { Page } from '../../ui/page.tsx';
import type { MatrixView } from './matrix-address.ts';
import type { ChangeView } from './use-matrix-view.ts';

type Props = { readonly view: MatrixView; readonly change: ChangeView; readonly tabs: ReactNode };

export function PortraitTab({ tabs }: Props) {
  const t = useTranslate();
  return (
    <Page title={t('matrix.title')} layout="fill" actions={tabs}>
      {null}
    </Page>
  );
}
