import { type Answer, done, refused } from '#kernel/answer.ts'
import { columnNamed, plainHeading, type Table } from '../table/headings.ts'
import { readNumbers } from '../table/read-numbers.ts'

export type TrialColumns = { readonly arm: number; readonly holdOut: string; readonly measures: readonly number[] }

const ARM = [
  /^(segment|arm|group|treatment|treat|variant|campaign|kelompok|grup|perlakuan)$/,
  /treat|arm|variant|kelompok/,
]
const HOLD_OUT = [/control|hold.?out|kontrol|pembanding|none|no.?e?.?mail|nothing|tanpa|tidak/i, /^(0|false|no|n|c)$/i]
const MEASURES =
  /^(visit|conversion|spend|margin|revenue|purchase|bought|sales|kunjungan|belanja|laba|nilai|outcome|y)$/

const named = ({ headings }: Table, heading: string) =>
  headings.findIndex(it => plainHeading(it) === plainHeading(heading))

type Wish = {
  readonly arm?: string | undefined
  readonly 'hold-out'?: string | undefined
  readonly measure?: string | undefined
}

/** Which column says who was in which group, which group got nothing, and what came of it; told, or by their names. */
export const findTrial = (table: Table, wish: Wish): Answer<TrialColumns, 'no-trial'> => {
  const have = `its columns: ${table.headings.join(', ')}`
  const arm = wish.arm === undefined ? columnNamed(table, ARM) : named(table, wish.arm)
  if (arm < 0) return refused('no-trial', `No column says who was in which group; name it by --arm; ${have}`)
  const words = [...new Set(table.columns[arm])]
  const holdOut =
    wish['hold-out'] ?? HOLD_OUT.map(pattern => words.find(word => pattern.test(word))).find(word => word !== undefined)
  if (holdOut === undefined || !words.includes(holdOut) || words.length < 2 || words.length > 20)
    return refused(
      'no-trial',
      `Which group got nothing? Name it by --hold-out; the groups: ${words.slice(0, 20).join(', ')}`,
    )
  const given = wish.measure === undefined ? null : named(table, wish.measure)
  const measures =
    given === null
      ? table.headings.flatMap((it, c) => (MEASURES.test(plainHeading(it)) && c !== arm ? [c] : []))
      : [given]
  const counted = measures.filter(c => c >= 0 && readNumbers(table.columns[c]!).some(n => n !== null))
  if (counted.length === 0) return refused('no-trial', `No column says what came of it; name it by --measure; ${have}`)
  return done({ arm, holdOut, measures: counted })
}
