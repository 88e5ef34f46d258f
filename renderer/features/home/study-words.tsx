import type { ReactNode } from 'react';
import type { Study } from '../../../shared/domain/study.ts';
import { useTranslate } from '../../data/use-translate.ts';
import styles from './home-screen.module.css';

/** What the study is about, in the researcher's own words. */
export function StudyWords({ study }: { readonly study: Study }) {
  const t = useTranslate();
  return (
    <div className={styles['words']}>
      <Section title={t('home.question')}>
        {study.question ? (
          <p className={styles['question']} dir="auto">
            {study.question}
          </p>
        ) : (
          <p className="faint">{t('home.noQuestion')}</p>
        )}
      </Section>
      <Section title={t('home.offering')}>
        {study.offering ? (
          <p dir="auto">{study.offering}</p>
        ) : (
          <p className="faint">{t('home.noOffering')}</p>
        )}
      </Section>
      <Section title={t('home.values')}>
        {study.companyValues.length === 0 && <p className="faint">{t('home.noValues')}</p>}
        <ul className={styles['values']}>
          {study.companyValues.map((value) => (
            <li key={value.id} dir="auto">
              {value.name}
              {value.description && <small>{value.description}</small>}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('home.phases')}>
        <ol className={styles['phases']}>
          {study.phases.map((phase) => (
            <li key={phase.id}>{phase.name}</li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
