import { ChartFigure } from '../../charts/chart-figure.tsx';
import { useMemo } from 'react';
import { countPeople } from '../../../shared/analysis/explorer-counts.ts';
import { noFilter } from '../../../shared/analysis/explorer-filter.ts';
import { themeMap, type ThemeMapCircle } from '../../../shared/layout/theme-map.ts';
import { isolated } from '../../../shared/text/isolate.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { useMarks } from './use-marks.ts';
import { useSize } from './use-size.ts';

/** CSS pixels of the names at a text size of 100 %. */
const textSize = 12;
const leading = 1.22;

/** Themes as discs: near means alike, area is people; under a filter the ring stays where everyone's disc was. */
export function ThemeMapFigure() {
  const t = useTranslate();
  const { index, filter, counts, pick } = useExplorer();
  const { themes } = index.data;
  const [ref, size] = useSize<HTMLDivElement>({ w: 480, h: 300 });
  const everyone = useMemo(() => countPeople(index, noFilter).themes.people, [index]);
  const discs = useMemo(
    () =>
      themeMap(
        themes.map(({ place, label }, at) => ({ place, label, people: everyone[at] ?? 0 })),
        { ...size, text: textSize },
      ),
    [themes, everyone, size],
  );
  const { mark } = useMarks();
  const order = themes
    .map((_, at) => at)
    .toSorted(
      (one, other) => (counts.themes.people[other] ?? 0) - (counts.themes.people[one] ?? 0) || one - other,
    );
  const labelOf = (at: number) =>
    t('explorer.map.label', {
      label: themes[at]?.label ?? '',
      people: counts.themes.people[at] ?? 0,
      core: counts.themes.core[at] ?? 0,
    });
  return (
    <ChartFigure
      title={t('explorer.map.title')}
      subtitle={t('explorer.map.subtitle')}
      table={{
        head: [t('explorer.theme'), t('explorer.people'), t('explorer.core')],
        rows: order.map((at) => [
          themes[at]?.label ?? '',
          counts.themes.people[at] ?? 0,
          counts.themes.core[at] ?? 0,
        ]),
      }}
    >
      <div ref={ref} className={styles['fill']}>
        <svg
          data-drawing=""
          width={size.w}
          height={size.h}
          role="group"
          aria-label={t('explorer.map.description', {
            count: themes.length,
            list: order.map(labelOf).join('; '),
          })}
          data-marks=""
        >
          {order.map((at, rank) => {
            const [theme, disc] = [themes[at], discs[at]];
            if (!theme || !disc) return null;
            const chosen = filter.themes.includes(at);
            const shown = counts.themes.people[at] ?? 0;
            const whole = Math.max(1, everyone[at] ?? 1);
            const dim = filter.themes.length > 0 && !chosen;
            return (
              <g key={theme.key}>
                <g
                  className={classNames(styles['mark'], dim && styles['dim'])}
                  {...mark(theme.key, rank === 0, {
                    label: labelOf(at),
                    pressed: chosen,
                    onPick: (held) => pick('themes', [at], held),
                  })}
                >
                  <title>{labelOf(at)}</title>
                  <circle
                    cx={disc.x}
                    cy={disc.y}
                    r={disc.r}
                    fill="var(--page)"
                    stroke={`var(--${theme.kind})`}
                    strokeOpacity={0.35}
                  />
                  <circle
                    cx={disc.x}
                    cy={disc.y}
                    r={disc.r * Math.sqrt(shown / whole)}
                    fill={`var(--${theme.kind}-bg)`}
                    stroke={`var(--${theme.kind})`}
                    strokeWidth={chosen ? 2.5 : 1}
                  />
                  {disc.label && !disc.label.inside && (
                    <rect
                      x={disc.label.box.x}
                      y={disc.label.box.y}
                      width={disc.label.box.w}
                      height={disc.label.box.h}
                      fill="transparent"
                    />
                  )}
                </g>
                <DiscName disc={disc} people={shown} dim={dim} />
              </g>
            );
          })}
        </svg>
      </div>
    </ChartFigure>
  );
}

/** Beside the mark, which has the same words as its name: the name with the number under it; a disc without room for a name shows its number alone. */
type NameProps = { readonly disc: ThemeMapCircle; readonly people: number; readonly dim: boolean };

function DiscName({ disc, people, dim }: NameProps) {
  const t = useTranslate();
  const { label } = disc;
  const step = textSize * leading;
  if (!label?.inside) {
    return (
      <g aria-hidden="true" className={classNames(styles['overlay'], dim && styles['dim'])}>
        {disc.r > 9 && (
          <text x={disc.x} y={disc.y + textSize * 0.36} textAnchor="middle" className={styles['number']}>
            {people}
          </text>
        )}
        {label?.lines.map((line, at) => (
          <text
            key={at}
            x={label.box.x + label.box.w / 2}
            y={label.box.y + step * (at + 0.8)}
            textAnchor="middle"
            className={styles['name']}
          >
            {isolated(line)}
          </text>
        ))}
      </g>
    );
  }
  return (
    <g aria-hidden="true" className={classNames(styles['overlay'], dim && styles['dim'])}>
      {label.lines.map((line, at) => (
        <text
          key={at}
          x={disc.x}
          y={label.box.y + step * (at + 0.8)}
          textAnchor="middle"
          className={styles['name']}
        >
          {isolated(line)}
        </text>
      ))}
      <text
        x={disc.x}
        y={label.box.y + step * (label.lines.length + 0.8)}
        textAnchor="middle"
        className={styles['number']}
      >
        {disc.r > 34 ? t('explorer.map.people', { count: people }) : people}
      </text>
    </g>
  );
}
