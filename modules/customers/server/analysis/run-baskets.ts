import { parseArgs } from 'node:util'
import { type BasketRule, findRules, numberItems, readBaskets } from '../../rules/index.ts'
import { readTable } from './read-table.ts'
import { numberGiven, rounded, type Said } from './said.ts'

const USAGE = `usage: ujung customers baskets FILE [--support 0.01] [--confidence 0.25] [--length 2] [--longest 10] [--json]
FILE: a row a basket with its items side by side, or a row an item with its basket's number, or a column an item with 1
where it was bought; .gz is unpacked. --support: least share of all baskets; --confidence: least share of the baskets
with the left side that have the right one too; --length, --longest: items in a rule, both sides together.`

const ARGS = {
  json: { type: 'boolean' },
  support: { type: 'string' },
  confidence: { type: 'string' },
  length: { type: 'string' },
  longest: { type: 'string' },
} as const

const parse = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
    const support = numberGiven(values.support, 0.01, 0, 1)
    const confidence = numberGiven(values.confidence, 0.25, 0, 1)
    const shortest = numberGiven(values.length, 2, 1, 100)
    const longest = numberGiven(values.longest, 10, 1, 100)
    if (positionals.length !== 1 || support === null || confidence === null) return null
    if (shortest === null || longest === null || support === 0) return null
    return { file: positionals[0]!, terms: { support, confidence, shortest, longest } }
  } catch {
    return null
  }
}

const MOST_TOLD = 30

const line = ({ left, right, count, confidence, lift }: BasketRule) =>
  `${left.join(' + ')} → ${right}: ${count}×, ${rounded(100 * confidence, 1)} %, lift ${rounded(lift, 2)}`

/** `ujung customers baskets FILE`: what is bought together, as association rules. */
export const runBaskets = async (args: readonly string[], language: 'id' | 'en'): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return { exit: 2, out: USAGE }
  const table = await readTable(wish.file, true)
  if (!table.ok) return { exit: 1, out: table.detail ?? table.refusal, data: table }
  const numbered = numberItems(readBaskets(table.value))
  const rules = findRules(numbered, wish.terms)
  const [baskets, items] = [numbered.baskets.length, numbered.items.length]
  const head =
    language === 'id'
      ? `${baskets} keranjang, ${items} barang, ${rules.length} aturan`
      : `${baskets} baskets, ${items} items, ${rules.length} rules`
  const more = rules.length > MOST_TOLD ? [`… ${rules.length - MOST_TOLD}; --json`] : []
  return {
    exit: 0,
    out: [head, ...rules.slice(0, MOST_TOLD).map(line), ...more].join('\n'),
    data: { ok: true, baskets, items, count: rules.length, terms: wish.terms, rules },
  }
}
