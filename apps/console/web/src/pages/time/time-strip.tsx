import { useElementSize } from '@mantine/hooks';
import { useMemo, type PointerEvent } from 'react';
import { incidentName } from '../../components/incident-name.js';
import type { IncidentMark } from './incident-marks.js';
import classes from './time.module.css';
import { timeTexts as texts } from './time-texts.js';
import type { TimelineDays } from './timeline-days.js';

const HEIGHT = 84;
const LINE = 62;
const YEAR = /-01-01$/;

interface TimeStripProps {
  readonly days: TimelineDays;
  readonly worst: Float32Array;
  readonly marks: readonly IncidentMark[];
  readonly day: number;
  readonly onDay: (day: number) => void;
}

/** Ten years at a glance: how exposed the most exposed buyer was, and when incidents held. A press goes to that day. */
export function TimeStrip({ days, worst, marks, day, onDay }: TimeStripProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const most = useMemo(() => worst.reduce((a, b) => Math.max(a, b), 5), [worst]);
  const area = useMemo(() => areaOf(worst, width, most), [worst, width, most]);
  const years = useMemo(() => Array.from({ length: days.count }, (_, each) => each).filter((each) => YEAR.test(days.name(each))), [days]);
  const x = (each: number) => (days.count < 2 ? 0 : (each / (days.count - 1)) * width);
  const peak = worst.indexOf(most);
  const goTo = ({ clientX, currentTarget, buttons }: PointerEvent<SVGSVGElement>) => {
    if (buttons === 0) return;
    const { left } = currentTarget.getBoundingClientRect();
    onDay(Math.max(0, Math.min(days.count - 1, Math.round(((clientX - left) / width) * (days.count - 1)))));
  };
  return (
    <div ref={ref} role="img" aria-label={texts.strip.summary(days.name(0), days.name(days.count - 1), worst[Math.max(peak, 0)] ?? 0, days.name(Math.max(peak, 0)))}>
      <svg width={width} height={HEIGHT} className={classes['strip']} onPointerDown={goTo} onPointerMove={goTo}>
        {years.map((each) => (
          <g key={each}>
            <line x1={x(each)} x2={x(each)} y1={0} y2={LINE} className={classes['year']} />
            {(width > 600 || days.name(each).slice(3, 4) === '0' || days.name(each).slice(3, 4) === '5') && (
              <text x={x(each) + 3} y={10} className={classes['yearName']}>
                {days.name(each).slice(0, 4)}
              </text>
            )}
          </g>
        ))}
        <path d={area} className={classes['area']} />
        {marks.map((mark, place) => (
          <rect key={mark.incident} x={x(mark.from)} width={Math.max(2, x(mark.until) - x(mark.from))} y={LINE + 3 + (place % 3) * 6} height={4} rx={2} className={classes['mark']} data-active={mark.from <= day && day <= mark.until}>
            <title>{texts.mark(incidentName(mark.incident), days.name(mark.from), mark.open ? undefined : days.name(mark.until))}</title>
          </rect>
        ))}
        <line x1={x(day)} x2={x(day)} y1={0} y2={HEIGHT} className={classes['cursor']} />
      </svg>
    </div>
  );
}

/** The most of the days that fall on each pixel: no peak is lost. */
function areaOf(worst: Float32Array, width: number, most: number): string {
  if (width === 0 || worst.length === 0) return '';
  const columns = Math.min(worst.length, Math.floor(width));
  const y = (points: number) => (LINE - (points / most) * (LINE - 14)).toFixed(1);
  let path = `M0 ${LINE}`;
  for (let column = 0; column < columns; column++) {
    const [from, to] = [Math.floor((column / columns) * worst.length), Math.max(Math.floor(((column + 1) / columns) * worst.length), 1)];
    path += `L${((column / Math.max(1, columns - 1)) * width).toFixed(1)} ${y(worst.subarray(from, Math.max(to, from + 1)).reduce((a, b) => Math.max(a, b), 0))}`;
  }
  return `${path}L${width} ${LINE}Z`;
}
