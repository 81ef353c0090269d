import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a benchmark gives back: its name and the lines to print, figures with their units and the ratio first. */
export type BenchResult = { readonly name: string; readonly lines: readonly string[] }

const here = import.meta.dirname
const NO_BENCH = ['run', 'embedded', 'start-server', 'many-goods']
const fileOf = (name: string) => [join(here, `${name}.ts`), join(here, name, 'index.ts')].find(existsSync)

const all = () =>
  readdirSync(here, { withFileTypes: true })
    .map(entry => (entry.isDirectory() ? entry.name : entry.name.replace(/\.ts$/, '')))
    .filter(name => !NO_BENCH.includes(name) && fileOf(name))

const name = process.argv[2]
const file = name && name !== '--help' ? fileOf(name) : undefined
if (!file) {
  console.log(
    `npm run bench -- NAME\n\n${all()
      .map(n => `  ${n}`)
      .join('\n')}`,
  )
  process.exit(name === '--help' ? 0 : 2)
}
// Ended by a signal it leaves like any other way, so that what it started ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const { default: bench } = (await import(file)) as { default: (args: string[]) => Promise<BenchResult> }
const result = await bench(process.argv.slice(3))
console.log(`\n${result.name}`)
for (const line of result.lines) console.log(`  ${line}`)
process.exit(0)
