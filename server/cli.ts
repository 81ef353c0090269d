#!/usr/bin/env node
import { COMMANDS } from './cli/commands.ts'
import { processReach } from './cli/reach.ts'
import { runCli } from './cli/run-cli.ts'

const BUG = 70
const reach = processReach(process.env)
try {
  process.exitCode = await runCli(process.argv.slice(2), COMMANDS, reach, {
    out: text => process.stdout.write(`${text}\n`),
    err: text => process.stderr.write(`${text}\n`),
  })
} catch (error) {
  process.stderr.write(`This is a bug of Ujung, please report it:\n${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = BUG
} finally {
  await reach.close()
}
