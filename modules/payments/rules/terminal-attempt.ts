import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Minor } from '#kernel/money.ts'

/**
 * One try to move money on a card terminal. `created`: written down, the terminal knows nothing. `sent`: the terminal
 * may be charging. `unknown`: no answer came; money may have moved. `reversing`: we asked to take a charge back and
 * do not know whether it was. `approved`, `declined` and `reversed` are ends, but an approved attempt can be reversed.
 */
export type AttemptState = 'created' | 'sent' | 'approved' | 'declined' | 'unknown' | 'reversing' | 'reversed'

export type TerminalAttempt = {
  /** Our reference: UUIDv7, made and saved before the terminal is called, and never used again. */
  readonly id: string
  /** What it pays: the id of the sale-to-be. */
  readonly sale: string
  readonly kind: 'charge' | 'refund'
  /** Minor units, above zero in both directions. */
  readonly amount: Minor
  readonly currency: string
  readonly state: AttemptState
  /** Counts the moves: of two copies of an attempt the one with more is the newer. */
  readonly step: number
  /** Where the terminal's own count stood before the call, for terminals that cannot be asked by our reference. */
  readonly marker: string
  /** The terminal's reference, once approved. */
  readonly ref: string | null
  /** Why it ended as it did, for people. */
  readonly note: string
  /** Both people who decided an attempt by hand. */
  readonly decidedBy: readonly [string, string] | null
}

/** What the terminal said, or what silence means. */
export type TerminalWord =
  /** `slip`: lines the card's rules want printed. */
  | { readonly said: 'approved'; readonly ref: string; readonly note?: string; readonly slip?: readonly string[] }
  | { readonly said: 'declined'; readonly note: string }
  /** The call ended without an answer that can be believed. */
  | { readonly said: 'nothing'; readonly note: string }
  | { readonly said: 'in-progress'; readonly note?: string }
  /** Asked later: the terminal has never heard of it, or it was taken back. */
  | { readonly said: 'never-charged'; readonly note: string }
  | { readonly said: 'reversed'; readonly note?: string }
  | { readonly said: 'not-reversed'; readonly note: string }

export type AttemptEvent =
  | { readonly type: 'send'; readonly marker: string }
  /** The terminal could not even be reached before sending. */
  | { readonly type: 'abandon'; readonly note: string }
  | { readonly type: 'word'; readonly word: TerminalWord }
  | { readonly type: 'reverse' }
  /** The till starts again after a crash, with what was last saved. */
  | { readonly type: 'restart' }
  /** Two people looked at the terminal's journal or the acquirer's list and say what happened. */
  | {
      readonly type: 'decide'
      readonly outcome: 'approved' | 'declined'
      readonly ref: string
      readonly note: string
      readonly by: string
      readonly second: string
    }

export type AttemptRefusal = 'not-now' | 'second-person-needed' | 'evidence-missing'

/** A new attempt may start when none before it for the same sale is open and the approved ones leave enough to pay. */
export const mayAttempt = (
  earlier: readonly TerminalAttempt[],
  wanted: Pick<TerminalAttempt, 'kind' | 'amount'>,
  due: Minor,
): Answer<null, 'attempt-open' | 'exceeds-due'> => {
  const open = earlier.find(isOpen)
  if (open) return refused('attempt-open', `Attempt ${open.id} is ${open.state}: find out what became of it first.`)
  const taken = earlier.reduce((a, t) => a + (t.state === 'approved' && t.kind === wanted.kind ? t.amount : 0), 0)
  return taken + wanted.amount <= due
    ? done(null)
    : refused('exceeds-due', `${taken} of ${due} is already through: ${wanted.amount} would be too much.`)
}

/** An attempt nobody has heard of yet. `id` is new; `amount` in minor units is above zero in both directions. */
export const newAttempt = (
  of: Pick<TerminalAttempt, 'id' | 'sale' | 'kind' | 'amount' | 'currency'>,
): TerminalAttempt => ({ ...of, state: 'created', step: 1, marker: '', ref: null, note: '', decidedBy: null })

/** The attempt after an event, or why the event cannot be. Save what it gives before acting on it. */
export const moveAttempt = (a: TerminalAttempt, event: AttemptEvent): Answer<TerminalAttempt, AttemptRefusal> => {
  const moved = follow(a, event)
  return moved.ok && moved.value !== a ? done({ ...moved.value, step: a.step + 1 }) : moved
}

