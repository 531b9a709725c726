/** A signature drawn on a field of 600 by 200: strokes of points, as a path. */
const POINT = /^[ML](?:[0-9]|[1-9][0-9]|[1-5][0-9]{2}|600) (?:[0-9]|[1-9][0-9]|1[0-9]{2}|200)$/
const MOST_POINTS = 4000

/**
 * The strokes that a page sent, looked at point by point; undefined for anything else, so that nothing but a drawing is ever
 * put into a document.
 *
 * @param sent `M10 20L11 24…`, whole numbers of the field
 */
export function readStrokes(sent: string | undefined): string | undefined {
  const points = sent?.match(/[ML][^ML]*/g) ?? []
  if (points.length < 2 || points.length > MOST_POINTS || points.join('') !== sent) return undefined
  return points[0]?.startsWith('M') && points.every((point) => POINT.test(point)) ? sent : undefined
}
