import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { Page } from '../../parts/Page.tsx'
import { standingQuery } from '../../server/wholesale-queries.ts'
import { ACCOUNTS } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { EditStanding } from './EditStanding.tsx'
import { Runs } from './Runs.tsx'

const Kept = ({ id }: { readonly id: string }) => {
  const query = useQuery(standingQuery(id))
  return (
    <Asked query={query} lines={10}>
      {standing => (
        <>
          <EditStanding key={standing.version} standing={standing} after={() => undefined} />
          <Runs standing={standing} />
        </>
      )}
    </Asked>
  )
}

/** A standing order: its rhythm, its goods, and what was made of it. */
export default function StandingScreen() {
  const { id } = useParams({ from: '/wholesale/standing/$id' })
  const say = useSay(ACCOUNTS)
  const go = useNavigate()
  const fresh = id === 'new'
  const back = () => void go({ to: '/wholesale/standing' })
  return (
    <Page
      title={fresh ? say('standing-new') : say('standing')}
      above={<Link to="/wholesale/standing">{say('back-standing')}</Link>}
    >
      {fresh ? <EditStanding after={back} /> : <Kept id={id} />}
    </Page>
  )
}
