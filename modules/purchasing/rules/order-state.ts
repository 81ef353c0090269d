import { type Answer, done, refused } from '#kernel/answer.ts'

/** Where an order stands. */
export const ORDER_STATES = [
  'draft',
  'submitted',
  'approved',
  'sent',
  'confirmed',
  'partly-received',
  'received',
  'closed',
  'cancelled',
] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** What can be done with an order. `change` replaces its lines or terms, `receive` is told by goods at the door. */
export const ORDER_DEEDS = [
  'change',
  'submit',
  'approve',
  'reject',
  'send',
  'confirm',
  'receive',
  'close',
  'cancel',
] as const
export type OrderDeed = (typeof ORDER_DEEDS)[number]

const OPEN: readonly OrderState[] = ['sent', 'confirmed', 'partly-received']

/** From which states a deed can be done. */
const FROM: Readonly<Record<OrderDeed, readonly OrderState[]>> = {
  change: ['draft', 'submitted', 'approved', 'sent', 'confirmed'],
  submit: ['draft'],
  approve: ['submitted'],
  reject: ['submitted'],
  send: ['approved'],
  confirm: ['sent'],
  receive: ['approved', ...OPEN, 'received'],
  close: ['partly-received', 'received'],
  cancel: ['draft', 'submitted', 'approved', 'sent', 'confirmed'],
}

export type OrderFacts = {
  readonly state: OrderState
  /** Order value before PPN, minor units. */
  readonly net: number
  /** Above this an order needs the approval of another person than the one who submitted it. */
  readonly limit: number
  /** Ids of who submitted it last and who acts now; null where nobody has yet. */
  readonly submittedBy: string | null
  readonly actor: string
  /** Whether every line has come or been given up (`receive` only). */
  readonly allCame?: boolean
}

export type StateRefusal = 'order-not-so-far' | 'order-own-approval' | 'order-empty'

const said: Readonly<Record<OrderState, string>> = {
  draft: 'a draft',
  submitted: 'waiting for approval',
  approved: 'approved',
  sent: 'sent',
  confirmed: 'confirmed by the supplier',
  'partly-received': 'partly received',
  received: 'received',
  closed: 'closed',
  cancelled: 'cancelled',
}

const target = (deed: OrderDeed, { state, net, limit, allCame }: OrderFacts): OrderState => {
  switch (deed) {
    case 'change':
      // What was approved or left the house is asked for anew: the old approval was for another order.
      return 'draft'
    case 'submit':
      return net > limit ? 'submitted' : 'approved'
    case 'approve':
      return 'approved'
    case 'reject':
      return 'draft'
    case 'send':
      return 'sent'
    case 'confirm':
      return 'confirmed'
    case 'receive':
      return allCame ? 'received' : 'partly-received'
    case 'close':
      return 'closed'
    case 'cancel':
      return 'cancelled'
    default:
      return state
  }
}

/**
 * The state an order comes to by a deed. Within the limit a submission approves itself; above it another person than the
 * submitter must approve. A change leads back to draft, so that it is submitted, and where needed approved, again.
 */
export const stepOrder = (deed: OrderDeed, facts: OrderFacts): Answer<OrderState, StateRefusal> => {
  const { state, net, submittedBy, actor } = facts
  if (!FROM[deed].includes(state))
    return refused(
      'order-not-so-far',
      `The order is ${said[state]}; to ${deed} it, it must be ${FROM[deed].map(s => said[s]).join(' or ')}.`,
    )
  if (deed === 'submit' && net <= 0) return refused('order-empty', 'The order has no lines with a value; add some.')
  if (deed === 'approve' && submittedBy === actor)
    return refused('order-own-approval', 'Whoever submitted an order does not approve it; ask another person.')
  return done(target(deed, facts))
}

/** Whether goods of an order in this state are on their way. */
export const isOnTheWay = (state: OrderState): boolean => OPEN.includes(state) || state === 'approved'
