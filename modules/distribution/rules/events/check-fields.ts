/** What is wrong, and where in the document: `epcisBody.eventList.3.eventTime`. */
export type EpcisFault = { readonly at: string; readonly what: string }

/** Looks at one value; says nothing when it is as it should be. */
export type Look = (value: unknown, at: string) => EpcisFault[]

const fault = (at: string, what: string): EpcisFault[] => [{ at, what }]

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const URI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*[^\s<>"{}|\\^`:]$/i
/** Words of GS1's own vocabulary are written bare, never as their address (EPCIS 2.0, 10.1). */
const GS1_OWN = /^(urn:epcglobal:cbv|https?:\/\/ns\.gs1\.org\/cbv\/)/

export const isUri = (value: unknown): value is string => typeof value === 'string' && URI.test(value)

export const uri: Look = (value, at) => (isUri(value) ? [] : fault(at, `${show(value)} is no URI`))

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** Text of a form. */
export const text =
  (form: RegExp, what: string): Look =>
  (value, at) =>
    typeof value === 'string' && form.test(value) ? [] : fault(at, `${show(value)} is no ${what}`)

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const TIME = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/i

/** An instant as RFC 3339 writes it. */
export const time: Look = (value, at) => {
  const match = typeof value === 'string' ? TIME.exec(value) : null
  const [month, day] = [Number(match?.[2]), Number(match?.[3])]
  const exists = match && month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]!
  return exists ? [] : fault(at, `${show(value)} is no time with a zone, like 2026-11-27T09:30:00.000Z`)
}

/** A bare word of a vocabulary, or a URI of somebody else's. */
export const word =
  (known: ReadonlySet<string>): Look =>
  (value, at) =>
    typeof value === 'string' && (known.has(value) || (isUri(value) && !GS1_OWN.test(value)))
      ? []
      : fault(at, `${show(value)} is neither a word of the vocabulary nor a URI of another`)

/** A list, each of whose parts is looked at; `least` says how many there must be, `once` that none may repeat. */
export const list =
  (each: Look, { least = 0, once = false }: { least?: number; once?: boolean } = {}): Look =>
  (value, at) => {
    if (!Array.isArray(value)) return fault(at, `${show(value)} is no list`)
    const few = value.length < least ? fault(at, `holds ${value.length}, at least ${least} is expected`) : []
    const said = value.map(part => JSON.stringify(part))
    const twice = once && new Set(said).size < said.length ? fault(at, 'names something twice') : []
    return [...few, ...twice, ...value.flatMap((part, i) => each(part, `${at}.${i}`))]
  }

export const number: Look = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : fault(at, `${show(value)} is no number`)

export const record: Look = (value, at) => (isRecord(value) ? [] : fault(at, `${show(value)} is no object`))

/**
 * An object of fields: those named with their look, the needed ones there. Others must have a URI or a prefixed name for
 * a name, or are refused where the object is `closed`.
 */
export const fields =
  (looks: Readonly<Record<string, Look>>, needed: readonly string[], closed = false): Look =>
  (value, at) => {
    if (!isRecord(value)) return fault(at, `${show(value)} is no object`)
    const missing = needed.filter(name => !(name in value)).flatMap(name => fault(at, `has no ${name}`))
    const inside = Object.entries(value).flatMap(([name, part]) => {
      const look = Object.hasOwn(looks, name) ? looks[name] : undefined
      if (look) return look(part, at === '' ? name : `${at}.${name}`)
      return closed || !isUri(name) ? fault(at, `has a field ${show(name)} that the standard does not know`) : []
    })
    return [...missing, ...inside]
  }
