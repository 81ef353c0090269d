import { pascal, snake, stamp } from './names.ts'
import { type Plan, readIn } from './plan.ts'

const CALLS = 'law/calls.ts'

const readme = (name: string) => `# ${name}

One sentence: what this module is for.

## Glossary

- **${name}**: what the word means here.

## Promises

- What is always true, and which test holds it.

## Who may call

Its doors \`rules/\`, \`contract/\` and \`server/\`; the modules that name \`${name}\` in \`law/calls.ts\`.

## Announces

Nothing yet.
`

const promise = (name: string) => `import { expect, test } from 'vitest'

test('the first promise of ${name}', () => {
  expect.fail('Write the first promise of ${name} here, see it fail, then make it true.')
})
`

/** The line of the law: the newborn calls nobody until somebody writes whom. */
const withLine = (calls: string, name: string, tier: string) => {
  const opening = new RegExp(`name: '${tier}',\\n(?: {4}inOrder: .*\\n)?    modules: {\\n`)
  if (!opening.test(calls)) throw new Error(`${CALLS} has no tier “${tier}”`)
  return calls.replace(opening, found => `${found}      ${name}: [],\n`)
}

/** A module with its three doors, its first migration, a failing test and its line in the law. */
export const newModule = (root: string, name: string, tier: string, now: Date): Plan => {
  if (!/^[a-z]+$/.test(name)) throw new Error(`“${name}” is no module name: one lower-case noun, a to z`)
  const at = `modules/${name}`
  const id = `${name}-id`
  return {
    make: {
      [`${at}/README.md`]: readme(name),
      [`${at}/rules/${id}.ts`]: `/** UUIDv7 made by the one who acts. */\nexport type ${pascal(id)} = string\n`,
      [`${at}/rules/${name}.test.ts`]: promise(name),
      [`${at}/rules/index.ts`]: `export type { ${pascal(id)} } from './${id}.ts'\n`,
      [`${at}/contract/${id}.ts`]: `import { z } from 'zod'\n\nexport const ${name}Id = z.uuid()\n`,
      [`${at}/contract/index.ts`]: `export { ${name}Id } from './${id}.ts'\n`,
      [`${at}/server/index.ts`]: 'export {}\n',
      [`${at}/schema/${stamp(now)}_${snake(name)}.sql`]: `create schema ${name};\n`,
    },
    change: { [CALLS]: withLine(readIn(root, CALLS), name, tier) },
  }
}
