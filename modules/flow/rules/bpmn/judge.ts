import type { Finding, Model, Node } from './model.ts'

/** An element as drawn, with what was found while it was read. */
export type Drawn = {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly process: string | null
  readonly why?: string | undefined
  readonly note?: string | undefined
}

const TOLD = new Set([
  ...['textAnnotation', 'association', 'group', 'dataObject', 'dataObjectReference', 'dataStore', 'dataStoreReference'],
  ...[
    'message',
    'signal',
    'error',
    'escalation',
    'itemDefinition',
    'resource',
    'category',
    'collaboration',
    'participant',
  ],
  ...['messageFlow', 'interface', 'globalTask', 'globalUserTask', 'globalManualTask', 'globalScriptTask'],
  ...['globalBusinessRuleTask', 'process', 'import', 'endPoint', 'correlationProperty', 'partnerRole', 'partnerEntity'],
  ...['dataInput', 'dataOutput', 'property', 'conversation', 'choreography', 'globalConversation', 'extension'],
])

/** Flows out of a gateway that splits without saying when. */
const isUndecided = (node: Node, model: Model): boolean =>
  (node.type === 'exclusive' || node.type === 'inclusive') &&
  node.out.length > 1 &&
  node.default === undefined &&
  node.out.every(id => model.flows[id]?.condition === undefined)

const joins = (node: Node) => node.in.length > 1

/**
 * Gateways without conditions become choices. One that joins several branches as well must not lose its join, so only
 * those that a single flow (or any, for an exclusive one, which joins nothing) reaches are turned.
 */
const turned = (node: Node, model: Model): Node =>
  isUndecided(node, model) && !(node.type === 'inclusive' && joins(node))
    ? { ...node, type: 'choice', ...(node.type === 'inclusive' ? { several: true as const } : {}) }
    : node

const has = (node: Node | undefined, event: string) => node?.events?.some(({ type }) => type === event) ?? false

const eventGatewayFault = (node: Node, model: Model): string | null => {
  const targets = node.out.map(id => model.nodes[model.flows[id]?.to ?? ''])
  const wrong = targets.find(
    target => !target || !(target.type === 'catch' || (target.type === 'task' && target.task?.kind === 'receive')),
  )
  if (wrong) return `after it only catch events and receive tasks may stand, not ${wrong.id}`
  if (node.instantiates && node.all) return 'starting a process with several events that must all come is not done here'
  return targets.length < 2 ? 'it leads to fewer than two events' : null
}

const linkFault = (node: Node, model: Model): string | null => {
  const link = node.events?.find(event => event.type === 'link')
  if (link?.type !== 'link') return null
  const ends = Object.values(model.nodes).filter(
    other =>
      other.scope === node.scope &&
      other.type === (node.type === 'throw' ? 'catch' : 'throw') &&
      other.events?.some(event => event.type === 'link' && event.name === link.name),
  )
  if (node.type === 'throw' && ends.length !== 1) return `its link “${link.name}” has ${ends.length} ends to go to`
  return node.type === 'catch' && ends.length === 0 ? `no link leads to “${link.name}”` : null
}

const inTransaction = (node: Node, model: Model): Node | null => {
  const scope = model.nodes[node.scope]
  if (!scope) return null
  return scope.transaction ? scope : inTransaction(scope, model)
}

const cancelFault = (node: Node, model: Model): string | null => {
  if (!has(node, 'cancel')) return null
  if (node.type === 'boundary')
    return model.nodes[node.host ?? '']?.transaction ? null : 'a cancel event stands only on a transaction'
  const transaction = inTransaction(node, model)
  if (!transaction) return 'a cancel end event stands only inside a transaction'
  return transaction.boundaries?.some(id => has(model.nodes[id], 'cancel'))
    ? null
    : `the transaction ${transaction.id} has no cancel event on its boundary to go on with`
}

