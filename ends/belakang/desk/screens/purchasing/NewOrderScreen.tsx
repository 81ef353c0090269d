import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../../parts/Page.tsx'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'
import { EditOrder } from './EditOrder.tsx'

/** A new purchase order. */
export default function NewOrderScreen() {
  const say = useSay(PURCHASING)
  const go = useNavigate()
  const { supplier } = useSearch({ from: '/purchasing/orders/new' })
  return (
    <Page title={say('new-order')} above={<Link to="/purchasing">{say('back-board')}</Link>}>
      <EditOrder
        {...(supplier && { supplier })}
        after={id => void go({ to: '/purchasing/orders/$id', params: { id } })}
      />
    </Page>
  )
}
