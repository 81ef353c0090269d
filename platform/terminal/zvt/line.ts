import { createConnection, type Socket } from 'node:net'
import { type Apdu, apdu, CODE, takeApdus, writeApdu } from './apdu.ts'

export type LineSettings = {
  readonly host: string
  readonly port: number
  /** To the connection, and to the acknowledgement of a command. */
  readonly answerMs: number
  /** Without any message while a command runs: longer than a customer takes to find a card. */
  readonly silenceMs: number
}

/** How a command ended: what the terminal sent in between, and its last message; `end` null means the line went silent. */
export type CommandEnd = { readonly sent: readonly Apdu[]; readonly end: Apdu | null; readonly started: boolean }

/** A connection to the terminal on which one command at a time runs. */
export class ZvtLine {
  readonly #socket: Socket
  readonly #silenceMs: number
  readonly #answerMs: number
  #rest: Uint8Array = new Uint8Array()
  #arrived: Apdu[] = []
  #wake: () => void = () => undefined
  broken = false

  constructor(socket: Socket, settings: LineSettings) {
    this.#socket = socket
    this.#silenceMs = settings.silenceMs
    this.#answerMs = settings.answerMs
    socket.on('data', bytes => {
      const taken = takeApdus(Uint8Array.from([...this.#rest, ...bytes]))
      this.#rest = taken.rest
      this.#arrived.push(...taken.apdus)
      this.#wake()
    })
    const drop = () => {
      this.broken = true
      this.#wake()
    }
    socket.on('error', drop)
    socket.on('close', drop)
  }

  /**
   * Sends a command and answers everything the terminal sends until it completes or aborts it. Never sends twice.
   * `started` is true once the terminal may have begun: after its acknowledgement, or when that never came.
   */
  async run(command: Apdu): Promise<CommandEnd> {
    this.#arrived = []
    this.send(command)
    const first = await this.#next(this.#answerMs)
    if (!first) return { sent: [], end: null, started: true }
    if (first.code !== CODE.acknowledged) return { sent: [], end: first, started: false }
    const sent: Apdu[] = []
    for (;;) {
      const next = await this.#next(this.#silenceMs)
      if (!next) return { sent, end: null, started: true }
      this.send(apdu(CODE.acknowledged))
      if (next.code === CODE.completion || next.code === CODE.abort) return { sent, end: next, started: true }
      sent.push(next)
    }
  }

  send(message: Apdu): void {
    if (!this.broken) this.#socket.write(writeApdu(message))
  }

  close(): void {
    this.broken = true
    this.#socket.destroy()
  }

  async #next(ms: number): Promise<Apdu | null> {
    const until = setTimeout(() => this.close(), ms)
    try {
      while (this.#arrived.length === 0 && !this.broken)
        await new Promise<void>(resolve => {
          this.#wake = resolve
        })
      return this.#arrived.shift() ?? null
    } finally {
      clearTimeout(until)
    }
  }
}

/** Connects, or says null: not reached. */
export const openLine = (settings: LineSettings): Promise<ZvtLine | null> =>
  new Promise(resolve => {
    const socket = createConnection({ host: settings.host, port: settings.port })
    const late = setTimeout(() => socket.destroy(), settings.answerMs)
    socket.once('connect', () => {
      clearTimeout(late)
      socket.setNoDelay(true)
      resolve(new ZvtLine(socket, settings))
    })
    socket.once('error', () => resolve(null))
    socket.once('close', () => resolve(null))
  })
