import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Asked } from '../../../parts/Asked.tsx'
import { Hint, Row, Stack } from '../../../parts/Bits.tsx'
import { useMay } from '../../../parts/may.ts'
import { Page } from '../../../parts/Page.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { type Campaign, campaignQuery } from '../../../server/campaign-queries.ts'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'
import { Editor } from './Editor.tsx'
import { emptyForm, formOf } from './form.ts'
import { HaltButtons } from './HaltButtons.tsx'
import { Progress } from './Progress.tsx'
import { StateTag } from './StateTag.tsx'

const Made = ({ it }: { readonly it: Campaign }) => {
  const say = useSay(CAMPAIGNS)
  const format = useFormats()
  const may = useMay()('customers.campaign')
  if (it.state !== 'draft' && it.state !== 'planned') return <Progress it={it} />
  return (
    <Stack>
      {it.state === 'planned' && it.beginsAt && (
        <Hint tone="good">{say('planned-for', { when: format.dateTime(it.beginsAt) })}</Hint>
      )}
      {may ? <Editor key={`${it.id} ${it.state}`} first={formOf(it)} /> : <Hint>{say('only-look')}</Hint>}
    </Stack>
  )
}

/** One campaign: made here, and looked at once it has begun. One that is not there yet is new. */
export default function CampaignScreen() {
  const say = useSay(CAMPAIGNS)
  const { id = '' } = useParams({ strict: false })
  const may = useMay()('customers.campaign')
  const query = useQuery(campaignQuery(id))
  const it = query.data
  return (
    <Page
      title={it?.name ?? say('new')}
      above={<Link to="/customers/campaigns">{say('campaigns')}</Link>}
      tools={
        it && (
          <Row>
            <StateTag it={it} />
            {may && <HaltButtons it={it} />}
          </Row>
        )
      }
    >
      <Asked query={query} lines={8}>
        {one => (one ? <Made it={one} /> : <Editor first={emptyForm(id)} />)}
      </Asked>
    </Page>
  )
}
