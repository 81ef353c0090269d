import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../../parts/Asked.tsx'
import { Fields, Hint, Split, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { Page, Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { newId } from '../../../server/new-id.ts'
import { promotionsQuery } from '../../../server/price-queries.ts'
import { companyQuery } from '../../../server/queries.ts'
import { PROMOTION } from '../../../words/promotion.ts'
import { useSay } from '../../../words/words.ts'
import { LimitFields, TogetherFields, WhenFields, WhomFields } from './BoundsFields.tsx'
import { emptyForm, type Form, promotionOf } from './form.ts'
import { GivesFields } from './GivesFields.tsx'
import { Preview } from './Preview.tsx'
import styles from './Promotion.module.css'
import { formOf } from './read-form.ts'

const Editor = ({ first, currency }: { readonly first: Form; readonly currency: string }) => {
  const say = useSay(PROMOTION)
  const go = useNavigate()
  const [form, setForm] = useState(first)
  const set = (change: Partial<Form>) => setForm(now => ({ ...now, ...change }))
  const promotion = promotionOf(form, currency)
  const deed = useDeed(server.pricing.promotions.save, {
    done: say('saved'),
    touches: ['pricing'],
    quiet: true,
    after: () => void go({ to: '/prices/promotions' }),
  })
  const both = { form, set }
  return (
    <Split>
      <Stack>
        <Section title={say('names')}>
          <Fields>
            <TextInput
              label={say('name-id')}
              maxLength={100}
              value={form.name.id}
              onChange={e => set({ name: { ...form.name, id: e.currentTarget.value } })}
            />
            <TextInput
              label={say('name-en')}
              maxLength={100}
              value={form.name.en}
              onChange={e => set({ name: { ...form.name, en: e.currentTarget.value } })}
            />
          </Fields>
        </Section>
        <Section title={say('gives')}>
          <GivesFields {...both} />
        </Section>
        <WhenFields {...both} />
        <WhomFields {...both} />
        <TogetherFields {...both} />
        <LimitFields {...both} currency={currency} />
        <Section>
          <Stack>
            <Checkbox
              label={say('active')}
              checked={form.active}
              onChange={e => set({ active: e.currentTarget.checked })}
            />
            {typeof promotion === 'string' && <Hint tone="warn">{say(promotion)}</Hint>}
            {deed.error && <FaultNote error={deed.error} />}
            <div>
              <Button
                loading={deed.isPending}
                disabled={typeof promotion === 'string'}
                onClick={() => typeof promotion !== 'string' && deed.mutate({ promotion, active: form.active })}
              >
                {say('save')}
              </Button>
            </div>
          </Stack>
        </Section>
      </Stack>
      <div className={styles.sticky}>
        {typeof promotion === 'string' ? (
          <Section title={say('preview')}>
            <Empty title={say('missing')}>{say(promotion)}</Empty>
          </Section>
        ) : (
          <Preview promotion={promotion} />
        )}
      </div>
    </Split>
  )
}

const Kept = ({ id, currency }: { readonly id: string; readonly currency: string }) => {
  const query = useQuery(promotionsQuery)
  return (
    <Asked query={query} lines={12}>
      {all => {
        const kept = all.find(it => it.promotion.id === id)
        return kept ? <Editor first={formOf(kept.promotion, kept.active, currency)} currency={currency} /> : null
      }}
    </Asked>
  )
}

/** One promotion: made or changed, and tried out beside it. */
export default function PromotionScreen() {
  const say = useSay(PROMOTION)
  const { id } = useParams({ from: '/prices/promotions/$id' })
  const [fresh] = useState(newId)
  const company = useQuery(companyQuery)
  return (
    <Page
      title={id === 'new' ? say('new') : say('edit')}
      lead={say('lead')}
      above={<Link to="/prices/promotions">{say('back')}</Link>}
    >
      <Asked query={company} lines={12}>
        {({ currency }) =>
          id === 'new' ? <Editor first={emptyForm(fresh)} currency={currency} /> : <Kept id={id} currency={currency} />
        }
      </Asked>
    </Page>
  )
}
