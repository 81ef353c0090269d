import { parseArgs } from 'node:util'
import { dayNumber, dayOf } from '#kernel/moment.ts'
import { RFM_GROUPS, type RfmGroup, scoreRfm } from '../../rules/index.ts'
import { readBuying } from './read-buying.ts'
import type { Said } from './said.ts'

const USAGE = `usage: ujung customers rfm FILE [--until YYYY-MM-DD] [--json]
FILE: a log of purchases (customer, date, amount); .gz is unpacked. Each customer's recency, frequency and money in
fifths (5 is best), and the group that follows, as of --until (the last day of the log unless told).`

const NAMES: Readonly<Record<RfmGroup, { id: string; en: string }>> = {
  best: { id: 'Terbaik', en: 'Best' },
  loyal: { id: 'Setia', en: 'Loyal' },
  new: { id: 'Baru', en: 'New' },
  promising: { id: 'Menjanjikan', en: 'Promising' },
  slipping: { id: 'Mulai jarang', en: 'Slipping away' },
  'must-not-lose': { id: 'Jangan sampai hilang', en: 'Must not be lost' },
  asleep: { id: 'Tertidur', en: 'Asleep' },
}

const parse = (args: readonly string[]) => {
  try {
    const options = { json: { type: 'boolean' }, until: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return positionals.length === 1
      ? { file: positionals[0]!, until: values.until === undefined ? undefined : dayNumber(values.until) }
      : null
  } catch {
    return null
  }
}

/** `ujung customers rfm FILE`: recency, frequency and money of each customer, and the group they belong to. */
export const runRfm = async (args: readonly string[], language: 'id' | 'en'): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return { exit: 2, out: USAGE }
  const file = await readBuying(wish.file)
  if (!file.ok) return { exit: 1, out: file.detail ?? file.refusal, data: file }
  if (file.value.kind !== 'log') {
    const detail = 'A summary does not say when anybody bought last by the calendar; give a log of purchases.'
    return { exit: 1, out: detail, data: { ok: false, refusal: 'no-buying', detail } }
  }
  const until = wish.until ?? file.value.last
  const people = scoreRfm(file.value.customers, until)
  const groups = RFM_GROUPS.map(group => ({ group, customers: people.filter(it => it.group === group).length }))
  return {
    exit: 0,
    out: groups.map(it => `${NAMES[it.group][language]}: ${it.customers}`).join('\n'),
    data: { ok: true, until: dayOf(until), customers: people.length, groups, people },
  }
}
