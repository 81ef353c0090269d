import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'
import { NO_WISH, type SpecialWish } from './special-wish.ts'
import { WishFrom } from './WishFrom.tsx'
import { WishWhat } from './WishWhat.tsx'
import { WishWho } from './WishWho.tsx'

const isWhole = (wish: SpecialWish) =>
  wish.place !== null &&
  wish.name.trim().length > 1 &&
  wish.phone.trim().length > 7 &&
  wish.options.length > 0 &&
  wish.options.every(o => o.price > 0 && o.deposit >= 0 && o.deposit <= o.price && o.due !== '')

const inputOf = (id: string, wish: SpecialWish) => ({
  ...{ id, place: wish.place!, channel: wish.channel, item: wish.item?.id ?? null, described: wish.described },
  ...{ packs: wish.packs, options: wish.options.map(({ key: _, ...option }) => option) },
  buyer: { name: wish.name, phone: wish.phone, email: wish.email.trim() || null, language: wish.language },
})

/** What a customer wants that is not there: what, from where with which day and price, and for whom. */
export default function NewSpecialScreen() {
  const say = useSay(SPECIAL)
  const go = useNavigate()
  const [id] = useState(newId)
  const [wish, setWish] = useState<SpecialWish>(NO_WISH)
  const put = (more: Partial<SpecialWish>) => setWish(old => ({ ...old, ...more }))
  const deed = useDeed(server.orders.special.quote, {
    ...{ done: say('save-done'), touches: ['orders'], quiet: true },
    after: () => void go({ to: '/online/special' }),
  })
  return (
    <Page title={say('new')} above={<Link to="/online/special">{say('title')}</Link>}>
      <Section title={say('step-what')}>
        <WishWhat wish={wish} put={put} />
      </Section>
      <Section title={say('step-from')}>
        <WishFrom wish={wish} put={put} />
      </Section>
      <Section title={say('step-who')} note={say('tell-consent')}>
        <WishWho wish={wish} put={put} />
      </Section>
      {deed.error && <FaultNote error={deed.error} />}
      <div>
        <Button loading={deed.isPending} disabled={!isWhole(wish)} onClick={() => deed.mutate(inputOf(id, wish))}>
          {say('save')}
        </Button>
      </div>
    </Page>
  )
}
