import { expect, test } from 'vitest'
import type { SerialPort } from './serial-printer.ts'
import { serialScale } from './serial-scale.ts'
import { readToledo } from './toledo-8217.ts'

const [STX, CR] = ['\u0002', '\r']
const status = (bits: number) => `${STX}?${String.fromCharCode(bits)}${CR}`

test('weights, net weights and states are read; half a frame waits for the rest', () => {
  expect(readToledo(`${STX}01.250${CR}${STX}00.015N${CR}${STX}02.`)).toEqual({
    frames: [
      { grams: 1250, steady: true },
      { grams: 15, steady: true },
    ],
    rest: `${STX}02.`,
  })
  expect(readToledo(status(0x41)).frames).toEqual([{ grams: 0, steady: false }])
  expect(readToledo(status(0x42)).frames).toEqual([{ fault: 'over-capacity' }])
  expect(readToledo(status(0x44)).frames).toEqual([{ fault: 'below-zero' }])
  expect(readToledo(`noise${CR}`).frames).toEqual([])
  expect(readToledo(`${STX}1x250${CR}`).frames).toEqual([{ fault: 'unreadable' }])
})

test('a scale on a port is asked, and what comes to rest is heard once', async () => {
  const asked: number[] = []
  const answers = ['\u0002?A\r', '\u000200.5', '00\r', '\u000200.500\r', '\u000200.000\r']
  const port = {
    open: async () => {},
    close: async () => {},
    writable: new WritableStream<Uint8Array>({ write: bytes => void asked.push(...bytes) }),
    readable: new ReadableStream<Uint8Array>({
      pull: it => {
        const next = answers.shift()
        if (next) it.enqueue(new TextEncoder().encode(next))
        else it.close()
      },
    }),
  } as unknown as SerialPort
  const heard: number[] = []
  await new Promise<void>(resolve => {
    const stop = serialScale(port, 1).watch(it => {
      heard.push(it.grams)
      if (it.grams === 0) resolve()
    })
    void stop
  })
  expect(heard).toEqual([500, 0])
  expect(asked[0]).toBe(0x57)
})
