import { ewma, ewmaLimit } from '@chokepoint/exposure';

/** An EWMA chart, one entry for each value. */
export interface EwmaColumns {
  readonly average: Float64Array;
  readonly lowerLimit: Float64Array;
  readonly upperLimit: Float64Array;
}

/**
 * The exponentially weighted moving average of values with its control limits, which widen with the values seen
 * (NIST/SEMATECH e-Handbook, 6.3.2.4, with the exact variance).
 * @param centre the average before the first value, and the middle between the limits
 * @param weight λ of the newest value, 0..1
 */
export function ewmaChart(values: readonly number[], centre: number, deviation: number, weight: number): EwmaColumns {
  const [average, lowerLimit, upperLimit] = [0, 1, 2].map(() => new Float64Array(values.length));
  let last = centre;
  values.forEach((value, place) => {
    average[place] = last = ewma(last, value, weight);
    const limit = ewmaLimit(deviation, weight, place + 1);
    lowerLimit[place] = centre - limit;
    upperLimit[place] = centre + limit;
  });
  return { average, lowerLimit, upperLimit };
}
