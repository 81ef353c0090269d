import { parseArgs } from 'node:util'
import { dayNumber, dayOf } from '#kernel/moment.ts'
import { buyingUntil, fitBgNbd, fitGammaGamma, foresee, tryOut } from '../../rules/index.ts'
import { type BuyingFile, readBuying } from './read-buying.ts'
import { numberGiven, type Said } from './said.ts'
import { sayLifetime } from './say-lifetime.ts'

const USAGE = `usage: ujung customers lifetime FILE [--until YYYY-MM-DD] [--unit week|day|month] [--ahead 52] [--discount 0] [--json]
FILE: a log of purchases (customer, date, amount) or a summary (frequency, recency, T, average); .gz is unpacked.
--until: look no further than this day (a log only; else to its last); purchases after it are the back-test's truth.
--unit: unit of time of a log, week unless told; --ahead: how many units are foreseen; --discount: a year's rate, 0.1.`

const ARGS = {
  json: { type: 'boolean' },
  until: { type: 'string' },
  unit: { type: 'string' },
  ahead: { type: 'string' },
  discount: { type: 'string' },
} as const

const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4375 }

const dayGiven = (text: string | undefined): number | null | undefined => {
  if (text === undefined) return undefined
  try {
    return dayNumber(text)
  } catch {
    return null
  }
}

const parse = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
    const unit = UNITS[(values.unit ?? 'week').replace(/s$/, '')]
    const ahead = numberGiven(values.ahead, 52, 0.001, 100_000)
    const discount = numberGiven(values.discount, 0, 0, 10)
    const until = dayGiven(values.until)
    if (positionals.length !== 1 || !unit || !ahead || discount === null || until === null) return null
    return { file: positionals[0]!, unit, ahead, discount, until }
  } catch {
    return null
  }
}

type Wish = NonNullable<ReturnType<typeof parse>>

/** The back-test stands at `--until` where purchases follow it, else three fifths into the log. */
const tried = (file: BuyingFile, { until, unit }: Wish) => {
  if (file.kind !== 'log') return null
  const first = file.customers.reduce((least, { days }) => Math.min(least, days[0]!), file.last)
  const cut = until !== undefined && until < file.last ? until : first + Math.floor(((file.last - first) * 3) / 5)
  const found = tryOut(file.customers, cut, file.last, unit)
  return found && { cut: dayOf(cut), until: dayOf(file.last), ...found }
}

/** `ujung customers lifetime FILE`: who still buys, how often they will, and what it will come to. */
export const runLifetime = async (args: readonly string[], language: 'id' | 'en'): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return { exit: 2, out: USAGE }
  const file = await readBuying(wish.file)
  if (!file.ok) return { exit: 1, out: file.detail ?? file.refusal, data: file }
  const it = file.value
  const buying = it.kind === 'log' ? buyingUntil(it.customers, wish.until ?? it.last, wish.unit) : it.buying
  if (buying.filter(({ frequency }) => frequency > 0).length < 2) {
    const detail = 'Fewer than two customers bought again: nothing can be learnt of how customers return.'
    return { exit: 1, out: detail, data: { ok: false, refusal: 'too-few', detail } }
  }
  const { logLikelihood, ...parameters } = fitBgNbd(buying)
  const money = fitGammaGamma(buying)
  const steps = wish.discount === 0 ? 1 : Math.min(12, Math.max(1, Math.ceil(wish.ahead)))
  const years = (wish.ahead * wish.unit) / 365.25 / steps
  const horizon = { time: wish.ahead, steps, discountOfStep: (1 + wish.discount) ** years - 1 }
  const people = buying.map(one => ({ ...one, ...foresee(parameters, money, one, horizon), averageSpend: one.spend }))
  const backtest = tried(it, wish)
  const source = it.kind === 'log' ? { ...it.read, until: dayOf(wish.until ?? it.last) } : { wrong: it.wrong }
  const report = { kind: it.kind, source, customers: buying.length, logLikelihood, parameters, money, backtest }
  return {
    exit: 0,
    out: sayLifetime(report, people, wish.ahead, language),
    data: { ok: true, ...report, ahead: wish.ahead, people },
  }
}