const compensateFault = (node: Node, model: Model): string | null => {
  const def = node.events?.find(event => event.type === 'compensate')
  if (def?.type !== 'compensate') return null
  if (node.type === 'boundary') {
    const undo = model.nodes[node.host ?? '']?.undo
    if (!undo) return 'no association leads from it to the activity that undoes'
    return model.nodes[undo]?.undoes ? null : `the activity ${undo} it leads to is not marked as for compensation`
  }
  return def.activity !== null && !model.nodes[def.activity]
    ? `the activity ${def.activity} it undoes is not there`
    : null
}

const startsOf = (node: Node, model: Model) =>
  (node.kids ?? []).map(id => model.nodes[id]!).filter(kid => kid.type === 'start')

const subprocessFault = (node: Node, model: Model): string | null => {
  if (node.type !== 'subprocess') return null
  const starts = startsOf(node, model)
  if (node.byEvent) {
    if (node.in.length + node.out.length > 0) return 'an event subprocess has no flows of its own'
    return starts.length === 1 && (starts[0]!.events?.length ?? 0) > 0
      ? null
      : 'an event subprocess has just one start event, and that says its event'
  }
  return starts.some(start => (start.events?.length ?? 0) > 0) ? 'only event subprocesses start with an event' : null
}

const flowFault = (node: Node, model: Model): string | null => {
  if (node.type === 'start' && node.in.length > 0) return 'nothing may lead to a start event'
  if (node.type === 'end' && node.out.length > 0) return 'nothing may lead on from an end event'
  if (node.type === 'boundary' && !model.nodes[node.host ?? '']) return 'it stands on no activity'
  if (node.type === 'boundary' && node.in.length > 0) return 'nothing may lead to a boundary event'
  const lost = [...node.in, ...node.out].find(id => {
    const flow = model.flows[id]
    return !flow || model.nodes[flow.from]?.scope !== node.scope || model.nodes[flow.to]?.scope !== node.scope
  })
  return lost ? `the flow ${lost} leaves its process or subprocess` : null
}

const interruptFault = (node: Node): string | null =>
  node.type === 'boundary' && has(node, 'error') && node.interrupts === false
    ? 'an error event always interrupts'
    : null

const faultOf = (node: Node, model: Model): string | null =>
  flowFault(node, model) ??
  (node.type === 'event' ? eventGatewayFault(node, model) : null) ??
  linkFault(node, model) ??
  cancelFault(node, model) ??
  compensateFault(node, model) ??
  subprocessFault(node, model) ??
  interruptFault(node)

const remark = (node: Node | undefined): string | undefined => {
  if (node?.type === 'choice') return 'its flows say no condition: a person chooses'
  if (node?.task?.kind === 'service') return `calls the deed “${node.task.deed}”`
  if (node?.task?.kind === 'rule') return `asks the decision “${node.task.decision}”`
  if (node?.task?.kind === 'abstract') return 'says no kind: shown to a person as work'
  return undefined
}

const judge = (drawn: Drawn, model: Model): Finding => {
  const node = model.nodes[drawn.id]
  const known = node || model.flows[drawn.id] || TOLD.has(drawn.type)
  const why =
    [drawn.why, node && (faultOf(node, model) ?? undefined)].filter(text => text !== undefined).join('; ') ||
    (known ? undefined : `the engine does not know ${drawn.type}`)
  const note = [remark(node), drawn.note].filter(text => text !== undefined).join('; ')
  const { id, type, name, process } = drawn
  return { id, type, name, process, executable: !why, ...(why ? { why } : {}), ...(note ? { note } : {}) }
}

/** Says of every drawn element whether it can run and why not; gateways without conditions become choices. */
export const judgeModel = (
  drawn: Model,
  elements: readonly Drawn[],
): { model: Model; findings: readonly Finding[] } => {
  const nodes = Object.fromEntries(Object.entries(drawn.nodes).map(([id, node]) => [id, turned(node, drawn)]))
  const model = { ...drawn, nodes }
  return { model, findings: elements.map(element => judge(element, model)) }
}
