import type { Scale } from './scale.ts'
import type { SerialPort } from './serial-printer.ts'
import { ASK_WEIGHT, readToledo, TOLEDO_LINE } from './toledo-8217.ts'

type TwoWay = SerialPort & { readonly readable: ReadableStream<Uint8Array> | null }

/** Asks again and again; a port that is pulled out ends it, quietly. */
const keepAsking = async (port: TwoWay, everyMs: number, isOver: () => boolean) => {
  while (!isOver()) {
    const writer = port.writable?.getWriter()
    await writer?.write(ASK_WEIGHT)
    writer?.releaseLock()
    await new Promise(resolve => setTimeout(resolve, everyMs))
  }
}

/** A scale on a serial port that speaks Mettler Toledo 8217. What has come to rest is told once, until it changes. */
export const serialScale = (port: SerialPort, everyMs = 200): Scale => ({
  kind: 'serial',
  watch: heard => {
    let over = false
    const run = async () => {
      const line = port as TwoWay
      if (!line.readable) await line.open({ ...TOLEDO_LINE })
      void keepAsking(line, everyMs, () => over).catch(() => {})
      const text = new TextDecoder()
      let last = -1
      for (let rest = '', reader = line.readable!.getReader(); !over; ) {
        const { done, value } = await reader.read()
        if (done) return
        const read = readToledo(rest + text.decode(value, { stream: true }))
        rest = read.rest
        for (const frame of read.frames)
          if ('grams' in frame && frame.steady && frame.grams !== last) {
            last = frame.grams
            heard(frame)
          }
      }
    }
    void run().catch(() => {})
    return () => {
      over = true
    }
  },
})