const follow = (a: TerminalAttempt, event: AttemptEvent): Answer<TerminalAttempt, AttemptRefusal> => {
  switch (event.type) {
    case 'send':
      return a.state === 'created' ? done({ ...a, state: 'sent', marker: event.marker }) : notNow(a, 'sent')
    case 'abandon':
      return a.state === 'created' ? done({ ...a, state: 'declined', note: event.note }) : notNow(a, 'abandoned')
    case 'restart':
      return done(afterRestart(a))
    case 'reverse':
      return a.state === 'approved' ? done({ ...a, state: 'reversing' }) : notNow(a, 'reversed')
    case 'word':
      return hear(a, event.word)
    case 'decide':
      return decide(a, event)
  }
}

/** What to do next with a saved attempt. `ask`: query the terminal; when that stays silent, two people must look. */
export const nextStep = (a: TerminalAttempt): 'send' | 'wait' | 'ask' | 'none' => {
  if (a.state === 'created') return 'send'
  if (a.state === 'sent') return 'wait'
  return a.state === 'unknown' || a.state === 'reversing' ? 'ask' : 'none'
}

/** True while a sale may neither be closed with this attempt nor another attempt be started beside it. */
export const isOpen = (a: TerminalAttempt): boolean => nextStep(a) !== 'none'

const afterRestart = (a: TerminalAttempt): TerminalAttempt => {
  if (a.state === 'created') return { ...a, state: 'declined', note: 'Never sent: the till stopped before.' }
  return a.state === 'sent' ? { ...a, state: 'unknown', note: 'The till stopped while the terminal was working.' } : a
}

const hear = (a: TerminalAttempt, word: TerminalWord): Answer<TerminalAttempt, AttemptRefusal> => {
  if (a.state === 'reversing') return hearReversal(a, word)
  if (a.state !== 'sent' && a.state !== 'unknown') return notNow(a, word.said)
  switch (word.said) {
    case 'approved':
      return done({ ...a, state: 'approved', ref: word.ref, note: word.note ?? '' })
    case 'declined':
    case 'never-charged':
      return done({ ...a, state: 'declined', note: word.note })
    case 'nothing':
      return done({ ...a, state: 'unknown', note: word.note })
    case 'in-progress':
      return done({ ...a, state: 'unknown', note: word.note ?? 'The terminal is still working.' })
    case 'reversed':
      return done({ ...a, state: 'reversed', note: word.note ?? '' })
    case 'not-reversed':
      return notNow(a, word.said)
  }
}

const hearReversal = (a: TerminalAttempt, word: TerminalWord): Answer<TerminalAttempt, AttemptRefusal> => {
  switch (word.said) {
    case 'reversed':
    case 'never-charged':
      return done({ ...a, state: 'reversed', note: word.note ?? '' })
    case 'approved':
    case 'not-reversed':
      return done({ ...a, state: 'approved', note: word.note ?? 'The charge stands: it was not taken back.' })
    case 'nothing':
    case 'in-progress':
      return done({ ...a, note: word.note ?? 'It is not known whether the charge was taken back.' })
    case 'declined':
      return notNow(a, word.said)
  }
}

/** Why people may not say now what became of an attempt, or null. Who they are is asked by `decide`. */
export const sayingFault = (
  a: TerminalAttempt,
  { outcome, ref, note }: { readonly outcome: 'approved' | 'declined'; readonly ref: string; readonly note: string },
) => {
  if (a.state !== 'unknown' && a.state !== 'reversing') return notNow(a, 'decided by people')
  if (!note.trim() || (outcome === 'approved' && !ref.trim()))
    return refused('evidence-missing', "Give the terminal's or acquirer's reference and say where it was seen.")
  return null
}

const decide = (
  a: TerminalAttempt,
  said: Extract<AttemptEvent, { type: 'decide' }>,
): Answer<TerminalAttempt, AttemptRefusal> => {
  const fault = sayingFault(a, said)
  if (fault) return fault
  const { outcome, ref, note, by, second } = said
  if (!second || second === by)
    return refused('second-person-needed', 'Whether money moved is decided by two people, not one.')
  const taken = a.state === 'reversing' && outcome === 'declined' ? 'reversed' : outcome
  return done({ ...a, state: taken, ref: ref || a.ref, note, decidedBy: [by, second] })
}

const notNow = (a: TerminalAttempt, what: string) =>
  refused('not-now', `Attempt ${a.id} is ${a.state}: it cannot be ${what} now.`)
