import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../../parts/Page.tsx'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { EditOrder } from './EditOrder.tsx'

/** A new order of a customer on account. */
export default function NewOrderScreen() {
  const say = useSay(WHOLESALE)
  const go = useNavigate()
  const { account } = useSearch({ from: '/wholesale/orders/new' })
  return (
    <Page title={say('new-order')} above={<Link to="/wholesale">{say('back-board')}</Link>}>
      <EditOrder {...(account && { account })} after={id => void go({ to: '/wholesale/orders/$id', params: { id } })} />
    </Page>
  )
}
