import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from '#platform/postgres/index.ts'
import type { Said } from './edge.ts'
import { type Learnt, learnWeeks } from './learn/learn-weeks.ts'
import { readWeeksFile } from './read-weeks-file.ts'

const USAGE = `usage: ujung replenish learn FILE.csv [--skip-unknown]
FILE has the columns place,item,week,units,price,promo: codes of places, SKUs, a date of the week or 2026-W48; .gz is
read too. Weeks a place knows already are left alone, so the same file may be brought twice.
--skip-unknown   goods that the catalogue does not have are left out`

const wishOf = (args: readonly string[]) => {
  try {
    const options = { 'skip-unknown': { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return positionals.length === 1 ? { file: positionals[0]!, skipUnknown: values['skip-unknown'] === true } : null
  } catch {
    return null
  }
}

const say = ({ places, weeks, known, left }: Learnt, language: 'id' | 'en') =>
  language === 'id'
    ? `${weeks} minggu dipelajari di ${places} tempat; ${known} sudah dikenal${left > 0 ? `; ${left} barang tidak dikenal dilewati` : ''}`
    : `${weeks} weeks learnt at ${places} places; ${known} were known${left > 0 ? `; ${left} unknown items left out` : ''}`

/** `ujung replenish learn FILE.csv`: weeks sold in the system before this one, so that the first day has a plan. */
export const runReplenishLearn = async (
  db: () => Promise<Database>,
  now: Date,
  args: readonly string[],
  language: 'id' | 'en',
): Promise<Said> => {
  const wish = wishOf(args)
  if (!wish) return { exit: 2, out: USAGE }
  const file = await readWeeksFile(wish.file)
  const learnt = file.ok ? await learnWeeks(await db(), now, file.value, { skipUnknown: wish.skipUnknown }) : file
  if (!learnt.ok) return { exit: 1, out: `${basename(wish.file)}: ${learnt.detail}`, data: learnt }
  return { exit: 0, out: say(learnt.value, language), data: learnt.value }
}
