import { cruiseTree, sayBreach } from '../law/cruise.ts'
import { ratchet, rules } from '../law/tidy/index.ts'
import { offencesOf, sayOffence } from '../law/tidy/rule.ts'
import { readTree } from '../law/tidy/tree.ts'
import { ROOT, runCommand } from './run-command.ts'

type Part = { readonly name: string; readonly run: () => Promise<boolean> }

const command = async (program: string, ...args: string[]) => (await runCommand(program, args)) === 0
const types = (project: string): Part => ({ name: `types ${project}`, run: () => command('tsc', '-p', project) })

const law = async () => {
  const breaches = (await cruiseTree(ROOT)).map(sayBreach)
  for (const breach of breaches) console.error(breach)
  return breaches.length === 0
}

const tidy = async () => {
  const tree = readTree(ROOT)
  const kept = rules.map(rule => {
    const found = offencesOf(rule, tree)
    const may = ratchet[rule.name] ?? 0
    if (found.length > may) console.error(`${rule.says}\n${found.map(o => `  ${sayOffence(o)}`).join('\n')}`)
    if (found.length < may) console.warn(`${rule.name}: only ${found.length} left; lower its ratchet from ${may}`)
    return found.length <= may
  })
  return kept.every(ok => ok)
}

const parts: readonly Part[] = [
  { name: 'format and lint', run: () => command('biome', 'check', '--error-on-warnings', '.') },
  types('tsconfig.json'),
  types('tsconfig.rules.json'),
  types('tsconfig.ends.json'),
  types('tsconfig.end-tests.json'),
  { name: 'law', run: law },
  { name: 'tidy', run: tidy },
  { name: 'knip', run: () => command('knip') },
]

const summary: string[] = []
let failed = 0
for (const { name, run } of parts) {
  console.log(`— ${name}`)
  const begun = performance.now()
  const ok = await run()
  if (!ok) failed += 1
  summary.push(`${ok ? 'ok    ' : 'FAILED'}  ${name}  ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}
console.log(
  `\n${summary.join('\n')}\n${failed === 0 ? 'Everything holds.' : `${failed} of ${parts.length} do not hold.`}`,
)
process.exitCode = failed === 0 ? 0 : 1
