import type { DeedRow, Refused } from '#kit/offline/deeds/index.ts'
import type { Answered, Client } from '../server/contract.ts'

/** How a kind of deed reaches the server. */
type DeedKind = {
  readonly send: (server: Client, input: unknown) => Promise<unknown>
  /** An answer that says no in its own way: as a refusal, or undefined where the deed was taken in. */
  readonly heed?: (answer: unknown) => Refused | undefined
  /** What a refusal may mean after an answer was lost: the answer then, or undefined when it is a refusal. */
  readonly settle?: (server: Client, deed: DeedRow, word: string) => Promise<unknown>
}

const kind =
  <Input>(send: (server: Client, input: Input) => Promise<unknown>): DeedKind['send'] =>
  (server, input) =>
    send(server, input as Input)

type Stock = Client['stock']
type FinishCount = Parameters<Stock['finishCount']>[0]
type PutGoods = Parameters<Client['stock']['shift']>[0]
type Receive = Parameters<Client['distribution']['receive']>[0]
type PutPhoto = Parameters<Client['distribution']['putPhoto']>[0]
type ConfirmPicks = Parameters<Client['distribution']['confirmPicks']>[0]
type Confirmed = Answered<Client['distribution']['confirmPicks']>
type PackUnits = Parameters<Client['distribution']['packUnits']>[0]
type Submit = Parameters<Client['purchasing']['receiving']['submit']>[0]
type PutUnit = Parameters<Client['distribution']['putAway']>[0]
type Lateral = Parameters<Client['distribution']['lateral']>[0]
type SendTransfer = Parameters<Client['distribution']['sendTransfer']>[0]
type LoadUnits = Parameters<Client['distribution']['loadUnits']>[0]
type Dispatch = Parameters<Client['distribution']['dispatch']>[0]
type PickParcel = Parameters<Client['orders']['serving']['pick']>[0]
type CompleteTask = Parameters<Client['flow']['complete']>[0]

/** Whether it was this very completion that the server already has: its answer was lost on the way. */
const wasOurs = async (server: Client, deed: DeedRow, word: string) => {
  if (word !== 'task-done-already') return undefined
  const { id, outcome } = deed.input as CompleteTask
  const found = (await server.flow.tasks({ done: 'true' })).find(task => task.id === id)
  return found?.doneBy === deed.who && found.outcome === outcome ? found : undefined
}

/** Whether the first round was ended by this very deed: its answer was lost, and the second round waits for another. */
const roundEnded = async (server: Client, deed: DeedRow, word: string) => {
  if (word !== 'not-counted' || deed.about.round !== 1) return undefined
  const { state } = await server.stock.count({ id: (deed.input as FinishCount).id })
  return state === 'recounting' ? { state } : undefined
}

/** Whether the parcel was picked by this very deed, whose answer was lost: its lines stand as they were found here. */
const pickedSo = async (server: Client, deed: DeedRow, word: string) => {
  if (word !== 'parcel-state' || typeof deed.about.place !== 'string') return undefined
  const { id, lines = [] } = deed.input as PickParcel
  const there = (await server.orders.serving.work({ place: deed.about.place })).find(it => it.id === id)
  if (!there || ['to-pick', 'picking'].includes(there.state)) return undefined
  const found = new Map(there.lines.map(it => [it.line, it.picked]))
  return lines.every(it => (found.get(it.line) ?? 0) === it.picked) ? { state: there.state } : undefined
}

/** A pick that the server did not write down, though it heard of it. */
const notPicked = (answer: unknown): Refused | undefined => {
  const [said] = (answer as Confirmed).answers
  if (!said || said.answer === 'created' || said.answer === 'exists') return undefined
  return { word: `pick-${said.answer}`, detail: '' }
}

/** Every kind of deed this phone can do; a kept deed names its kind. */
export const deedKinds: Readonly<Record<string, DeedKind>> = {
  'start-count': { send: kind<Parameters<Stock['startCount']>[0]>((server, input) => server.stock.startCount(input)) },
  'tally-count': { send: kind<Parameters<Stock['tally']>[0]>((server, input) => server.stock.tally(input)) },
  'finish-count': { send: kind<FinishCount>((server, input) => server.stock.finishCount(input)), settle: roundEnded },
  'put-goods': { send: kind<PutGoods>((server, input) => server.stock.shift(input)) },
  'put-unit': { send: kind<PutUnit>((server, input) => server.distribution.putAway(input)) },
  'receive-units': { send: kind<Receive>((server, input) => server.distribution.receive(input)) },
  'confirm-pick': {
    send: kind<ConfirmPicks>((server, input) => server.distribution.confirmPicks(input)),
    heed: notPicked,
  },
  'pick-parcel': {
    send: kind<PickParcel>((server, input) => server.orders.serving.pick(input)),
    settle: pickedSo,
  },
  'pack-units': { send: kind<PackUnits>((server, input) => server.distribution.packUnits(input)) },
  'receive-goods': { send: kind<Submit>((server, input) => server.purchasing.receiving.submit(input)) },
  lateral: { send: kind<Lateral>((server, input) => server.distribution.lateral(input)) },
  'send-transfer': { send: kind<SendTransfer>((server, input) => server.distribution.sendTransfer(input)) },
  'load-units': { send: kind<LoadUnits>((server, input) => server.distribution.loadUnits(input)) },
  'dispatch-trip': { send: kind<Dispatch>((server, input) => server.distribution.dispatch(input)) },
  'put-photo': { send: kind<PutPhoto>((server, input) => server.distribution.putPhoto(input)) },
  'complete-task': { send: kind<CompleteTask>((server, input) => server.flow.complete(input)), settle: wasOurs },
}
