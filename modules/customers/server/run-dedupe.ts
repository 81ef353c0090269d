import { parseArgs } from 'node:util'
import { type Duplicates, findDuplicates, type Match, SURE } from '../rules/index.ts'
import { readPeople } from './read-people.ts'

/** What the command prints, and how it ends: 0 done, 1 refused, 2 called wrongly. */
export type Said = { readonly exit: 0 | 1 | 2; readonly out: string; readonly data?: object }

const USAGE = `usage: ujung customers dedupe FILE.csv [--sure N] [--json]
FILE: a heading and a row a record, .gz is unpacked. The column id, rec_id or customer_id (else the first) names the
record; all others are compared. --sure: how sure to be, as natural logarithm of odds; ${SURE} unless told (55 to 1).`

const ARGS = { json: { type: 'boolean' }, sure: { type: 'string' } } as const

const parse = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
    const sure = values.sure === undefined ? SURE : Number(values.sure)
    return positionals.length === 1 && Number.isFinite(sure) && values.sure !== ''
      ? { file: positionals[0]!, sure, json: values.json === true }
      : null
  } catch {
    return null
  }
}

const MOST_TOLD = 50

const reasonText = ({ why }: Match): string =>
  why.map(({ column, agrees, weight }) => `${column} ${agrees} ${weight > 0 ? '+' : ''}${weight}`).join(', ')

const say = (records: number, { clusters, matches, compared }: Duplicates, language: 'id' | 'en'): string => {
  const extra = clusters.reduce((n, group) => n + group.length - 1, 0)
  const head =
    language === 'id'
      ? `${records} catatan, ${compared} pasang dibandingkan: ${clusters.length} orang punya lebih dari satu catatan (${extra} berlebih)`
      : `${records} records, ${compared} pairs compared: ${clusters.length} people have more than one record (${extra} too many)`
  const groups = clusters.slice(0, MOST_TOLD).map(group => {
    const why = matches.filter(({ a, b }) => group.includes(a) && group.includes(b))
    return [group.join(' = '), ...why.slice(0, 3).map(it => `  ${it.a}, ${it.b}: ${reasonText(it)}`)].join('\n')
  })
  const more = clusters.length - groups.length
  return [head, ...groups, ...(more > 0 ? [`… ${more}; --json`] : [])].join('\n')
}

/** `ujung customers dedupe FILE.csv`: which records are one person, and why. */
export const runDedupe = async (args: readonly string[], language: 'id' | 'en'): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return { exit: 2, out: USAGE }
  const people = await readPeople(wish.file)
  if (!people.ok) return { exit: 1, out: people.detail ?? people.refusal, data: people }
  const found = findDuplicates(people.value, wish.sure)
  const records = people.value.ids.length
  const { clusters, matches, compared } = found
  return { exit: 0, out: say(records, found, language), data: { ok: true, records, compared, clusters, matches } }
}
