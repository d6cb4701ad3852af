import { useLayoutEffect, useState, type RefObject } from 'react';
import type { ViewSize } from './layout/page-layout.ts';

const UNKNOWN: ViewSize = { width: 0, height: 0 };

/** The size of what an element shows of its content, in CSS pixels; 0 before it is known. */
export function useViewSize(element: RefObject<HTMLElement | null>): ViewSize {
  const [size, setSize] = useState(UNKNOWN);
  useLayoutEffect(
    function followSize() {
      const followed = element.current;
      if (!followed) return undefined;
      const follow = (): void => {
        const { clientWidth: width, clientHeight: height } = followed;
        setSize(known => (known.width === width && known.height === height ? known : { width, height }));
      };
      follow();
      const observer = new ResizeObserver(follow);
      observer.observe(followed);
      return () => observer.disconnect();
    },
    [element],
  );
  return size;
}
