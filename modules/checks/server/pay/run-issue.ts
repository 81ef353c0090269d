import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Database, transact } from '#platform/postgres/index.ts'
import { issueLayout } from '../../contract/index.ts'
import { ISSUE_LAYOUTS, type IssueLayout } from '../../rules/index.ts'
import { calledWrongly, type Said } from '../said.ts'
import { fileTrouble } from '../stream-file.ts'
import { takeIssue } from './take-issue.ts'

const NAMES = ISSUE_LAYOUTS.map(it => it.name).join('|')
const USAGE = `usage: ujung checks issue FILE [--layout ${NAMES}|FILE.json] [--cut-off 14:00] [--usual pay|return] [--stale-days 180] [--json]
Keeps what drawers have issued; what is presented on their accounts afterwards is compared with it (positive pay).`

const TEXT = { type: 'string' } as const
const FLAG = { type: 'boolean' } as const
const OPTIONS = { json: FLAG, layout: TEXT, 'cut-off': TEXT, usual: TEXT, 'stale-days': TEXT }

const parse = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
    const { layout = 'ujung-csv', usual = 'return', 'cut-off': cutOff = '14:00', 'stale-days': stale = '180' } = values
    const [path, ...more] = positionals
    const right =
      path !== undefined &&
      more.length === 0 &&
      /^([01]\d|2[0-3]):[0-5]\d$/.test(cutOff) &&
      /^[1-9]\d{0,3}$/.test(stale)
    if (!right || (usual !== 'pay' && usual !== 'return')) return null
    return { path, layout, terms: { cutOff, usual, staleDays: Number(stale) } as const }
  } catch {
    return null
  }
}

/** A layout by its name, or a bank's own from a file of the same form; null where there is none. */
const layoutOf = async (name: string): Promise<IssueLayout | null> => {
  const known = ISSUE_LAYOUTS.find(it => it.name === name)
  if (known || !name.endsWith('.json')) return known ?? null
  const read = issueLayout.safeParse(JSON.parse(await readFile(name, 'utf8')))
  return read.success ? read.data : null
}

/** `ujung checks issue FILE`: ends with 1 when the file is refused. */
export const runIssue = async (
  db: () => Promise<Database>,
  who: string,
  now: Date,
  args: readonly string[],
): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return calledWrongly(USAGE)
  try {
    const layout = await layoutOf(wish.layout)
    if (!layout) return calledWrongly(`${wish.layout}: one of ${NAMES}, or a file of a layout (.json)`)
    const file = { name: basename(wish.path), text: await readFile(wish.path, 'utf8'), layout, terms: wish.terms }
    const kept = await transact(await db(), tx => takeIssue(tx, who, now, file))
    if (!kept.ok) return { exit: 1, out: kept.detail ?? kept.refusal, data: { ...kept } }
    const { read, fresh, voided } = kept.value
    return { exit: 0, out: `${read} read, ${fresh} new, ${voided} voided`, data: { ok: true, ...kept.value } }
  } catch (error) {
    if (error instanceof SyntaxError) return calledWrongly(`${wish.layout}: ${error.message}`)
    const trouble = fileTrouble(error)
    if (trouble) return calledWrongly(trouble)
    throw error
  }
}
