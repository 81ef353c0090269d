import { expect, test } from 'vitest'
import { type CardTerminal, type SimulatedBehaviour, terminalSimulator } from '#platform/terminal/index.ts'
import {
  type AskedTerminal,
  newAttempt,
  resumeAttempt,
  runAttempt,
  type TerminalAttempt,
  takeBack,
} from '../rules/index.ts'

const drive = async (...script: SimulatedBehaviour[]) => {
  // A card terminal of the platform is what the rules ask of one.
  const terminal: AskedTerminal & CardTerminal = terminalSimulator({ script })
  const saved: TerminalAttempt[] = []
  const book = { save: async (a: TerminalAttempt) => void saved.push(a) }
  const attempt = newAttempt({ id: 'a1', sale: 's1', kind: 'charge', amount: 12_000, currency: 'IDR' })
  const ended = await runAttempt(attempt, terminal, book)
  return { terminal, saved, book, ended, states: () => saved.map(a => a.state) }
}

test('approved, and taken back', async () => {
  const run = await drive('approve', 'approve')
  expect(run.ended).toMatchObject({ state: 'approved', ref: 'SIM000001' })
  await takeBack(run.ended, run.terminal, run.book)
  expect(run.states()).toEqual(['created', 'sent', 'approved', 'reversing', 'reversed'])
  expect(run.saved.map(a => a.step)).toEqual([1, 2, 3, 4, 5])
})

test('charged without an answer: found by asking', async () => {
  const run = await drive('timeout-charged')
  expect(run.ended.state).toBe('unknown')
  expect(await resumeAttempt(run.ended, run.terminal, run.book)).toMatchObject({ state: 'approved', ref: 'SIM000001' })
})

test('still working: asked again', async () => {
  const run = await drive('slow')
  const asked = await resumeAttempt(run.ended, run.terminal, run.book)
  expect(asked.state).toBe('unknown')
  expect((await resumeAttempt(asked, run.terminal, run.book)).state).toBe('approved')
})

test('not reached: nothing was sent', async () => {
  const run = await drive('unreachable')
  expect(run.states()).toEqual(['created', 'declined'])
})
