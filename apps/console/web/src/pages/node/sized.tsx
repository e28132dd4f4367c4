import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

/** Gives its children the width that there is, in whole pixels. */
export function Sized({ height, children }: { readonly height: number; readonly children: (width: number) => ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current!;
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // What is drawn must not keep its place from becoming narrower.
  return (
    <div ref={place} style={{ minHeight: height, overflow: 'hidden', paddingTop: 6 }}>
      {width > 0 && children(width)}
    </div>
  );
}
