import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { stateQuery } from '../../server/queries.ts'
import { GATE } from '../../words/gate.ts'
import { useSay } from '../../words/words.ts'
import styles from './Doorway.module.css'
import { Doorway } from './Doorway.tsx'

const INIT = 'npm run ujung -- init'
const DEMO = 'npm start'

/** Nobody can sign in yet: how to begin. */
export default function NewInstallation() {
  const say = useSay(GATE)
  const state = useQuery({ ...stateQuery, refetchInterval: 10_000 })
  return (
    <Doorway>
      <div>
        <h1>{say('new-title')}</h1>
        <p className="quiet">{say('new-lead')}</p>
      </div>
      <ol className={styles.steps}>
        <li>
          {say('new-1')}
          <code className={styles.command}>{INIT}</code>
        </li>
        <li>{say('new-2')}</li>
        <li>{say('new-3')}</li>
      </ol>
      <Button onClick={() => void state.refetch()} loading={state.isFetching}>
        {say('new-check')}
      </Button>
      <p className="quiet">
        {say('new-demo')} <code className="code">{DEMO}</code>
      </p>
    </Doorway>
  )
}
