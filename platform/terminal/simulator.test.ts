import { expect, test } from 'vitest'
import { terminalSuite } from './port.suite.ts'
import { SIMULATED_ENDINGS, type SimulatedBehaviour, type SimulatorMemory, terminalSimulator } from './simulator.ts'

terminalSuite('the simulator', async () => {
  const script: SimulatedBehaviour[] = []
  const memory: SimulatorMemory = { orders: {}, count: 0 }
  return {
    terminal: terminalSimulator({ script, memory }),
    script: (...steps) => {
      script.push(...steps)
    },
    charged: () => Object.values(memory.orders).reduce((a, o) => a + (o.reversed ? 0 : o.amount), 0),
    unreachable: async () => terminalSimulator({ script: ['unreachable'] }),
    end: async () => undefined,
  }
})

const order = (amount: number, reference = 'r') => ({ reference, amount, currency: 'IDR', marker: '0', ref: '' })

test('the ending of the amount decides', async () => {
  const terminal = terminalSimulator()
  const said = []
  for (const ending of [...Object.keys(SIMULATED_ENDINGS), '000', '500'])
    said.push((await terminal.charge(order(Number(`12${ending}`), ending))).said)
  expect(said).toEqual(['declined', 'nothing', 'nothing', 'nothing', 'nothing', 'approved', 'approved'])
})

test('its memory outlives it', async () => {
  let kept = ''
  const first = terminalSimulator({ remember: memory => (kept = JSON.stringify(memory)) })
  await first.charge(order(10_068))
  const second = terminalSimulator({ memory: JSON.parse(kept) })
  expect(await second.ask(order(10_068))).toMatchObject({ said: 'approved', ref: 'SIM000001' })
})

test('a reference is never charged twice', async () => {
  const terminal = terminalSimulator()
  expect((await terminal.charge(order(10_000))).said).toBe('approved')
  expect((await terminal.charge(order(10_000))).said).toBe('declined')
})

test('the till can cancel while the card is awaited', async () => {
  let present = () => {}
  const terminal = terminalSimulator({ wait: () => new Promise(resolve => (present = () => resolve())) })
  const charge = terminal.charge(order(10_000))
  await terminal.cancel()
  present()
  expect(await charge).toMatchObject({ said: 'declined' })
})
