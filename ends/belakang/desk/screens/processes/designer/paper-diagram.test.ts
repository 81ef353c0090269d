import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runFlowScript } from '#modules/flow/server/index.ts'
import { paperDiagram } from './paper-diagram.ts'

const FIELDS = [
  { name: 'nama', type: 'text', labels: ['nama "pemohon" & wakil'] },
  { name: 'tanggal', type: 'date', labels: ['tanggal'] },
  { name: 'biaya', type: 'amount', labels: ['biaya <rp>'] },
] as const

test('a kind of paper is drawn as a process that runs: begun with what stands on it, ended by a decision', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ujung-paper-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [file, script] = [join(folder, 'izin.bpmn'), join(folder, 'steps.json')]
  writeFileSync(file, paperDiagram({ word: 'izin', id: 'Izin "A&B"', en: 'Permit', fields: FIELDS }))
  const variables = { nama: 'Budi', tanggal: '2026-12-01', biaya: 250000 }
  writeFileSync(
    script,
    JSON.stringify([
      { start: null, variables },
      { complete: 'step', variables: { outcome: 'approved' } },
    ]),
  )
  const said = await runFlowScript([file, '--script', script, '--json'])
  expect(said).toMatchObject({ exit: 0, data: { instances: [{ process: 'paper-izin', status: 'done' }] } })
})
