import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AskedTerminal, resumeAttempt, runAttempt, takeBack } from './drive-attempt.ts'
import { isOpen, mayAttempt, newAttempt, type TerminalAttempt, type TerminalWord } from './terminal-attempt.ts'

/** Thrown where the till loses its power. What the terminal and the disk hold by then stays. */
class PowerCut extends Error {}

/** What may go wrong at one step; each step of the story takes the next from a list. */
type Fault = 'none' | 'cut-before' | 'cut-after' | 'line-before' | 'line-after' | 'decline' | 'busy'
const FAULTS: readonly Fault[] = [
  'none',
  'none',
  'cut-before',
  'cut-after',
  'line-before',
  'line-after',
  'decline',
  'busy',
]

/** A card terminal with a journal that no fault of the till or the line can change, and a disk that keeps attempts. */
const world = (faults: readonly Fault[]) => {
  const left = [...faults]
  const next = (): Fault => left.shift() ?? 'none'
  const disk = new Map<string, TerminalAttempt>()
  const charged = new Map<string, number>()
  const reversed = new Set<string>()
  const running = new Set<string>()

  const save = async (attempt: TerminalAttempt) => {
    const fault = next()
    if (fault === 'cut-before') throw new PowerCut()
    disk.set(attempt.id, attempt)
    if (fault === 'cut-after') throw new PowerCut()
  }
  /** Does a thing on the terminal; power or line may fail before or after it has its effect. */
  const act = async (does: () => TerminalWord, declines: TerminalWord): Promise<TerminalWord> => {
    const fault = next()
    if (fault === 'cut-before') throw new PowerCut()
    if (fault === 'line-before') return { said: 'nothing', note: 'line' }
    if (fault === 'decline') return declines
    const word = does()
    if (fault === 'cut-after') throw new PowerCut()
    return fault === 'line-after' ? { said: 'nothing', note: 'line' } : word
  }
  const terminal: AskedTerminal = {
    position: async () => {
      const fault = next()
      if (fault === 'cut-before' || fault === 'cut-after') throw new PowerCut()
      return fault.startsWith('line') ? { ok: false, note: 'not reached' } : { ok: true, marker: '' }
    },
    charge: ({ reference }) =>
      act(
        () => {
          charged.set(reference, (charged.get(reference) ?? 0) + 1)
          if (left[0] === 'busy') running.add(reference)
          return { said: 'approved', ref: `T${reference}` }
        },
        { said: 'declined', note: 'no money' },
      ),
    refund: async () => ({ said: 'declined', note: 'not in this story' }),
    reverse: ({ reference }) =>
      act(
        () => {
          reversed.add(reference)
          return { said: 'reversed' }
        },
        { said: 'not-reversed', note: 'too late' },
      ),
    ask: async ({ reference }) => {
      const fault = next()
      if (fault.startsWith('cut')) throw new PowerCut()
      if (fault.startsWith('line')) return { said: 'nothing', note: 'line' }
      if (fault === 'busy' || running.delete(reference)) return { said: 'in-progress' }
      if (reversed.has(reference)) return { said: 'reversed' }
      return charged.has(reference)
        ? { said: 'approved', ref: `T${reference}` }
        : { said: 'never-charged', note: 'not in the journal' }
    },
  }
  const standing = () => [...charged.keys()].filter(ref => !reversed.has(ref))
  return { terminal, book: { save }, disk, charged, standing, calm: () => left.length === 0 }
}

/** A cashier who wants one sale paid by card, on a till that keeps losing power; `changesMind` asks for the money back. */
const story = async (faults: readonly Fault[], changesMind: boolean, check: (w: ReturnType<typeof world>) => void) => {
  const w = world(faults)
  let made = 0
  const due = 10_000
  const step = async (): Promise<boolean> => {
    const saved = [...w.disk.values()]
    const open = saved.find(isOpen)
    if (open) {
      await resumeAttempt(open, w.terminal, w.book)
      return false
    }
    const approved = saved.find(a => a.state === 'approved')
    if (approved && !changesMind) return true
    if (approved) await takeBack(approved, w.terminal, w.book)
    else if (changesMind && saved.some(a => a.state === 'reversed')) return true
    else if (mayAttempt(saved, { kind: 'charge', amount: due }, due).ok) {
      made += 1
      const fresh = newAttempt({ id: `a${made}`, sale: 's', kind: 'charge', amount: due, currency: 'IDR' })
      await runAttempt(fresh, w.terminal, w.book)
    }
    return false
  }
  for (let turn = 0; turn < faults.length * 3 + 20; turn += 1) {
    const over = await step().catch(error => {
      if (error instanceof PowerCut) return false
      throw error
    })
    check(w)
    if (over) return w
  }
  throw new Error('the story did not end though all faults were over')
}

describe('whatever fails, and wherever the till stops', () => {
  const faults = fc.array(fc.constantFrom(...FAULTS), { maxLength: 30 })
  const safe = (w: ReturnType<typeof world>) => {
    expect(w.standing().length).toBeLessThanOrEqual(1)
    for (const times of w.charged.values()) expect(times).toBe(1)
    for (const ref of w.standing())
      expect(['sent', 'unknown', 'reversing', 'approved']).toContain(w.disk.get(ref)?.state)
  }
  test('the customer is charged once, and the till knows it', async () => {
    await fc.assert(
      fc.asyncProperty(faults, async list => {
        const w = await story(list, false, safe)
        expect(w.standing().length).toBe(1)
        expect([...w.disk.values()].filter(a => a.state === 'approved').map(a => a.id)).toEqual(w.standing())
      }),
      { numRuns: 1_000 },
    )
  })
  test('a charge taken back is gone, and the till knows it', async () => {
    await fc.assert(
      fc.asyncProperty(faults, async list => {
        const w = await story(list, true, safe)
        expect(w.standing()).toEqual([])
        expect([...w.disk.values()].every(a => a.state === 'reversed' || a.state === 'declined')).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
  test('a single power cut or dead line at each step in turn', async () => {
    for (const fault of FAULTS)
      for (let at = 0; at < 12; at += 1)
        for (const changesMind of [false, true])
          await story([...Array<Fault>(at).fill('none'), fault], changesMind, safe)
  })
})

test('an attempt is on disk as sent before the terminal hears of it', async () => {
  const w = world([])
  const seen: (string | undefined)[] = []
  const terminal = {
    ...w.terminal,
    charge: async (order: Parameters<AskedTerminal['charge']>[0]) => {
      seen.push(w.disk.get(order.reference)?.state)
      return { said: 'declined', note: '' } as const
    },
  }
  const attempt = newAttempt({ id: 'a', sale: 's', kind: 'charge', amount: 1, currency: 'IDR' })
  const ended = await runAttempt(attempt, terminal, w.book)
  expect(seen).toEqual(['sent'])
  await expect(runAttempt(ended, terminal, w.book)).rejects.toThrow('only a new one may be run')
  await expect(takeBack(ended, terminal, w.book)).rejects.toThrow('only an approved one')
})

test('an answer that makes no sense is worth as much as none', async () => {
  const w = world([])
  const terminal = { ...w.terminal, charge: async () => ({ said: 'not-reversed', note: 'what?' }) as const }
  const attempt = newAttempt({ id: 'a', sale: 's', kind: 'charge', amount: 1, currency: 'IDR' })
  expect((await runAttempt(attempt, terminal, w.book)).state).toBe('unknown')
})
