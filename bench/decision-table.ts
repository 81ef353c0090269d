import { type DecisionTable, namesOf, openTable } from '#modules/flow/rules/index.ts'
import { percentile } from './embedded.ts'
import type { BenchResult } from './run.ts'

const RULES = 200
const INPUTS = 10

/** A table of 200 rules over 10 inputs: numbers, texts and dates; only the last input tells the rules apart. */
const bigTable = (): DecisionTable => ({
  ...{ id: 'big', name: 'Big', policy: 'U', outputs: [{ name: 'level' }] },
  inputs: Array.from({ length: INPUTS }, (_, i) => ({ label: `i${i}`, expression: `i${i}` })),
  rules: Array.from({ length: RULES }, (_, r) => ({
    id: `r${r}`,
    inputs: Array.from({ length: INPUTS }, (_unused, i) => {
      if (i === INPUTS - 1) return `[${r * 10}..${r * 10 + 10})`
      return i % 3 === 0 ? '>= 0.5' : i % 3 === 1 ? '"a", "b", "c"' : '< date("2030-01-01")'
    }),
    outputs: [`"level ${r}"`],
  })),
})

const inputsOf = (n: number) =>
  namesOf(
    Object.fromEntries(
      Array.from({ length: INPUTS }, (_, i) => [
        `i${i}`,
        i === INPUTS - 1 ? n % (RULES * 10) : i % 3 === 0 ? 1.25 : i % 3 === 1 ? 'c' : { '@': '2026-12-01' },
      ]),
    ),
  )

/** How long a table of 200 rules and 10 inputs takes to decide, every cell looked at, and to be read. */
export default async function bench(): Promise<BenchResult> {
  const from = performance.now()
  const opened = openTable(bigTable())
  if (!opened.ok) throw new Error(opened.detail)
  const read = performance.now() - from
  const took: number[] = []
  for (let n = 0; n < 3000; n += 1) {
    const names = inputsOf(n)
    const at = performance.now()
    const answer = opened.value.decide(names)
    if (n >= 500) took.push(performance.now() - at)
    if (!answer.ok || answer.value.value !== `level ${Math.floor((n % 2000) / 10)}`) throw new Error('decided wrongly')
  }
  const [p50, p99] = [percentile(took, 50), percentile(took, 99)]
  return {
    name: 'decision-table',
    lines: [
      `${RULES} rules, ${INPUTS} inputs, all cells: p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`,
      `read in ${read.toFixed(0)} ms`,
    ],
  }
}
