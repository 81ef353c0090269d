import {
  type EpcisFault,
  fields,
  isRecord,
  isUri,
  type Look,
  list,
  number,
  record,
  text,
  time,
  uri,
  word,
} from './check-fields.ts'
import { BIZ_STEPS, DISPOSITIONS, ENDS, ERROR_REASONS, TRANSACTIONS } from './epcis-words.ts'

const any: Look = () => []
const idOnly: Look = (value, at) => {
  if (!isRecord(value)) return record(value, at)
  return 'id' in value ? uri(value.id, `${at}.id`) : [{ at, what: 'has no id' }]
}

const context: Look = (value, at) => {
  const one = (part: unknown) => isUri(part) || isRecord(part)
  const said = Array.isArray(value) ? value.map(part => JSON.stringify(part)) : []
  const good = Array.isArray(value) ? value.every(one) && new Set(said).size === said.length : one(value)
  return good ? [] : [{ at, what: 'is no JSON-LD context' }]
}

const transaction = fields({ type: word(TRANSACTIONS), bizTransaction: uri }, ['bizTransaction'], true)
const end = (name: 'source' | 'destination') => fields({ type: word(ENDS), [name]: uri }, ['type', name], true)
const quantity = fields(
  { epcClass: uri, quantity: number, uom: text(/^[A-Z0-9]{2,3}$/, 'unit of UN/ECE recommendation 20') },
  ['epcClass'],
  true,
)
const dispositions = list(word(DISPOSITIONS), { least: 1, once: true })
const persistent: Look = (value, at) => [
  ...fields({ set: dispositions, unset: dispositions }, [], true)(value, at),
  ...(isRecord(value) && !('set' in value) && !('unset' in value) ? [{ at, what: 'has neither set nor unset' }] : []),
]
/** Sensor readings are looked at for their form alone. */
const sensor = fields({ sensorMetadata: record, sensorReport: list(record) }, ['sensorReport'])
const ilmd: Look = (value, at) =>
  isRecord(value)
    ? Object.keys(value).flatMap(name => (isUri(name) ? [] : [{ at, what: `has a field ${name} without a prefix` }]))
    : record(value, at)

const error = fields({ declarationTime: time, reason: word(ERROR_REASONS), correctiveEventIDs: list(uri) }, [
  'declarationTime',
])

const OF_ALL: Readonly<Record<string, Look>> = {
  '@context': context,
  type: any,
  eventTime: time,
  recordTime: time,
  eventTimeZoneOffset: text(/^[+-]((0\d|1[0-3]):[0-5]\d|14:00)$/, 'offset like +07:00'),
  eventID: uri,
  certificationInfo: (value, at) => (Array.isArray(value) ? list(uri)(value, at) : uri(value, at)),
  errorDeclaration: error,
}

const WHERE: Readonly<Record<string, Look>> = {
  bizStep: word(BIZ_STEPS),
  disposition: word(DISPOSITIONS),
  readPoint: idOnly,
  bizLocation: idOnly,
  bizTransactionList: list(transaction),
  sourceList: list(end('source')),
  destinationList: list(end('destination')),
  sensorElementList: list(sensor),
}

const ACTION: Look = word(new Set(['OBSERVE', 'ADD', 'DELETE']))
const action: Look = (value, at) => (isUri(value) ? [{ at, what: 'is no action' }] : ACTION(value, at))
const epcs = list(uri, { once: true })
const classes = list(quantity)
const children = { parentID: uri, childEPCs: list(uri), childQuantityList: classes, action }
const made = { persistentDisposition: persistent, ilmd }

