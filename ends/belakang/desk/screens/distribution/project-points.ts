export type MapPoint = { readonly x: number; readonly y: number }
type Where = { readonly latitudeE6: number | null; readonly longitudeE6: number | null }

const EDGE = 60

/**
 * Brings places onto a sheet of so many units, north at the top, as large as it fits with an edge around: degrees of
 * longitude are narrowed by the latitude they are at (equirectangular). A place without coordinates has no point.
 */
export const projectPoints = (all: readonly Where[], width: number, height: number) => {
  const known = all.filter(it => it.latitudeE6 !== null && it.longitudeE6 !== null)
  const [lats, longs] = [known.map(it => it.latitudeE6!), known.map(it => it.longitudeE6!)]
  const narrow = Math.cos(((Math.min(...lats) + Math.max(...lats)) / 2 / 1e6) * (Math.PI / 180))
  const [west, north] = [Math.min(...longs), Math.max(...lats)]
  const [wide, high] = [(Math.max(...longs) - west) * narrow, north - Math.min(...lats)]
  const scale = Math.min((width - 2 * EDGE) / Math.max(wide, 1), (height - 2 * EDGE) / Math.max(high, 1))
  const [left, top] = [(width - wide * scale) / 2, (height - high * scale) / 2]
  return ({ latitudeE6, longitudeE6 }: Where): MapPoint | null =>
    latitudeE6 === null || longitudeE6 === null
      ? null
      : {
          x: Math.round(left + (longitudeE6 - west) * narrow * scale),
          y: Math.round(top + (north - latitudeE6) * scale),
        }
}
