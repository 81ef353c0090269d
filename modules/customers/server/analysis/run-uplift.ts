import { parseArgs } from 'node:util'
import {
  armOf,
  compareArms,
  findTrial,
  type Lift,
  layFeatures,
  readNumbers,
  type Table,
  targetUplift,
} from '../../rules/index.ts'
import { readTable } from './read-table.ts'
import { numberGiven, rounded, type Said } from './said.ts'

const USAGE = `usage: ujung customers uplift FILE [--arm COLUMN] [--hold-out WORD] [--measure COLUMN] [--share 0.3] [--json]
FILE: a row a customer of a campaign whose groups were drawn by lot. --arm: the column that says who was in which group
(segment, group, arm, treatment …); --hold-out: the group that got nothing (control, no e-mail, 0 …); --measure: what
came of it, all of visit, conversion, spend, margin … unless told; --share: how many would be reached, in targeting.`

const ARGS = {
  json: { type: 'boolean' },
  arm: { type: 'string' },
  'hold-out': { type: 'string' },
  measure: { type: 'string' },
  share: { type: 'string' },
} as const

const parse = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
    const share = numberGiven(values.share, 0.3, 0.01, 0.99)
    return positionals.length === 1 && share !== null ? { file: positionals[0]!, share, values } : null
  } catch {
    return null
  }
}

const liftsOf = (table: Table, arm: number, holdOut: string, measures: readonly number[]): Lift[] => {
  const words = [...new Set(table.columns[arm])].filter(word => word !== holdOut).sort()
  return measures.flatMap(m => {
    const numbers = readNumbers(table.columns[m]!)
    const of = (word: string) =>
      armOf(word, numbers.filter((n, r) => n !== null && table.columns[arm]![r] === word) as number[])
    const none = of(holdOut)
    return words.map(word => compareArms(table.headings[m]!, of(word), none))
  })
}

/** Each arm against the hold-out, learnt on one half and judged on the other; what came of it is no feature. */
const targetings = (table: Table, arm: number, holdOut: string, measures: readonly number[], share: number) => {
  const features = layFeatures(
    table,
    table.columns.map((_, c) => c).filter(c => c !== arm && !measures.includes(c)),
  )
  const words = [...new Set(table.columns[arm])].filter(word => word !== holdOut).sort()
  return words.flatMap(word =>
    measures.map(m => {
      const numbers = readNumbers(table.columns[m]!)
      const rows = numbers.flatMap((n, r) =>
        n !== null && [word, holdOut].includes(table.columns[arm]![r]!) ? [r] : [],
      )
      const trial = {
        rows: rows.map(r => features[r]!),
        reached: rows.map(r => table.columns[arm]![r] === word),
        values: rows.map(r => numbers[r]!),
      }
      return { arm: word, measure: table.headings[m]!, ...targetUplift(trial, table.headings[m]!, share) }
    }),
  )
}

const line = ({ arm, measure, lift, low, high }: Lift) =>
  `${arm} · ${measure}: ${lift >= 0 ? '+' : ''}${rounded(lift, 4)} [${rounded(low, 4)}, ${rounded(high, 4)}]`

/** `ujung customers uplift FILE`: what a campaign brought over its hold-out, and for whom it is worth it. */
export const runUplift = async (args: readonly string[], language: 'id' | 'en'): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return { exit: 2, out: USAGE }
  const table = await readTable(wish.file, false)
  if (!table.ok) return { exit: 1, out: table.detail ?? table.refusal, data: table }
  const found = findTrial(table.value, wish.values)
  if (!found.ok) return { exit: 1, out: found.detail ?? found.refusal, data: found }
  const { arm, holdOut, measures } = found.value
  const lifts = liftsOf(table.value, arm, holdOut, measures)
  const targeting = targetings(table.value, arm, holdOut, measures, wish.share)
  const head = language === 'id' ? 'Dibanding yang tidak dikirimi' : 'Over those who got nothing'
  const best = language === 'id' ? 'terpilih' : 'chosen'
  const chosen = targeting.map(
    it =>
      `${it.arm} · ${it.measure}: ${best} ${rounded(100 * it.share, 0)} % ${rounded(it.chosen.lift, 4)}, 100 % ${rounded(it.all.lift, 4)}`,
  )
  return {
    exit: 0,
    out: [`${head} (${holdOut}):`, ...lifts.map(line), ...chosen].join('\n'),
    data: { ok: true, customers: table.value.rows, holdOut, lifts, targeting },
  }
}
