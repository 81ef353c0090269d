import { Facts, Split, Stack } from '../../../parts/Bits.tsx'
import { Section } from '../../../parts/Page.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import type { Campaign } from '../../../server/campaign-queries.ts'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'
import { Letters } from './Letters.tsx'
import { Outcomes } from './Receivers.tsx'
import { ResultPart } from './ResultPart.tsx'
import { WayHint } from './WhomFields.tsx'

const Sending = ({ it }: { readonly it: Campaign }) => {
  const say = useSay(CAMPAIGNS)
  const { count } = useFormats()
  return (
    <Section title={say('progress')}>
      <Stack>
        {it.waiting > 0 && <WayHint channel={it.channel} />}
        <Facts
          rows={[
            [say('sent'), <b key="n">{count(it.sent)}</b>],
            [say('waiting'), count(it.waiting)],
            it.sending > 0 && [
              say('sending'),
              <div key="n">
                {count(it.sending)}
                <div className="quiet">{say('sending-note')}</div>
              </div>,
            ],
            it.failed > 0 && [say('failed'), count(it.failed)],
            it.stopped > 0 && [say('not-sent'), count(it.stopped)],
          ]}
        />
        {it.faults.length > 0 && (
          <div>
            <b>{say('faults')}</b>
            {it.faults.map(({ note, n }) => (
              <div key={note} className="quiet">
                {count(n)} × {note}
              </div>
            ))}
          </div>
        )}
      </Stack>
    </Section>
  )
}

/** A campaign that has begun: how far its messages are, who was drawn, and what it said. */
export const Progress = ({ it }: { readonly it: Campaign }) => {
  const say = useSay(CAMPAIGNS)
  const format = useFormats()
  return (
    <Split>
      <Stack>
        <ResultPart id={it.id} />
        <Sending it={it} />
        <Section title={say('words')}>
          <Letters arms={it.arms} channel={it.channel} />
        </Section>
      </Stack>
      <Section
        title={say('drawn')}
        note={it.preparedAt ? say('drawn-at', { when: format.dateTime(it.preparedAt) }) : undefined}
      >
        <Outcomes counts={it.outcomes} />
      </Section>
    </Split>
  )
}
