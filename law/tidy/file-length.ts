import type { Offence, Rule } from './rule.ts'
import { isProgram, isSample, type SourceFile, type Tree } from './tree.ts'

const LONGEST = 400
const MEDIAN = 60
const MOST = 200

const ours = (tree: Tree) => tree.filter(file => isProgram(file) && !isSample(file))

const quantile = (sorted: readonly SourceFile[], part: number): SourceFile | undefined =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]

const over = (file: SourceFile | undefined, limit: number, name: string): Offence[] =>
  file && file.lines > limit ? [{ path: file.path, line: 1, what: `the ${name} file has ${file.lines} lines` }] : []

const lines = (count: number) => 'export const a = 1\n'.repeat(count)

export const fileLength: Rule = {
  name: 'file-length',
  says: `files are short: half have at most ${MEDIAN} lines, nine in ten at most ${MOST}, none above ${LONGEST}`,
  look: tree => {
    const sorted = ours(tree).sort((a, b) => a.lines - b.lines)
    return [
      ...sorted.filter(f => f.lines > LONGEST).map(f => ({ path: f.path, line: 1, what: `has ${f.lines} lines` })),
      ...over(quantile(sorted, 0.5), MEDIAN, 'median'),
      ...over(quantile(sorted, 0.9), MOST, 'ninth in ten'),
    ]
  },
  bad: [
    { 'kernel/long.ts': lines(401), 'kernel/a.ts': '', 'kernel/b.ts': '' },
    { 'kernel/a.ts': lines(61) },
    { 'kernel/a.ts': lines(1), 'kernel/b.ts': lines(2), 'kernel/c.ts': lines(201) },
  ],
  good: { 'kernel/a.ts': lines(60), 'demo/sample/rows.ts': lines(500), 'ends/kit/ui/a.css': lines(900) },
}
