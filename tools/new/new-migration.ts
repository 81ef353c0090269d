import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { kebab, snake, stamp } from './names.ts'
import type { Plan } from './plan.ts'

/** An empty, well-named migration: forward only, never edited once it has run anywhere. */
export const newMigration = (root: string, module: string, what: string, now: Date): Plan => {
  if (!existsSync(join(root, 'modules', module))) throw new Error(`modules/${module} is missing`)
  const name = snake(kebab(what))
  if (name === '') throw new Error('say what the migration does, for example: migration sales void_reason')
  const path = `modules/${module}/schema/${stamp(now)}_${name}.sql`
  return { make: { [path]: `-- Why: \n-- Only schema ${module}; keys only to modules its line of calls names.\n` } }
}
