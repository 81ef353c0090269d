import { afterEach, describe, expect, test } from 'vitest'
import type { CardTerminal } from './port.ts'

/** What the terminal behind the port shall do on the coming orders. */
export type PeerScript = 'approve' | 'decline' | 'timeout-charged' | 'answer-lost' | 'slow'

export type TerminalUnderTest = {
  readonly terminal: CardTerminal
  /** What the coming charges, refunds and reversals meet, one each. */
  readonly script: (...steps: readonly PeerScript[]) => void
  /** Money that stands on the terminal's own journal: charged and not taken back. */
  readonly charged: () => number
  readonly unreachable: () => Promise<CardTerminal>
  readonly end: () => Promise<void>
}

/** The contract of a card terminal, the same for the simulator and for every adapter. */
export const terminalSuite = (what: string, make: () => Promise<TerminalUnderTest>) => {
  const open: TerminalUnderTest[] = []
  const begin = async (...steps: readonly PeerScript[]) => {
    const it = await make()
    open.push(it)
    it.script(...steps)
    return it
  }
  const order = async (terminal: CardTerminal, amount = 2_040) => {
    const at = await terminal.position()
    if (!at.ok) throw new Error(at.note)
    return { reference: `ref-${amount}`, amount, currency: 'EUR', marker: at.marker, ref: '' }
  }
  afterEach(async () => {
    for (const it of open.splice(0)) await it.end()
  })

  describe(`${what} keeps the contract`, () => {
    test('approves, with a reference, once', async () => {
      const it = await begin('approve')
      const word = await it.terminal.charge(await order(it.terminal))
      expect(word).toMatchObject({ said: 'approved', ref: expect.stringMatching(/./) })
      expect(it.charged()).toBe(2_040)
    })
    test('declines without moving money', async () => {
      const it = await begin('decline')
      expect((await it.terminal.charge(await order(it.terminal))).said).toBe('declined')
      expect(it.charged()).toBe(0)
    })
    test('silence after the charge: asking finds it, with the reference, and moves nothing', async () => {
      const it = await begin('timeout-charged')
      const asked = await order(it.terminal)
      expect((await it.terminal.charge(asked)).said).toBe('nothing')
      expect(it.charged()).toBe(2_040)
      for (const _ of [1, 2])
        expect(await it.terminal.ask(asked)).toMatchObject({ said: 'approved', ref: expect.stringMatching(/./) })
      expect(it.charged()).toBe(2_040)
    })
    test('silence without a charge: asking says so', async () => {
      const it = await begin('answer-lost')
      const asked = await order(it.terminal)
      expect((await it.terminal.charge(asked)).said).toBe('nothing')
      expect((await it.terminal.ask(asked)).said).toBe('never-charged')
      expect(it.charged()).toBe(0)
    })
    test('while it still works, asking never says that nothing was charged', async () => {
      const it = await begin('slow')
      const asked = await order(it.terminal)
      expect((await it.terminal.charge(asked)).said).toBe('nothing')
      expect((await it.terminal.ask(asked)).said).toBe('in-progress')
      expect((await it.terminal.ask(asked)).said).toBe('approved')
      expect(it.charged()).toBe(2_040)
    })
    test('an earlier charge of the same amount is not taken for this one', async () => {
      const it = await begin('approve', 'answer-lost')
      await it.terminal.charge(await order(it.terminal))
      const second = { ...(await order(it.terminal)), reference: 'ref-second' }
      expect((await it.terminal.charge(second)).said).toBe('nothing')
      expect((await it.terminal.ask(second)).said).toBe('never-charged')
    })
    test('takes a charge back', async () => {
      const it = await begin('approve', 'approve')
      const asked = await order(it.terminal)
      const word = await it.terminal.charge(asked)
      const back = { ...asked, ref: word.said === 'approved' ? word.ref : '' }
      expect((await it.terminal.reverse(back)).said).toBe('reversed')
      expect(it.charged()).toBe(0)
      expect((await it.terminal.ask(back)).said).toBe('reversed')
    })
    test('a refused reversal leaves the charge standing', async () => {
      const it = await begin('approve', 'decline')
      const asked = await order(it.terminal)
      const word = await it.terminal.charge(asked)
      const back = { ...asked, ref: word.said === 'approved' ? word.ref : '' }
      expect((await it.terminal.reverse(back)).said).toBe('not-reversed')
      expect(it.charged()).toBe(2_040)
    })
    test('a reversal without an answer is found by asking, whichever way it went', async () => {
      for (const [how, said, left] of [
        ['timeout-charged', 'reversed', 0],
        ['answer-lost', 'approved', 2_040],
      ] as const) {
        const it = await begin('approve', how)
        const asked = await order(it.terminal)
        const word = await it.terminal.charge(asked)
        const back = { ...asked, ref: word.said === 'approved' ? word.ref : '' }
        expect((await it.terminal.reverse(back)).said).toBe('nothing')
        expect((await it.terminal.ask(back)).said).toBe(said)
        expect(it.charged()).toBe(left)
      }
    })
    test('refunds', async () => {
      const it = await begin('approve')
      expect(await it.terminal.refund(await order(it.terminal))).toMatchObject({ said: 'approved' })
    })
    test('says when it cannot be reached, before any order', async () => {
      const it = await begin()
      const gone = await it.unreachable()
      expect(await gone.position()).toMatchObject({ ok: false })
      await gone.close()
    })
    test('has a name in both languages, and says it is a simulator if it is one', async () => {
      const { terminal } = await begin()
      expect([terminal.name.id, terminal.name.en].every(n => n.length > 3)).toBe(true)
      expect(terminal.simulated).toBe(/simulator/i.test(terminal.name.id) && /simulator/i.test(terminal.name.en))
    })
  })
}
