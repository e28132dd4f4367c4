import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';

/** Gives its children the width that there is, in pixels. */
export function Sized({ height, children }: { readonly height: number; readonly children: (width: number) => ReactNode }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} style={{ minHeight: height }}>
      {width > 0 && children(Math.floor(width))}
    </div>
  );
}
