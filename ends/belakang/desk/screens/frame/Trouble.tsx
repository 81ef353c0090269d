import { Button } from '@mantine/core'
import { Empty } from '../../parts/Asked.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Page } from '../../parts/Page.tsx'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'

export const NotHere = () => {
  const say = useSay(FRAME)
  return (
    <Page title={say('not-here')}>
      <Empty title={say('not-here-do')} />
    </Page>
  )
}

/** A page has stopped: the rest of the desk goes on. */
export const Crashed = ({ error }: { readonly error: unknown }) => {
  const say = useSay(FRAME)
  return (
    <Page title={say('crashed')}>
      <FaultNote error={error} />
      <div>
        <Button onClick={() => location.reload()}>{say('reload')}</Button>
      </div>
    </Page>
  )
}
