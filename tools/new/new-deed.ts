import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { camel, pascal } from './names.ts'
import { type Plan, readIn } from './plan.ts'

const deedText = (deed: string) => `import { type Answer, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type ${pascal(deed)} = { readonly id: string }

/** What it does, what must be true before, what is true after. */
export const ${camel(deed)} = async (
  _tx: Tx,
  _who: Who,
  _now: Date,
  input: ${pascal(deed)},
): Promise<Answer<null, 'not-written-yet'>> => refused('not-written-yet', \`Nothing can be done with \${input.id} yet.\`)
`

const testText = (deed: string) => `import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { ${camel(deed)} } from './${deed}.ts'

const now = new Date('2026-12-01T03:00:00Z')

test('${deed.replaceAll('-', ' ')}', async () => {
  const db = await testDatabase()
  const answer = await transact(db, tx => ${camel(deed)}(tx, SYSTEM, now, { id: randomUUID() }))
  expect(answer).toEqual({ ok: true, value: null })
})
`

const withExport = (door: string, deed: string) => {
  const line = `export { type ${pascal(deed)}, ${camel(deed)} } from './${deed}.ts'\n`
  return door.trim() === 'export {}' ? line : `${door}${line}`
}

/** `sales/void-sale`: a deed on PostgreSQL with a failing test, let out by its door. */
export const newDeed = (root: string, name: string): Plan => {
  const match = /^([a-z]+)\/([a-z]+(?:-[a-z]+)+)$/.exec(name)
  if (!match) throw new Error(`“${name}” is no deed: module/verb-noun, for example sales/void-sale`)
  const [, module, deed] = match as unknown as [string, string, string]
  const door = `modules/${module}/server/index.ts`
  if (!existsSync(join(root, door))) throw new Error(`${door} is missing: first npm run new -- module ${module}`)
  const at = `modules/${module}/server/${deed}`
  return {
    make: { [`${at}.ts`]: deedText(deed), [`${at}.db.test.ts`]: testText(deed) },
    change: { [door]: withExport(readIn(root, door), deed) },
  }
}
