/** A place on the map, millionths of a degree (WGS 84). */
export type Located = { readonly latitudeE6: number; readonly longitudeE6: number }

/** Radius of the earth in metres, as a sphere of the same surface. */
const EARTH = 6_371_007
/** Roads are longer than the line: what is usual between cities and in them. */
const DETOUR = 1.32
/** Metres a minute a truck makes: in town, up to 15 km of road, and beyond it. */
const [TOWN, COUNTRY, TOWN_METRES] = [400, 900, 15_000]

const radians = (e6: number): number => (e6 * Math.PI) / 180_000_000

/**
 * Metres by road between two places: the great circle (haversine) times a usual detour. An estimate, and called one: no
 * road map is looked at.
 */
export const roadMetres = (a: Located, b: Located): number => {
  const [lat, long] = [radians(b.latitudeE6 - a.latitudeE6), radians(b.longitudeE6 - a.longitudeE6)]
  const h =
    Math.sin(lat / 2) ** 2 + Math.cos(radians(a.latitudeE6)) * Math.cos(radians(b.latitudeE6)) * Math.sin(long / 2) ** 2
  return Math.round(2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h))) * DETOUR)
}

/** Minutes a truck needs for so many metres of road, rounded up: its first kilometres in town, the rest faster. */
export const roadMinutes = (metres: number): number =>
  Math.ceil(Math.min(metres, TOWN_METRES) / TOWN + Math.max(0, metres - TOWN_METRES) / COUNTRY)
