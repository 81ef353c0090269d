import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ChangePassword } from '../../parts/ChangePassword.tsx'
import { meQuery } from '../../server/queries.ts'
import { GATE } from '../../words/gate.ts'
import { useSay } from '../../words/words.ts'
import { Doorway } from './Doorway.tsx'

/** A password that someone else made is changed before anything else opens. */
export default function MustChange() {
  const say = useSay(GATE)
  const queries = useQueryClient()
  const { data: me } = useQuery(meQuery)
  return (
    <Doorway>
      <div>
        <h1>{say('must-change')}</h1>
        <p className="quiet">{say('must-change-lead')}</p>
      </div>
      <ChangePassword username={me?.username ?? null} after={() => void queries.resetQueries()} />
    </Doorway>
  )
}
