import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { specialsQuery } from '../../server/special-queries.ts'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'
import { OnlineTabs } from './OnlineTabs.tsx'
import { SpecialFigures } from './SpecialFigures.tsx'
import { SpecialOffered } from './SpecialOffered.tsx'
import { SpecialTable } from './SpecialTable.tsx'

/** Special orders: what is offered, what is on its way, and how long they take beside the old way. */
export default function SpecialScreen() {
  const say = useSay(SPECIAL)
  const may = useMay()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <>
          <TextInput
            aria-label={say('search')}
            placeholder={say('search')}
            value={typed}
            onChange={e => setTyped(e.currentTarget.value)}
          />
          {may('orders.write') && (
            <Button component={Link} to="/online/special/new">
              {say('new')}
            </Button>
          )}
        </>
      }
    >
      <OnlineTabs />
      <Asked query={useQuery(specialsQuery(text))} lines={8}>
        {({ specials, figures }) => {
          const offered = specials.filter(s => s.state === 'quoted')
          const others = specials.filter(s => s.state !== 'quoted')
          return (
            <>
              <SpecialFigures figures={figures} />
              {specials.length === 0 && (
                <Section>
                  <Empty title={say('none')}>{say('none-do')}</Empty>
                </Section>
              )}
              {offered.map(it => (
                <SpecialOffered key={it.id} special={it} />
              ))}
              {others.length > 0 && (
                <Section title={say('ordered')} flush>
                  <SpecialTable rows={others} />
                </Section>
              )}
            </>
          )
        }}
      </Asked>
    </Page>
  )
}
