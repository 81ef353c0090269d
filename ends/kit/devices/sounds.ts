/** Short tones that tell a cashier, without looking, what became of a scan. */
export type Sounds = { readonly ok: () => void; readonly error: () => void; readonly done: () => void }

type Tone = { readonly hertz: number; readonly from: number; readonly seconds: number; readonly shape: OscillatorType }

const OK: readonly Tone[] = [{ hertz: 1760, from: 0, seconds: 0.06, shape: 'sine' }]
const ERROR: readonly Tone[] = [
  { hertz: 220, from: 0, seconds: 0.14, shape: 'square' },
  { hertz: 165, from: 0.16, seconds: 0.22, shape: 'square' },
]
const DONE: readonly Tone[] = [
  { hertz: 1175, from: 0, seconds: 0.07, shape: 'sine' },
  { hertz: 1568, from: 0.08, seconds: 0.12, shape: 'sine' },
]

/** The audio context is made at the first tone, which follows a key or a touch, as browsers ask. */
export const makeSounds = (isOn: () => boolean): Sounds => {
  let context: AudioContext | undefined
  const play = (tones: readonly Tone[]) => {
    if (!isOn()) return
    try {
      context ??= new AudioContext()
      for (const { hertz, from, seconds, shape } of tones) {
        const start = context.currentTime + from
        const voice = context.createOscillator()
        const loud = context.createGain()
        voice.type = shape
        voice.frequency.value = hertz
        loud.gain.setValueAtTime(0.12, start)
        loud.gain.exponentialRampToValueAtTime(0.001, start + seconds)
        voice.connect(loud).connect(context.destination)
        voice.start(start)
        voice.stop(start + seconds)
      }
    } catch {
      // A machine without sound sells all the same.
    }
  }
  return { ok: () => play(OK), error: () => play(ERROR), done: () => play(DONE) }
}
