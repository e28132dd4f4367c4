import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useState, type RefObject } from 'react';
import { lookOf, type Look } from './look.js';

/** The page's colours, light or dark; undefined until it is on the page. */
export function useLook(element: RefObject<Element | null>): Look | undefined {
  const scheme = useComputedColorScheme('light');
  const [look, setLook] = useState<Look>();
  // The page turns dark in an effect of its own: colours are read after it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => element.current && setLook(lookOf(element.current)));
    return () => cancelAnimationFrame(frame);
  }, [scheme, element]);
  return look;
}
