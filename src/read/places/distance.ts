/** Great-circle distance in kilometres: Kyiv to Lviv -> 469. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const RADIUS = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export const kilometres = (a: Point, b: Point): number => {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}
