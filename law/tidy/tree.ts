import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Comment, parseSync } from 'oxc-parser'
import type { Node } from './walk.ts'

const NOT_OURS = new Set(['node_modules', '.git', 'dist', '.ujung', '.build', 'coverage'])
const READ = /\.(ts|tsx|cjs|sql|md|css|html)$/

export type Parsed = { readonly program: Node; readonly comments: readonly Comment[] }

/** One file of ours: its path from the root with forward slashes, its text, and its syntax when it is a program. */
export type SourceFile = {
  readonly path: string
  readonly text: string
  readonly lines: number
  /** Parsed on first use. */
  parsed(): Parsed
}

export type Tree = readonly SourceFile[]

const parse = (path: string, text: string): Parsed => {
  const { program, comments, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  return { program: program as unknown as Node, comments }
}

export const sourceFile = (path: string, text: string): SourceFile => {
  let known: Parsed | undefined
  return {
    path,
    text,
    lines: text.replace(/\n$/, '').split('\n').length,
    parsed: () => {
      known ??= parse(path, text)
      return known
    },
  }
}

const walkFolder = (root: string, under: string): string[] =>
  readdirSync(join(root, under), { withFileTypes: true }).flatMap(entry => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : walkFolder(root, path)
    return entry.isFile() ? [path] : []
  })

/** Every file of ours below `root` that a rule of style reads. */
export const readTree = (root: string): Tree =>
  walkFolder(root, '')
    .filter(path => READ.test(path))
    .sort()
    .map(path => sourceFile(path, readFileSync(join(root, path), 'utf8')))

/** A tree that lives in memory only: path → text. */
export const treeOf = (files: Readonly<Record<string, string>>): Tree =>
  Object.entries(files).map(([path, text]) => sourceFile(path, text))

export const isProgram = ({ path }: SourceFile) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')
/** A suite is what a port and its simulator both have to pass; tests run it; testing.ts sets the scene. */
export const isTest = ({ path }: SourceFile) => /(\.(test|end|suite)\.tsx?|\/testing\.ts)$/.test(path)
/** Rows and lists written down as programs: held by other rules than code. */
export const isSample = ({ path }: SourceFile) => /(^|\/)(golden|sample|generated)\//.test(path)
