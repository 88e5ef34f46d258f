import type { Findings } from '../../../shared/api/finding-procedures.ts';
import { themeWeights } from '../../../shared/analysis/theme-weights.ts';
import { codeKinds } from '../../../shared/domain/code.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import styles from './level-slider.module.css';
import { agreementWords } from './stability-words.ts';

const facets = [
  'direction',
  'region',
  'modality',
  'pleasantness',
  'phase',
  'aspect',
  'companyValue',
] as const;

/** How themes are found, with every weight by its name. */
export function HowFound({ findings }: { readonly findings: Findings }) {
  const t = useTranslate();
  const { codes, words, kinds, ancestorDecay, facets: facetWeights, wholeWords } = themeWeights;
  const number = (value: number) => t('themes.how.number', { value });
  return (
    <Popover
      title={t('themes.how')}
      align="start"
      trigger={
        <Button size="small" variant="quiet" className={styles['how']}>
          {t('themes.howShort')}
        </Button>
      }
    >
      {/* It scrolls, so it can be reached by keyboard. */}
      <div className={styles['weights']} tabIndex={0} role="group" aria-label={t('themes.how')}>
        <p>{t('themes.how.moments')}</p>
        <Weights
          title={t('themes.how.likeness')}
          rows={[
            [t('themes.how.codes'), number(codes)],
            [t('themes.how.words'), number(words)],
            [t('themes.how.wholeWords'), number(wholeWords)],
            [t('themes.how.ancestors'), number(ancestorDecay)],
          ]}
        />
        <Weights
          title={t('themes.how.kinds')}
          rows={codeKinds.map((kind) => [t(`kind.${kind}`), number(kinds[kind])])}
        />
        <Weights
          title={t('themes.how.facets')}
          rows={facets.map((facet) => [t(`themes.facet.${facet}`), number(facetWeights[facet])])}
        />
        <div>
          <h3>{t('themes.how.sure')}</h3>
          <p>{t('themes.how.stability')}</p>
          <p>{agreementWords(findings.seedAgreement, t)}</p>
        </div>
        <p>{t('themes.keepsHand')}</p>
      </div>
    </Popover>
  );
}

type WeightsProps = { readonly title: string; readonly rows: readonly (readonly [string, string])[] };

function Weights({ title, rows }: WeightsProps) {
  return (
    <div>
      <h3>{title}</h3>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
