import { writeFileSync } from 'node:fs'
import bwipjs from 'bwip-js/node'

const [WIDTH, HEIGHT, MODULE, QUIET] = [640, 480, 4, 60]
const [BLACK, WHITE] = [16, 235]

/**
 * Writes a short film (YUV4MPEG2) of an EAN-13 for Chromium's fake camera: flags `--use-fake-device-for-media-stream`,
 * `--use-fake-ui-for-media-stream` and `--use-file-for-fake-video-capture=FILE`.
 */
export const filmBarcode = (file: string, code: string): void => {
  const [symbol] = bwipjs.raw({ bcid: 'ean13', text: code }) as { sbs: number[] }[]
  const row = new Uint8Array(WIDTH).fill(WHITE)
  let x = QUIET
  for (const [n, width] of symbol!.sbs.entries()) {
    if (n % 2 === 0) row.fill(BLACK, x, x + width * MODULE)
    x += width * MODULE
  }
  const luma = new Uint8Array(WIDTH * HEIGHT).fill(WHITE)
  for (let y = 120; y < 360; y += 1) luma.set(row, y * WIDTH)
  const chroma = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]),
  )
}
