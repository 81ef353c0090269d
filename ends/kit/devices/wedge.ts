/** A burst of keys that a scanner typed. `field` is the input it fell into, with what stood there before. */
export type Burst = {
  readonly text: string
  readonly field: HTMLInputElement | HTMLTextAreaElement | null
  readonly before: string
}

/** Scanners type a key in 1 to 30 ms; people hardly below 80. */
const FASTEST_FINGER_MS = 35
const SHORTEST_CODE = 4

type Key = Pick<KeyboardEvent, 'key' | 'timeStamp' | 'ctrlKey' | 'altKey' | 'metaKey'>

/**
 * Tells a keyboard-wedge scanner from a person by the time between keys. Feed it every key; it answers with the code
 * when Enter or Tab ends a burst in which no two keys were further apart than a finger manages.
 */
export const wedgeReader = (fastest: number = FASTEST_FINGER_MS) => {
  let text = ''
  let last = 0
  return (event: Key): string | null => {
    if (event.ctrlKey || event.altKey || event.metaKey) return null
    const quick = event.timeStamp - last <= fastest
    last = event.timeStamp
    if (event.key === 'Enter' || event.key === 'Tab') {
      const code = quick && text.length >= SHORTEST_CODE ? text : null
      text = ''
      return code
    }
    if (event.key.length !== 1) return null
    text = quick ? text + event.key : event.key
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
 * Hears scanners anywhere on the page, whatever has the focus. The Enter that ends a scan is swallowed, so that it
 * presses no button.
 */
export const listenWedge = (page: Document, heard: (burst: Burst) => void): (() => void) => {
  const read = wedgeReader()
  let field: Burst['field'] = null
  let before = ''
  let lastKey = 0
  const onKey = (event: KeyboardEvent) => {
    if (event.timeStamp - lastKey > FASTEST_FINGER_MS || fieldOf(event.target) !== field) {
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