const KINDS: Readonly<Record<string, Look>> = {
  ObjectEvent: fields({ ...OF_ALL, ...WHERE, ...made, epcList: epcs, quantityList: classes, action }, [
    'eventTime',
    'eventTimeZoneOffset',
    'action',
  ]),
  AggregationEvent: fields({ ...OF_ALL, ...WHERE, ...children }, ['eventTime', 'eventTimeZoneOffset', 'action']),
  AssociationEvent: fields({ ...OF_ALL, ...WHERE, ...children }, [
    'eventTime',
    'eventTimeZoneOffset',
    'action',
    'parentID',
  ]),
  TransactionEvent: fields(
    {
      ...OF_ALL,
      ...WHERE,
      bizTransactionList: list(transaction, { least: 1 }),
      parentID: uri,
      epcList: list(uri),
      quantityList: classes,
      action,
    },
    ['eventTime', 'eventTimeZoneOffset', 'action', 'bizTransactionList'],
  ),
  TransformationEvent: fields(
    {
      ...{ ...OF_ALL, ...WHERE, ...made, transformationID: uri },
      ...{ inputEPCList: epcs, inputQuantityList: classes, outputEPCList: epcs, outputQuantityList: classes },
    },
    ['eventTime', 'eventTimeZoneOffset'],
  ),
}

const filled = (value: unknown): boolean => Array.isArray(value) && value.length > 0

/** An event speaks of something: of things, of kinds of goods, or of readings. */
const speaks = (event: Readonly<Record<string, unknown>>): boolean => {
  const deleted = event.action === 'DELETE'
  if (event.type === 'ObjectEvent')
    return Array.isArray(event.epcList) || filled(event.quantityList) || filled(event.sensorElementList)
  if (event.type === 'TransactionEvent') return Array.isArray(event.epcList) || filled(event.quantityList) || deleted
  if (event.type !== 'TransformationEvent') return filled(event.childEPCs) || filled(event.childQuantityList) || deleted
  const [into, out] = [
    filled(event.inputEPCList) || filled(event.inputQuantityList),
    filled(event.outputEPCList) || filled(event.outputQuantityList),
  ]
  return (into && out) || ((into || out) && isUri(event.transformationID))
}

/** What is wrong with one event, by EPCIS 2.0.1 (clauses 7.4 and 10) and the Core Business Vocabulary 2.0. */
export const checkEvent = (event: unknown, at: string): EpcisFault[] => {
  if (!isRecord(event) || typeof event.type !== 'string') return [{ at, what: 'is no event: it has no type' }]
  const kind = Object.hasOwn(KINDS, event.type) ? KINDS[event.type] : undefined
  if (!kind) {
    const extended = isUri(event.type) ? [] : [{ at: `${at}.type`, what: `${event.type} is no type of event` }]
    return [
      ...extended,
      ...['eventTime', 'eventTimeZoneOffset'].flatMap(name =>
        name in event ? OF_ALL[name]!(event[name], `${at}.${name}`) : [{ at, what: `has no ${name}` }],
      ),
    ]
  }
  return [...kind(event, at), ...(speaks(event) ? [] : [{ at, what: 'speaks of nothing: no EPCs and no quantities' }])]
}

const body: Look = (value, at) => {
  if (!isRecord(value) || !('eventList' in value)) return [{ at, what: 'has no eventList' }]
  return list(checkEvent)(value.eventList, `${at}.eventList`)
}

const said: Look = (value, at) => (typeof value === 'string' ? [] : [{ at, what: 'is no text' }])

const document = fields(
  {
    ...{ '@context': context, id: uri, type: any, creationDate: time, epcisHeader: record, epcisBody: body },
    ...{ schemaVersion: text(/^\d+(\.\d+)*$/, 'version'), instanceIdentifier: said, sender: said, receiver: said },
  },
  ['@context', 'type', 'schemaVersion', 'creationDate', 'epcisBody'],
)

/** What is wrong with an EPCIS document (JSON-LD); an empty list is a document that may be taken in or handed on. */
export const checkEpcis = (given: unknown): EpcisFault[] => {
  if (!isRecord(given)) return [{ at: '', what: 'is no JSON object' }]
  if (given.type !== 'EPCISDocument') return [{ at: 'type', what: 'is not EPCISDocument' }]
  return document(given, '')
}
