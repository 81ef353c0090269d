/** A burst of keys that a scanner typed. `field` is the input it fell into, with what stood there before. */
export type Burst = {
  readonly text: string
  readonly field: HTMLInputElement | HTMLTextAreaElement | null
  readonly before: string
}

/** Scanners type a key in 1 to 30 ms; people hardly below 80. */
const SLOWEST_SCANNER_MS = 35
/** A busy machine may hold one key up; a longer pause is the end of a burst. */
const LONGEST_PAUSE_MS = 120
const SHORTEST_CODE = 4

type Key = Pick<KeyboardEvent, 'key' | 'timeStamp' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Whether so many keys in so many milliseconds were a scanner's. */
export const isScannersPace = (keys: number, ms: number): boolean =>
  keys >= SHORTEST_CODE && ms / keys <= SLOWEST_SCANNER_MS

/**
 * Tells a keyboard-wedge scanner from a person by the time between keys. Feed it every key; it answers with the code
 * when Enter or Tab ends a burst that was, key for key, faster than fingers are.
 */
export const wedgeReader = () => {
  let text = ''
  let first = 0
  let last = 0
  return (event: Key): string | null => {
    if (event.ctrlKey || event.altKey || event.metaKey) return null
    const goesOn = event.timeStamp - last <= LONGEST_PAUSE_MS
    last = event.timeStamp
    if (event.key === 'Enter' || event.key === 'Tab') {
      const code = goesOn && isScannersPace(text.length, last - first) ? text : null
      text = ''
      return code
    }
    if (event.key.length !== 1) return null
    if (!goesOn || text === '') {
      text = ''
      first = last
    }
    text += event.key
    return null
  }
}

const fieldOf = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null

/** Puts a field's text back to what it was before a scanner typed into it, so that React hears of it too. */
export const restoreField = ({ field, before }: Burst): void => {
  if (!field) return
  const proto = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, before)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Hears scanners anywhere on the page, whatever has the focus, but for the field that is there to be scanned into
 * (`data-scan`), which reads itself. The Enter that ends a scan is swallowed, so that it presses no button.
 */
export const listenWedge = (page: Document, heard: (burst: Burst) => void): (() => void) => {
  const read = wedgeReader()
  let field: Burst['field'] = null
  let before = ''
  let lastKey = 0
  const onKey = (event: KeyboardEvent) => {
    if (fieldOf(event.target)?.dataset.scan !== undefined) return
    if (event.timeStamp - lastKey > LONGEST_PAUSE_MS || fieldOf(event.target) !== field) {
      field = fieldOf(event.target)
      before = field?.value ?? ''
    }
    lastKey = event.timeStamp
    const text = read(event)
    if (text === null) return
    event.preventDefault()
    event.stopPropagation()
    heard({ text, field, before })
  }
  page.addEventListener('keydown', onKey, { capture: true })
  return () => page.removeEventListener('keydown', onKey, { capture: true })
}
