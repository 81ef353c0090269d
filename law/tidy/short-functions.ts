import { offence, type Rule } from './rule.ts'
import { isProgram, isSample, isTest, type SourceFile } from './tree.ts'
import { type Node, nodesIn } from './walk.ts'

const LINES = 70
const SCREEN_LINES = 120

const isFunction = ({ type }: Node) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type)

const inFile = (file: SourceFile) => {
  const limit = file.path.endsWith('.tsx') ? SCREEN_LINES : LINES
  return nodesIn(file)
    .filter(isFunction)
    .map(node => ({ node, lines: file.text.slice(node.start, node.end).split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ node, lines }) => offence(file, node.start, `a function of ${lines} lines`))
}

const long = (lines: number) => `export const f = () => {\n${'  void 0\n'.repeat(lines)}}`

export const shortFunctions: Rule = {
  name: 'short-functions',
  says: `a function has at most ${LINES} lines, on a screen ${SCREEN_LINES}`,
  look: tree => tree.filter(f => isProgram(f) && !isTest(f) && !isSample(f)).flatMap(inFile),
  bad: [{ 'kernel/a.ts': long(70) }, { 'ends/kit/ui/a.tsx': long(120) }],
  good: { 'kernel/a.ts': long(60), 'ends/kit/ui/a.tsx': long(100), 'kernel/a.test.ts': long(100) },
}
