import { useEffect, useRef, useState, type ReactNode } from 'react';

type SidewaysProps = { readonly label: string; readonly children: ReactNode };

/**
 * What may be wider than the column is moved sideways by itself: by keys, or by a bar that stays in view however far down
 * its end is.
 */
export function Sideways({ label, children }: SidewaysProps) {
  const region = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  /** Where the one that was moved put the other: that the other stands there is no news to the first. */
  const given = useRef(0);
  const [width, setWidth] = useState(0);
  useEffect(function measure() {
    const element = region.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(element.scrollWidth > element.clientWidth ? element.scrollWidth : 0);
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  const follow = (element: HTMLElement | null, moved: HTMLElement | null): void => {
    if (!element || !moved || Math.abs(moved.scrollLeft - given.current) < 1) return;
    given.current = moved.scrollLeft;
    element.scrollLeft = moved.scrollLeft;
  };
  return (
    <div className="flow-sideways">
      <div
        ref={region}
        className="flow-table"
        role="group"
        aria-label={label}
        tabIndex={0}
        onScroll={() => follow(bar.current, region.current)}
      >
        {children}
      </div>
      {width > 0 && (
        <div
          ref={bar}
          className="flow-sideways__bar"
          aria-hidden
          tabIndex={-1}
          onScroll={() => follow(region.current, bar.current)}
        >
          <div style={{ width }} />
        </div>
      )}
    </div>
  );
}
