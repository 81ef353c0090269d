import type { SourceFile, Tree } from './tree.ts'
import { lineAt } from './walk.ts'

export type Offence = { readonly path: string; readonly line: number; readonly what: string }

/** One rule of style: what it says, how it looks at a tree, and small trees it must and must not object to. */
export type Rule = {
  readonly name: string
  readonly says: string
  look(tree: Tree): Offence[]
  /** Each is a tree of its own (path → text) that must be caught. */
  readonly bad: readonly Readonly<Record<string, string>>[]
  /** One tree that must pass. */
  readonly good: Readonly<Record<string, string>>
}

export const offence = (file: SourceFile, offset: number, what: string): Offence => ({
  path: file.path,
  line: lineAt(file.text, offset),
  what,
})

export const sayOffence = ({ path, line, what }: Offence) => `${path}:${line} ${what}`

/** An exception is written beside the thing, with its reason: `tidy-allow rule-name: because …`. */
const allowed = (rule: string, lines: readonly string[], line: number) =>
  [line - 2, line - 1].some(at => new RegExp(`tidy-allow ${rule}: \\S`).test(lines[at] ?? ''))

/** What a rule objects to in a tree, exceptions with a reason left out. */
export const offencesOf = (rule: Rule, tree: Tree): Offence[] => {
  const lines = new Map(tree.map(file => [file.path, file.text.split('\n')]))
  return rule.look(tree).filter(({ path, line }) => !allowed(rule.name, lines.get(path) ?? [], line))
}
