import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import styles from './Distribution.module.css'
import { type MapPoint, projectPoints } from './project-points.ts'

export type Route = {
  readonly id: string
  readonly name: string
  readonly home: { readonly latitudeE6: number | null; readonly longitudeE6: number | null }
  readonly stops: readonly {
    readonly name: string
    readonly latitudeE6: number | null
    readonly longitudeE6: number | null
  }[]
}

export const COLOURS = [
  'var(--chart-1)',
  'var(--chart-2)',
  'var(--chart-3)',
  'var(--chart-5)',
  'var(--chart-6)',
  'var(--chart-4)',
] as const

const [WIDTH, HEIGHT] = [900, 380]

const pathOf = (points: readonly MapPoint[]): string =>
  points.map((p, n) => `${n === 0 ? 'M' : 'L'}${p.x} ${p.y}`).join('')

/** Routes as lines between the places on a plain sheet, north at the top. No map of anybody else's is fetched. */
export const RouteMap = ({ routes }: { readonly routes: readonly Route[] }) => {
  const say = useSay(DISTRIBUTION)
  const all = routes.flatMap(r => [r.home, ...r.stops])
  const project = projectPoints(all, WIDTH, HEIGHT)
  const names = routes.flatMap(r => r.stops.map(s => s.name))
  const [home] = routes
  return (
    <svg
      role="img"
      aria-label={say('map-of', { stops: [...new Set(names)].join(', ') })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={styles.map}
    >
      {routes.map((route, n) => {
        const points = [route.home, ...route.stops, route.home].flatMap(it => project(it) ?? [])
        return (
          <path
            key={route.id}
            d={pathOf(points)}
            className={styles.road}
            style={{ stroke: COLOURS[n % COLOURS.length] }}
          />
        )
      })}
      {routes.map((route, n) =>
        route.stops.map((stop, i) => {
          const at = project(stop)
          return (
            at && (
              <g key={`${route.id} ${stop.name}`}>
                <circle cx={at.x} cy={at.y} r={11} style={{ fill: COLOURS[n % COLOURS.length] }} />
                <text x={at.x} y={at.y + 4} textAnchor="middle" style={{ fill: '#fff', stroke: 'none', fontSize: 12 }}>
                  {i + 1}
                </text>
                <text x={at.x} y={at.y - 17} textAnchor={at.x > WIDTH - 120 ? 'end' : at.x < 120 ? 'start' : 'middle'}>
                  {stop.name}
                </text>
              </g>
            )
          )
        }),
      )}
      {home && project(home.home) && (
        <rect
          className={styles.home}
          x={project(home.home)!.x - 8}
          y={project(home.home)!.y - 8}
          width={16}
          height={16}
          rx={3}
        />
      )}
    </svg>
  )
}
