import { join } from 'node:path'
import { newDecision } from './new/new-decision.ts'
import { newDeed } from './new/new-deed.ts'
import { newMigration } from './new/new-migration.ts'
import { newModule } from './new/new-module.ts'
import { carryOut, type Plan } from './new/plan.ts'
import { ROOT, runCommand } from './run-command.ts'

const USAGE = `npm run new -- module NAME [TIER]       a module, in the tier belakang unless said
npm run new -- deed MODULE/VERB-NOUN    a deed on PostgreSQL with a failing test
npm run new -- migration MODULE WHAT    a migration named by the time
npm run new -- decision TITLE           one page in docs/decisions
npm run new -- schema                   docs/schema.txt, from a fresh migrated database
npm run new -- lock                     package-lock.json with the packages of other machines`

const planOf = (kind: string | undefined, words: readonly string[], now: Date): Plan | undefined => {
  const [first = '', ...rest] = words
  if (kind === 'module' && first) return newModule(ROOT, first, rest[0] ?? 'belakang', now)
  if (kind === 'deed' && first) return newDeed(ROOT, first)
  if (kind === 'migration' && rest.length > 0) return newMigration(ROOT, first, rest.join(' '), now)
  if (kind === 'decision' && first) return newDecision(ROOT, words.join(' '), now)
  return undefined
}

try {
  const [kind, ...words] = process.argv.slice(2)
  if (kind === 'schema' || kind === 'lock')
    process.exit(await runCommand(process.execPath, [join(ROOT, `tools/write-${kind}.ts`)]))
  const plan = planOf(kind, words, new Date())
  const paths = plan ? carryOut(ROOT, plan) : []
  console.log(plan ? paths.join('\n') : USAGE)
  const formatted = plan ? await runCommand('biome', ['check', '--write', '--log-level=error', ...paths]) : 2
  process.exitCode = formatted
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
