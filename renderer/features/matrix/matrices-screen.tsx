import { paths, useNavigate } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ComparisonTab } from './comparison-tab.tsx';
import { MatrixTab } from './matrix-tab.tsx';
import { PortraitTab } from './portrait-tab.tsx';
import { useMatrixView } from './use-matrix-view.ts';
import { ViewTabs } from './view-tabs.tsx';

/** Who has what: matrices, two groups compared, portraits of transcripts. */
export function MatricesScreen() {
  const t = useTranslate();
  const handle = useHandle();
  const navigate = useNavigate();
  const [view, change] = useMatrixView();
  const codings = useStudyQuery('study.get', {}).data?.counts.codings;
  if (codings === 0) {
    return (
      <Page title={t('matrix.title')}>
        <EmptyState
          title={t('matrix.empty.title')}
          text={t('matrix.empty.text')}
          action={
            <Button variant="primary" onClick={() => navigate(paths.transcripts(handle))}>
              {t('matrix.empty.act')}
            </Button>
          }
        />
      </Page>
    );
  }
  const tabs = <ViewTabs view={view.view} onChange={(next) => change({ view: next })} />;
  if (view.view === 'comparison') return <ComparisonTab view={view} change={change} tabs={tabs} />;
  if (view.view === 'portrait') return <PortraitTab view={view} change={change} tabs={tabs} />;
  return <MatrixTab view={view} change={change} tabs={tabs} />;
}
