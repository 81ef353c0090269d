import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Files to write, path from the root → whole text. A file that is there already is only in it to be changed. */
export type Plan = {
  readonly make: Readonly<Record<string, string>>
  readonly change?: Readonly<Record<string, string>>
}

export const readIn = (root: string, path: string) => readFileSync(join(root, path), 'utf8')

/** Writes a plan; refuses, before anything is written, to make a file that is there. Gives the paths. */
export const carryOut = (root: string, { make, change = {} }: Plan): string[] => {
  const there = Object.keys(make).find(path => existsSync(join(root, path)))
  if (there) throw new Error(`${there} is there already; choose another name or edit it`)
  for (const [path, text] of Object.entries({ ...make, ...change })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return [...Object.keys(make), ...Object.keys(change)]
}
