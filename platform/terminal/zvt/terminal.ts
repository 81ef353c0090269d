import type { CardTerminal, TerminalOrder, TerminalPosition, TerminalWord } from '../port.ts'
import { type Apdu, apdu, bcd, CODE } from './apdu.ts'
import { type CommandEnd, openLine, type ZvtLine } from './line.ts'
import { isBusy, readStatus, resultText, text, type ZvtStatus } from './status.ts'

export type ZvtSettings = {
  readonly host: string
  /** 20007 unless the terminal says otherwise. */
  readonly port?: number
  /** Six digits; `000000` unless the terminal's owner changed it. */
  readonly password?: string
  /** What the cashier's screen calls this terminal. */
  readonly label?: string
  readonly answerMs?: number
  readonly silenceMs?: number
}

/** ISO 4217 numbers of the currencies with two decimals in which ZVT terminals are let. */
const CURRENCIES: Readonly<Record<string, number>> = { EUR: 978, GBP: 826, USD: 840 }

/** The till prints receipts (02), wants progress (08), and nobody starts payments at the terminal itself (10). */
const CONFIG = 0x02 | 0x08 | 0x10

/** No transaction is in the terminal's memory. */
const NONE = 'none'

type Last =
  | { readonly status: ZvtStatus }
  | { readonly none: true }
  | { readonly busy: string }
  | { readonly silent: string }

/**
 * A terminal that speaks ZVT (PA00P015, revision 13) over TCP, as terminals in Germany, Austria and Switzerland do. ZVT
 * knows no reference of ours: an order is recognised by the terminal's receipt number having moved on from the marker
 * and the amount being the same. That holds because the terminal is registered so that only this till starts payments.
 */
export const zvtTerminal = (settings: ZvtSettings): CardTerminal => {
  const line = { host: settings.host, port: settings.port ?? 20_007 }
  const patience = { answerMs: settings.answerMs ?? 5_000, silenceMs: settings.silenceMs ?? 180_000 }
  const password = bcd(Number(settings.password ?? '000000'), 3)
  let open: ZvtLine | null = null

  const connected = async (): Promise<ZvtLine | null> => {
    if (open && !open.broken) return open
    open = await openLine({ ...line, ...patience })
    if (!open) return null
    const registered = await open.run(apdu(CODE.registration, [...password, CONFIG, ...bcd(978, 2)]))
    if (registered.end?.code === CODE.completion) return open
    open.close()
    open = null
    return null
  }
  const last = async (): Promise<Last> => {
    const at = await connected()
    if (!at) return { silent: 'The terminal is not reached.' }
    return lastOf(await at.run(apdu(CODE.repeatReceipt, password)))
  }
  const move = async (order: TerminalOrder, command: (cc: readonly number[]) => Apdu): Promise<TerminalWord> => {
    const number = CURRENCIES[order.currency]
    if (number === undefined) return { said: 'declined', note: `This terminal does not take ${order.currency}.` }
    const at = await connected()
    // Nothing was sent, yet the caller has said "sent": only the terminal can say that nothing happened.
    return at ? wordOf(await at.run(command([0x49, ...bcd(number, 2)])), order) : silence
  }

  return {
    name: { id: settings.label ?? 'Terminal kartu (ZVT)', en: settings.label ?? 'Card terminal (ZVT)' },
    simulated: false,
    position: async () => positionOf(await last()),
    charge: order => move(order, cc => apdu(CODE.authorization, [0x04, ...bcd(order.amount, 6), ...cc])),
    refund: order => move(order, cc => apdu(CODE.refund, [...password, 0x04, ...bcd(order.amount, 6), ...cc])),
    ask: async order => (order.ref ? reversalOf(await last(), order) : chargeOf(await last(), order)),
    reverse: async order => {
      const at = await connected()
      if (!at) return silence
      const word = wordOf(await at.run(apdu(CODE.reversal, [...password, 0x87, ...bcd(Number(order.ref), 2)])), order)
      if (word.said === 'approved') return { said: 'reversed', note: word.note }
      return word.said === 'declined' ? { said: 'not-reversed', note: word.note } : word
    },
    cancel: async () => open?.send(apdu(CODE.stop)),
    close: async () => open?.close(),
  }
}

