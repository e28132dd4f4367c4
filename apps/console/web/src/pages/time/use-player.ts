import { useEffect, useRef } from 'react';

/** While playing, goes on by so many days a second; ends at the last day. */
export function usePlayer(playing: boolean, daysPerSecond: number, advance: (days: number) => void): void {
  const latest = useRef(advance);
  useEffect(() => void (latest.current = advance));
  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    let owed = 0;
    let before = performance.now();
    const step = (now: number) => {
      owed += ((now - before) / 1000) * daysPerSecond;
      before = now;
      const whole = Math.floor(owed);
      if (whole > 0) latest.current(whole);
      owed -= whole;
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [playing, daysPerSecond]);
}
