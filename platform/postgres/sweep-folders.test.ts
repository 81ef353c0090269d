import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ownFolder, sweepFolders } from './sweep-folders.ts'

test('what a killed run left goes; what somebody still uses, or nobody signed, stays', async () => {
  const home = mkdtempSync(join(tmpdir(), 'ujung-sweep-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const [mine, dead, unsigned, other] = ['run-mine', 'run-dead', 'run-unsigned', 'else-dead'].map(it => join(home, it))
  for (const dir of [mine!, dead!, unsigned!, other!]) mkdirSync(dir)
  ownFolder(mine!)
  const gone = String(spawnSync(process.execPath, ['-e', '']).pid)
  for (const dir of [dead!, other!]) writeFileSync(join(dir, 'owner'), gone)
  await sweepFolders(mine!, 'run-')
  expect([mine, dead, unsigned, other].map(dir => existsSync(dir!))).toEqual([true, false, true, true])
})