const silence: TerminalWord = { said: 'nothing', note: 'The terminal did not answer.' }

/** What a payment, refund or reversal came to. Only a good status followed by a completion is an approval. */
const wordOf = ({ sent, end, started }: CommandEnd, order: TerminalOrder): TerminalWord => {
  if (!started && end) return { said: 'declined', note: resultText(end.code & 0xff) }
  const report = sent.findLast(m => m.code === CODE.status)
  const status = report ? readStatus(report.data) : null
  if (!end) return silence
  const good = status?.result === 0
  if (end.code === CODE.abort && !good)
    return { said: 'declined', note: status?.text || resultText(end.data[0] ?? status?.result ?? 0xff) }
  if (end.code === CODE.completion && status && status.result !== null && !good)
    return { said: 'declined', note: status.text || resultText(status.result) }
  if (!good || end.code !== CODE.completion || !status?.receipt) return unclear
  if (status.amount !== null && status.amount !== order.amount)
    return { said: 'nothing', note: `The terminal speaks of ${status.amount}, not ${order.amount}.` }
  const slip = sent.filter(m => m.code === CODE.printLine).map(m => text(m.data.slice(1)))
  return { said: 'approved', ref: status.receipt, note: status.card, ...(slip.length > 0 && { slip }) }
}

const unclear: TerminalWord = {
  said: 'nothing',
  note: "The terminal's answer does not say what became of the payment.",
}

/** What Repeat-Receipt (06 20) tells of the last transaction in the terminal's memory. */
const lastOf = ({ sent, end, started }: CommandEnd): Last => {
  const code = end && (started ? end.code === CODE.abort && (end.data[0] ?? 0xff) : end.code & 0xff)
  if (typeof code === 'number' && isBusy(code)) return { busy: resultText(code) }
  if (!end) return { silent: 'The terminal did not answer.' }
  const report = sent.findLast(m => m.code === CODE.status)
  const status = report ? readStatus(report.data) : null
  if (status?.receipt) return { status }
  return started && end.code === CODE.abort
    ? { none: true }
    : { silent: 'The terminal does not tell its last receipt.' }
}

const positionOf = (last: Last): TerminalPosition => {
  if ('status' in last) return { ok: true, marker: last.status.receipt ?? NONE }
  if ('none' in last) return { ok: true, marker: NONE }
  return { ok: false, note: 'busy' in last ? last.busy : last.silent }
}

const chargeOf = (last: Last, order: TerminalOrder): TerminalWord => {
  if ('busy' in last) return { said: 'in-progress', note: last.busy }
  if ('silent' in last) return { said: 'nothing', note: last.silent }
  const receipt = 'status' in last ? (last.status.receipt ?? NONE) : NONE
  if (receipt === order.marker) return { said: 'never-charged', note: `The last receipt is still ${receipt}.` }
  if (!('status' in last)) return { said: 'nothing', note: "The terminal's memory was emptied meanwhile." }
  const { result, amount, card } = last.status
  if (amount !== order.amount || result === null)
    return { said: 'nothing', note: `The terminal's last receipt, ${receipt}, is for ${amount}.` }
  return result === 0 ? { said: 'approved', ref: receipt, note: card } : { said: 'declined', note: resultText(result) }
}

const reversalOf = (last: Last, order: TerminalOrder): TerminalWord => {
  if ('busy' in last) return { said: 'in-progress', note: last.busy }
  if ('silent' in last) return { said: 'nothing', note: last.silent }
  const status = 'status' in last ? last.status : null
  if (status?.receipt === order.ref) return { said: 'approved', ref: order.ref, note: 'The charge stands.' }
  if (status?.result === 0 && status.amount === order.amount)
    return { said: 'reversed', note: `Receipt ${status.receipt}` }
  return { said: 'nothing', note: "The terminal's last receipt does not tell whether the charge was taken back." }
}
