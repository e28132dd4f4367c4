import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { ChartFrame } from '../../components/chart-frame.js';
import { areaOf, lowest, panelRows, pathOf, type ServicePanel } from './service-panels.js';
import classes from './what-if.module.css';
import { whatIfTexts as texts } from './what-if-texts.js';

const LEAST_WIDTH = 210;
const HEIGHT = 84;
const [TOP, BOTTOM, LEFT, GAP] = [20, 22, 38, 16];

/** Service before and after, a small chart for each, all to the same scale. */
export function ServiceChart({ panels }: { readonly panels: readonly ServicePanel[] }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const summary = texts.chart.summary(panels.map(({ name, before, after }) => texts.chart.line(name, lowest(before), lowest(after))));
  const columns = Math.max(1, Math.min(panels.length, Math.floor(width / LEAST_WIDTH)));
  const rows = Math.ceil(panels.length / columns);
  const cell = { width: width / columns, height: TOP + HEIGHT + BOTTOM };
  return (
    <ChartFrame title={texts.chart.title} explanation={texts.chart.explanation} name={`${texts.file}-service`} rows={() => panelRows(panels)} summary={summary}>
      <div ref={ref}>
        {panels.length === 0 && <Text mt="sm">{texts.chart.none}</Text>}
        <svg width={width} height={panels.length === 0 ? 0 : rows * cell.height} aria-hidden>
          {panels.map((panel, place) => (
            <g key={panel.id} transform={`translate(${(place % columns) * cell.width} ${Math.floor(place / columns) * cell.height})`}>
              <Panel panel={panel} width={cell.width - LEFT - GAP} />
            </g>
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}

function Panel({ panel: { name, before, after }, width }: { readonly panel: ServicePanel; readonly width: number }) {
  if (width <= 0) return null;
  const weeks = after.length - 1;
  return (
    <>
      <text x={LEFT} y={13} className={classes['panelTitle']}>
        {name.length * 7 > width ? `${name.slice(0, Math.floor(width / 7))}…` : name}
      </text>
      <g transform={`translate(${LEFT} ${TOP})`}>
        {[1, 0.5, 0].map((share) => (
          <g key={share}>
            <line x1={0} x2={width} y1={(1 - share) * HEIGHT} y2={(1 - share) * HEIGHT} className={classes['grid']} />
            <text x={-4} y={(1 - share) * HEIGHT + 4} textAnchor="end" className={classes['axis']}>
              {texts.percent(share)}
            </text>
          </g>
        ))}
        <path d={areaOf(before, after, width, HEIGHT)} className={classes['missing']} />
        <path d={pathOf(before, width, HEIGHT)} className={classes['before']} />
        <path d={pathOf(after, width, HEIGHT)} className={classes['after']} />
        {[0, 13, 26, 39].filter((week) => week < weeks).map((week) => (
          <text key={week} x={(week / weeks) * width} y={HEIGHT + 14} textAnchor={week === 0 ? 'start' : 'middle'} className={classes['axis']}>
            {texts.table.week(week).replace('week ', week === 0 ? 'week ' : '')}
          </text>
        ))}
      </g>
    </>
  );
}
