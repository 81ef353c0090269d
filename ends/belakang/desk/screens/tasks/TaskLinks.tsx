import { Link } from '@tanstack/react-router'
import type { Task } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** The sale a task is about, if it is about one. */
const saleOf = (task: Task): string | undefined => {
  if (['price-variance', 'sale-unsound', 'returned-over-sold', 'chain-gap', 'chain-broken'].includes(task.kind)) {
    const id = task.subject.split('/', 1)[0]!
    return UUID.test(id) ? id : undefined
  }
  return undefined
}

const stockOf = (task: Task) => {
  const match = /^stock:([0-9a-f-]{36})\/([0-9a-f-]{36})$/.exec(task.subject)
  return match ? { place: match[1]!, item: match[2]! } : undefined
}

/** Where the thing stands that a task is about. */
export const TaskLinks = ({ task }: { readonly task: Task }) => {
  const say = useSay(TASKS)
  const sale = saleOf(task)
  const stock = stockOf(task)
  return (
    <>
      {sale && (
        <Link to="/sales/$id" params={{ id: sale }}>
          {say('see-sale')}
        </Link>
      )}
      {stock && (
        <>
          <Link to="/stock/$place/$item" params={stock}>
            {say('see-stock')}
          </Link>
          <Link to="/stock/move" search={{ ...stock, kind: 'adjustment' }}>
            {say('fix-stock')}
          </Link>
        </>
      )}
      {['paper-check', 'paper-process', 'voice-mail'].includes(task.kind) && (
        <Link to="/papers/$id" params={{ id: task.subject }}>
          {say('see-paper')}
        </Link>
      )}
      {task.kind === 'paper-mail' && <Link to="/papers">{say('see-mails')}</Link>}
      {task.kind === 'count-difference' && (
        <Link to="/stock/counts/$id" params={{ id: task.subject }}>
          {say('see-count')}
        </Link>
      )}
      {['warkat-effective', 'warkat-ending'].includes(task.kind) && (
        <Link to="/checks/$id" params={{ id: task.subject }}>
          {say('see-check')}
        </Link>
      )}
      {task.kind === 'positive-pay' && <Link to="/checks/positive-pay">{say('see-pay')}</Link>}
      {task.kind === 'check-returns-open' && <Link to="/checks/files">{say('see-returns')}</Link>}
      {task.kind === 'statement-open' && (
        <Link to="/checks/statements/$id" params={{ id: task.subject }}>
          {say('see-statement')}
        </Link>
      )}
      {task.kind === 'lot-recalled' && (
        <Link to="/stock/lots/$lot" params={{ lot: task.subject.split('/', 1)[0]! }}>
          {say('see-lot')}
        </Link>
      )}
      {task.kind === 'order-approval' && (
        <Link to="/purchasing/orders/$id" params={{ id: task.subject }}>
          {say('see-order')}
        </Link>
      )}
      {task.kind === 'order-credit' && (
        <Link to="/wholesale/orders/$id" params={{ id: task.subject }}>
          {say('see-order')}
        </Link>
      )}
      {task.kind === 'order-money-back' && (
        <Link to="/online/orders/$id" params={{ id: task.subject }}>
          {say('see-order')}
        </Link>
      )}
      {task.kind === 'invoice-mismatch' && (
        <Link to="/purchasing/invoices/$id" params={{ id: task.subject }}>
          {say('see-invoice')}
        </Link>
      )}
      {task.kind.startsWith('delivery-') && typeof task.detail.receipt === 'string' && (
        <Link to="/purchasing/receipts/$id" params={{ id: task.detail.receipt }}>
          {say('see-receipt')}
        </Link>
      )}
      {task.subject.startsWith('difference:') && typeof task.detail.shipment === 'string' && (
        <Link to="/distribution/shipments/$id" params={{ id: task.detail.shipment }}>
          {say('see-shipment')}
        </Link>
      )}
      {task.kind === 'fact-odd' && <Link to="/system">{say('see-odd')}</Link>}
      {(task.kind === 'drawer-difference' || task.kind.startsWith('card-')) && (
        <Link to="/drawers">{say('see-drawer')}</Link>
      )}
    </>
  )
}
