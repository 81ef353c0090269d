import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import type { Item } from './draft.ts'
import styles from './ItemImages.module.css'
import { shrink } from './shrink.ts'

const isStored = (image: string) => /^[0-9a-f]{64}\.\w+$/.test(image)

/** Photographs of an item; the first is shown at tills and in the shop. */
export const ItemImages = ({ item }: { readonly item: Item }) => {
  const say = useSay(ITEMS)
  const may = useMay()
  const [broken, setBroken] = useState(false)
  const add = useDeed(
    async ({ file, first }: { file: File; first: boolean }) =>
      server.catalog.items.addImage({ id: item.id, file: await shrink(file), first }),
    { done: say('image-added'), touches: ['catalog'], quiet: true },
  )
  const remove = useDeed(server.catalog.items.removeImage, { done: say('image-removed'), touches: ['catalog'] })
  const stored = item.images.filter(isStored)
  return (
    <Section title={say('images')}>
      <Stack>
        {stored.length === 0 && !broken && (
          <img
            className={styles.drawn}
            src={`/pictures/${encodeURIComponent(item.sku)}.svg`}
            alt=""
            onError={() => setBroken(true)}
          />
        )}
        {stored.length === 0 && <p className="quiet">{say('images-none')}</p>}
        {stored.length > 0 && (
          <ul className={styles.images}>
            {stored.map((image, n) => (
              <li key={image} data-shown={n === 0 || undefined}>
                <img src={`/pictures/${image}`} alt={`${item.name} ${n + 1}`} />
                {n === 0 && <span>{say('image-shown')}</span>}
                {may('catalog.write') && (
                  <ActionIcon
                    variant="filled"
                    color="dark"
                    size="sm"
                    aria-label={say('image-remove', { n: n + 1 })}
                    onClick={() => remove.mutate({ id: item.id, image })}
                  >
                    <Icon name="close" size={14} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        )}
        {add.error && <FaultNote error={add.error} />}
        {may('catalog.write') && (
          <label className={styles.choose} data-busy={add.isPending || undefined}>
            <input
              type="file"
              accept="image/jpeg,image/png,image/webp"
              className="unseen"
              disabled={add.isPending}
              onChange={event => {
                const file = event.currentTarget.files?.[0]
                if (file) add.mutate({ file, first: stored.length === 0 })
                event.currentTarget.value = ''
              }}
            />
            <Button component="span" variant="light" size="compact-md" loading={add.isPending}>
              {say('image-add')}
            </Button>
            <span className="quiet">{say('image-hint')}</span>
          </label>
        )}
      </Stack>
    </Section>
  )
}
