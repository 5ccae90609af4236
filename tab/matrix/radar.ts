import type { Scale } from '../../domain/scale.ts'

export type Ends = Pick<Scale, 'from' | 'to'>
export type Point = { x: number; y: number }

/** The drawing is this wide and high, with room for names on every side. */
const width = 500
export const height = 350
/** Which part of it is looked at: without names, which a telephone has no room for, the sides can go. */
export function viewed(isNarrow: boolean): { x: number; width: number } {
  return isNarrow ? { x: 32, width: width - 64 } : { x: 0, width }
}

const middle: Point = { x: width / 2, y: height / 2 }
const reach = 124

/** A scale for drawing where nobody says what scores are out of: as far as the highest of them, and at least to four. */
export function endsOf(scale: Ends | null, scores: readonly (number | null)[]): Ends {
  return scale ?? { from: 0, to: Math.max(4, ...scores.map(score => score ?? 0)) }
}

/** Where a score lies on its axis. The lowest lies a step from the middle: a nought is something, and nothing is not drawn. */
export function pointOf(score: number, axis: number, axes: number, { from, to }: Ends): Point {
  return at(axis, axes, ((score - from + 1) / (to - from + 1)) * reach)
}

/** Beyond the end of an axis, for its name. */
export function nameAt(axis: number, axes: number): Point & { anchor: 'start' | 'middle' | 'end' } {
  const point = at(axis, axes, reach + 14)
  const aside = point.x - middle.x
  return { ...point, anchor: Math.abs(aside) < 12 ? 'middle' : aside > 0 ? 'start' : 'end' }
}

function at(axis: number, axes: number, far: number): Point {
  const turn = (2 * Math.PI * axis) / axes - Math.PI / 2
  return { x: round(middle.x + far * Math.cos(turn)), y: round(middle.y + far * Math.sin(turn)) }
}

const round = (value: number) => Math.round(value * 10) / 10

/** The outline of scores: a side for each two neighbours that both have one. Over an axis without a score nothing is drawn. */
export function sidesOf(points: readonly (Point | null)[]): [Point, Point][] {
  return points.flatMap((point, axis) => {
    const next = points[(axis + 1) % points.length]
    return point && next && points.length > 1 ? [[point, next] as [Point, Point]] : []
  })
}

export function outlineOf(points: readonly (Point | null)[]): string {
  return sidesOf(points)
    .map(([one, other]) => `M${say(one)}L${say(other)}`)
    .join('')
}

/** What the outline encloses, side by side: a side that is missing leaves a gap, and never a shape that falls to nought. */
export function areaOf(points: readonly (Point | null)[]): string {
  return sidesOf(points)
    .map(([one, other]) => `M${say(middle)}L${say(one)}L${say(other)}Z`)
    .join('')
}

/** The line from the middle to the end of an axis. */
export function spokeOf(axis: number, axes: number): string {
  return `M${say(middle)}L${say(at(axis, axes, reach))}`
}

/** The ring of a score, through every axis. */
export function ringOf(score: number, axes: number, scale: Ends): string {
  const points = Array.from({ length: axes }, (_, axis) => say(pointOf(score, axis, axes, scale)))
  return `M${points.join('L')}Z`
}

function say({ x, y }: Point): string {
  return `${x} ${y}`
}
