import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '..')

const SETTINGS = ['package.json', 'biome.json', '.gitignore']
const PROJECTS = ['tsconfig.base.json', 'tsconfig.rules.json', 'tsconfig.ends.json']

export type Scratch = { readonly root: string; remove(): void }

export const writeInto = (root: string, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), `${text}\n`)
  }
}

/** A throw-away tree with the house's own settings and the given files, for rules to be seen failing in. */
export const scratchTree = (files: Readonly<Record<string, string>>): Scratch => {
  const root = mkdtempSync(join(tmpdir(), 'ujung-law-'))
  for (const name of [...SETTINGS, ...PROJECTS]) cpSync(join(ROOT, name), join(root, name))
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  writeInto(root, files)
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
