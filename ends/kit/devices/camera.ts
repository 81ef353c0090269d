import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

const FORMATS = [
  'ean_13',
  'ean_8',
  'upc_a',
  'upc_e',
  'itf',
  'code_128',
  'qr_code',
  'data_matrix',
  'databar',
  'databar_expanded',
] as const
const LOOK_EVERY_MS = 120

/**
 * Looks for barcodes through the camera until stopped. The decoder and its wasm are part of the till and are loaded
 * when the camera is first used. Throws when there is no camera or it may not be used.
 */
export const watchCamera = async (video: HTMLVideoElement, seen: (text: string) => void): Promise<() => void> => {
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill')
  prepareZXingModule({
    overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmUrl : prefix + path) },
  })
  const detector = new BarcodeDetector({ formats: [...FORMATS] })
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  video.srcObject = stream
  await video.play()
  let last = ''
  let lastAt = 0
  let stopped = false
  const look = async () => {
    if (stopped) return
    const [found] = await detector.detect(video).catch(() => [])
    // The same code in view stays one scan until it has been away for a moment.
    if (found?.rawValue && (found.rawValue !== last || Date.now() - lastAt > 1500)) seen(found.rawValue)
    if (found?.rawValue) {
      last = found.rawValue
      lastAt = Date.now()
    }
    setTimeout(look, LOOK_EVERY_MS)
  }
  void look()
  return () => {
    stopped = true
    for (const track of stream.getTracks()) track.stop()
  }
}
