import { command } from './command.ts'
import { examineDatabase } from './examine-database.ts'
import { examineMachine } from './examine-machine.ts'
import type { Finding } from './finding.ts'

const MARKS = { ok: 'ok    ', warn: 'warn  ', failed: 'FAILED' } as const

export const doctor = command({
  name: 'doctor',
  summary: {
    id: 'periksa mesin dan basis data, dan sebut yang perlu dibenahi',
    en: 'examine machine and database, and say what to mend',
  },
  run: async reach => {
    const findings: Finding[] = [...(await examineMachine(reach)), ...(await examineDatabase(reach))]
    const lines = findings.map(f => `${MARKS[f.state]}  ${f.what.padEnd(12)}${f.detail}`)
    return { exit: findings.some(f => f.state === 'failed') ? 1 : 0, data: { findings }, out: lines.join('\n') }
  },
})
