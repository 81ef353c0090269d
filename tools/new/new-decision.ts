import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { kebab } from './names.ts'
import type { Plan } from './plan.ts'

const FOLDER = 'docs/decisions'

const next = (root: string) => {
  const names = existsSync(join(root, FOLDER)) ? readdirSync(join(root, FOLDER)) : []
  const numbers = names.map(name => Number.parseInt(name, 10)).filter(number => Number.isInteger(number))
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0')
}

const page = (number: string, title: string, day: string) => `# ${number}. ${title}

*${day}, proposed*

## Context

## Options

## Choice

## Consequences
`

/** One page with the next number. */
export const newDecision = (root: string, title: string, now: Date): Plan => {
  if (kebab(title) === '') throw new Error('say what is decided, for example: decision one ledger')
  const number = next(root)
  return { make: { [`${FOLDER}/${number}-${kebab(title)}.md`]: page(number, title, now.toISOString().slice(0, 10)) } }
}
