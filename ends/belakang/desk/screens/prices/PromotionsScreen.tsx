import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { promotionsQuery } from '../../server/price-queries.ts'
import { PRICES } from '../../words/prices.ts'
import { PROMOTION } from '../../words/promotion.ts'
import { useSay } from '../../words/words.ts'
import styles from './Prices.module.css'
import { PricesTabs } from './PricesTabs.tsx'

type Kept = Answered<Client['pricing']['promotions']['list']>[number]

const Promotion = ({ kept }: { readonly kept: Kept }) => {
  const say = useSay(PRICES)
  const may = useMay()
  const format = useFormats()
  const language = useLanguage()
  const edit = useSay(PROMOTION)
  const { promotion, active, told, changedAt } = kept
  const save = useDeed(server.pricing.promotions.save, { done: say('promo-saved'), touches: ['pricing'] })
  return (
    <li className={styles.promotion} data-paused={active ? undefined : ''}>
      <div className={styles.head}>
        <h2>{promotion.name[language]}</h2>
        <Tag tone={active ? 'good' : 'plain'}>{say(active ? 'active' : 'paused')}</Tag>
        {promotion.budget && <Tag tone="warn">{say('budget', { amount: format.money(promotion.budget.total) })}</Tag>}
        {may('pricing.write') && (
          <Link to="/prices/promotions/$id" params={{ id: promotion.id }} className={styles.edit}>
            {edit('edit')}
          </Link>
        )}
        {may('pricing.write') && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={save.isPending}
            onClick={() => save.mutate({ promotion, active: !active })}
          >
            {say(active ? 'pause' : 'resume')}
          </Button>
        )}
      </div>
      <p>{told[language]}</p>
      <p className={styles.small}>
        {say('priority', { n: promotion.priority })}, {say('changed-at', { when: format.date(changedAt) })}
      </p>
    </li>
  )
}

/** Promotions, each told in a sentence. */
export default function PromotionsScreen() {
  const say = useSay(PRICES)
  const edit = useSay(PROMOTION)
  const may = useMay()
  const go = useNavigate()
  const query = useQuery(promotionsQuery)
  return (
    <Page
      title={say('title')}
      lead={say('promo-lead')}
      tools={
        may('pricing.write') && (
          <Button onClick={() => void go({ to: '/prices/promotions/$id', params: { id: 'new' } })}>
            {edit('new')}
          </Button>
        )
      }
    >
      <PricesTabs />
      <Asked query={query} lines={8}>
        {list =>
          list.length === 0 ? (
            <Section>
              <Empty title={say('promo-none')}>{say('promo-none-do')}</Empty>
            </Section>
          ) : (
            <ol className={styles.promotions}>
              {list.map(kept => (
                <Promotion key={kept.promotion.id} kept={kept} />
              ))}
            </ol>
          )
        }
      </Asked>
    </Page>
  )
}
