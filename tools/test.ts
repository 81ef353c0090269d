import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { countTests } from './count-tests.ts'
import { ROOT, runCommand } from './run-command.ts'

/** `npm test` runs everything; `npm test -- modules/pricing` the files whose path holds the words. */
const chosen = process.argv.slice(2)
const report = join(ROOT, '.ujung/test-report.json')
const build = join(ROOT, 'tools/build.ts')

const needsScreens = chosen.length === 0 || chosen.some(word => word.includes('end'))
if (needsScreens && existsSync(build) && (await runCommand(process.execPath, [build])) !== 0) {
  console.error('The ends could not be built, so nothing was tested.')
  process.exit(1)
}

mkdirSync(dirname(report), { recursive: true })
rmSync(report, { force: true })
const code = await runCommand('vitest', [
  'run',
  `--maxWorkers=${Math.max(2, availableParallelism())}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...chosen,
])
if (!existsSync(report)) {
  console.error('The test run ended without a report.')
  process.exit(code || 1)
}
console.log(countTests(JSON.parse(readFileSync(report, 'utf8'))))
process.exitCode = code
