import { parseArgs } from 'node:util'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { addUpSaved } from '../rules/index.ts'
import { countWork } from './saved/count-work.ts'
import { readSaved } from './saved/read-saved.ts'

type Said = { readonly exit: 0 | 2; readonly out: string; readonly data?: object }

const USAGE = `usage: ujung reports saved [--from DAY] [--to DAY] [--afresh] [--json]
Counts the work done and says steps, hours and rupiah before and now, by process. Usually the last 90 days.
--afresh counts every day anew, as after the company's time zone changed.`

const ARGS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  afresh: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS }).values
  } catch {
    return null
  }
}

const dayOf = (text: string | undefined, usual: Date): string | null =>
  text === undefined ? usual.toISOString().slice(0, 10) : /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null

const hours = (seconds: number) => `${Math.round(seconds / 360) / 10} h`

/** `ujung reports saved`: what automation saved, for people or as JSON. */
export const runReportsSaved = async (db: Database, now: Date, args: readonly string[]): Promise<Said> => {
  const wish = parse(args)
  const from = dayOf(wish?.from, new Date(now.getTime() - 90 * 86_400_000))
  const to = dayOf(wish?.to, now)
  if (wish?.help) return { exit: 0, out: USAGE }
  if (!wish || !from || !to) return { exit: 2, out: USAGE, data: { ok: false, error: 'called-wrongly', text: USAGE } }
  await transact(db, tx => countWork(tx, now, { afresh: wish.afresh === true }))
  const found = await readOnly(db, tx => readSaved(tx, SYSTEM, { from, to }))
  const total = addUpSaved(found.processes)
  const rows = [...found.processes, { ...total, process: 'total' }].map(
    it =>
      `${it.process.padEnd(13)} ${String(it.units).padStart(8)} units  steps ${it.stepsBefore} -> ${it.stepsNow}  ` +
      `${hours(it.secondsBefore)} -> ${hours(it.secondsNow)}  Rp${it.rupiah}`,
  )
  const origin = `before: ${hours(total.secondsTimed)} by timed standards, the rest assumed; now: ${hours(total.secondsMeasured)} measured`
  return {
    exit: 0,
    out: [`${from} to ${to}`, ...rows, origin].join('\n'),
    data: { ok: true, from, to, total, ...found },
  }
}
