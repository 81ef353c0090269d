import { ActionIcon, MultiSelect, SegmentedControl } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Icon } from '#kit/ui/Icon.tsx'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Stack } from '../../../parts/Bits.tsx'
import { ItemPick } from '../../../parts/ItemPick.tsx'
import { categoriesQuery } from '../../../server/queries.ts'
import { itemQuery } from '../../../server/stock-queries.ts'
import { PROMOTION } from '../../../words/promotion.ts'
import { useSay } from '../../../words/words.ts'
import type { Goods } from './form.ts'
import styles from './Promotion.module.css'

type ItemsProps = {
  readonly label: string
  readonly ids: readonly string[]
  readonly set: (ids: readonly string[]) => void
}

/** Items by name, each of which can be taken away; more are found below. */
const Items = ({ label, ids, set }: ItemsProps) => {
  const say = useSay(PROMOTION)
  const found = useQueries({ queries: ids.map(id => itemQuery(id)) })
  return (
    <div>
      {ids.length > 0 && (
        <ul className={styles.chips}>
          {ids.map((id, n) => {
            const name = found[n]?.data?.name ?? `…${id.slice(-6)}`
            return (
              <li key={id}>
                {name}
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={say('remove', { what: name })}
                  onClick={() => set(ids.filter(other => other !== id))}
                >
                  <Icon name="close" size={14} />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
      <ItemPick label={label} onPick={item => set([...new Set([...ids, item.id])])} />
    </div>
  )
}

type GoodsPickProps = { readonly label: string; readonly goods: Goods; readonly set: (goods: Goods) => void }

/** Which goods: all of them, or some items and categories; less some. */
export const GoodsPick = ({ label, goods, set }: GoodsPickProps) => {
  const say = useSay(PROMOTION)
  const language = useLanguage()
  const { data = [] } = useQuery(categoriesQuery)
  const categories = data
    .map(c => ({ value: c.code, label: (language === 'en' && c.nameEn) || c.name }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
  return (
    <fieldset className={styles.goods}>
      <legend>{label}</legend>
      <Stack>
        <SegmentedControl
          aria-label={label}
          value={goods.all ? 'all' : 'some'}
          onChange={value => set({ ...goods, all: value === 'all' })}
          data={[
            { value: 'some', label: say('target-some') },
            { value: 'all', label: say('target-all') },
          ]}
        />
        {!goods.all && (
          <>
            <MultiSelect
              label={say('categories')}
              searchable
              clearable
              data={categories}
              value={[...goods.categories]}
              onChange={picked => set({ ...goods, categories: picked })}
            />
            <Items label={say('add-item')} ids={goods.items} set={items => set({ ...goods, items })} />
          </>
        )}
        {(goods.all || goods.categories.length > 0) && (
          <Items label={say('add-except')} ids={goods.except} set={except => set({ ...goods, except })} />
        )}
      </Stack>
    </fieldset>
  )
}
