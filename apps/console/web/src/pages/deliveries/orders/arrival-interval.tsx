import type { ExpectedArrival } from '@chokepoint/console-service/contract';
import classes from '../deliveries.module.css';
import { deliveriesTexts } from '../deliveries-texts.js';
import { dayText } from '../figures-text.js';
import { monthsOn, placeOf, type DateAxis } from './arrival-axis.js';

const texts = deliveriesTexts.orders;
export const AXIS_WIDTH = 264;
const HEIGHT = 22;
const MIDDLE = HEIGHT / 2;
const EDGE = 8;

const xOf = (axis: DateAxis, day: string | number): number => EDGE + placeOf(axis, day).at * (AXIS_WIDTH - 2 * EDGE);

/** When a line comes, next to the day promised and today. */
export function ArrivalInterval({ arrival: { promised, p10, p50, p90 }, axis }: { readonly arrival: ExpectedArrival; readonly axis: DateAxis }) {
  const [from, middle, to, word, today] = [p10, p50, p90, promised, axis.today].map((day) => xOf(axis, day));
  return (
    <svg width={AXIS_WIDTH} height={HEIGHT} role="img" aria-label={texts.interval(dayText(p10), dayText(p50), dayText(p90), dayText(promised))}>
      {monthsOn(axis).map(({ day }) => (
        <line key={day} x1={xOf(axis, day)} x2={xOf(axis, day)} y1={0} y2={HEIGHT} className={classes['track']} />
      ))}
      <line x1={today} x2={today} y1={0} y2={HEIGHT} className={classes['axis']} strokeDasharray="3 2" />
      <line x1={from} x2={to} y1={MIDDLE} y2={MIDDLE} stroke="var(--series-1)" strokeWidth={5} strokeOpacity={0.4} strokeLinecap="round" />
      {placeOf(axis, promised).isBeyond ? (
        <path d={word > AXIS_WIDTH / 2 ? `M${word + 6} ${MIDDLE}l-7 -5v10z` : `M${word - 6} ${MIDDLE}l7 -5v10z`} fill="none" stroke="var(--series-2)" strokeWidth={1.5} />
      ) : (
        <path d={`M${word} ${MIDDLE - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} className={classes['surface']} stroke="var(--series-2)" strokeWidth={1.75} />
      )}
      <circle cx={middle} cy={MIDDLE} r={3.5} fill="var(--series-1)" />
    </svg>
  );
}

/** The months under which the intervals stand. */
export function ArrivalScale({ axis }: { readonly axis: DateAxis }) {
  const today = xOf(axis, axis.today);
  const named = monthsOn(axis).filter(({ day }) => Math.abs(xOf(axis, day) - today) > 34);
  return (
    <svg width={AXIS_WIDTH} height={14} aria-hidden display="block">
      {named.map(({ day, name }) => (
        <text key={day} x={xOf(axis, day)} y={11} fontSize={10.5} fontWeight={400} textAnchor={xOf(axis, day) > AXIS_WIDTH - 30 ? 'end' : 'middle'} fill="var(--mantine-color-dimmed)">
          {name}
        </text>
      ))}
      <text x={today} y={11} fontSize={10.5} fontWeight={600} textAnchor={today < 20 ? 'start' : 'middle'} fill="var(--mantine-color-text)">
        {texts.today}
      </text>
    </svg>
  );
}
