import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import type { Line } from './arrange.ts'
import { headHeight } from './SheetHead.tsx'
import { usePrinting } from './usePrinting.ts'

const rowHeight = 52
const groupHeight = 40
/** Room for the bar that holds what to do with the chosen rows. */
const barHeight = 72

/** The lines in sight, each with its place; on paper all of them. The line with the keyboard is always there. */
export function useLinesInSight(lines: Line[], activeRow: number) {
  const body = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const now = (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY
    if (Math.abs(now - top) > 1) setTop(now)
  })
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: at => (lines[at]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: at => lines[at]?.key ?? at,
    overscan: 10,
    scrollMargin: top,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: barHeight,
    rangeExtractor: range => [...new Set([...defaultRangeExtractor(range), activeRow])].sort((a, b) => a - b),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines are measured anew
  useLayoutEffect(() => virtual.measure(), [virtual, lines])
  const placed = virtual.getVirtualItems().map(({ index, start, size }) => {
    const style: CSSProperties = {
      position: 'absolute',
      top: 0,
      left: 0,
      right: 0,
      height: `${size}px`,
      transform: `translateY(${start - top}px)`,
    }
    return { index, style }
  })
  const rowsShown = printing
    ? { frame: {}, lines: lines.map((_, index) => ({ index, style: { minHeight: `${rowHeight}px` } })) }
    : { frame: { height: `${virtual.getTotalSize()}px` }, lines: placed }
  return { body, virtual, rowsShown }
}
