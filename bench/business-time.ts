import { agreeWithWalk } from '#modules/flow/server/testing.ts'
import type { BenchResult } from './run.ts'

/**
 * A million random due dates, in random calendars, zones and weeks in which clocks change, against a walk from minute to
 * minute. `npm run bench -- business-time CASES SEED` for others.
 */
export default async ([cases = '1000000', seed = '20261127']: string[]): Promise<BenchResult> => {
  const started = performance.now()
  const { cases: judged, calendars, wrong } = agreeWithWalk(Number(seed), Number(cases))
  if (wrong.length > 0) throw new Error(`${wrong.length} differ:\n${wrong.slice(0, 20).join('\n')}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  return {
    name: `business-time: seed ${seed}`,
    lines: [
      `${judged.toLocaleString('en')} due dates and as many spans in ${calendars.toLocaleString('en')} calendars: 0 differ from the walk`,
      `${seconds} s, nearly all of it walking`,
    ],
  }
}
