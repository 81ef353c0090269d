import { Button, Checkbox, ColorInput, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { newId } from '../../server/new-id.ts'
import { categoriesQuery } from '../../server/queries.ts'
import { FRAME } from '../../words/frame.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import { CategoryPick } from './CategoryPick.tsx'
import { ItemsTabs } from './ItemsTabs.tsx'

type Category = Answered<Client['catalog']['categories']['list']>[number]

/** Parents before their children, children by name. */
const asTree = (all: readonly Category[], parent: string | null = null, depth = 0): { it: Category; depth: number }[] =>
  all
    .filter(c => c.parent === parent)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(it => [{ it, depth }, ...(depth < 8 ? asTree(all, it.id, depth + 1) : [])])

const EditCategory = ({ category, close }: { readonly category: Category; readonly close: () => void }) => {
  const say = useSay(ITEMS)
  const frame = useSay(FRAME)
  const [it, setIt] = useState(category)
  const set = (change: Partial<Category>) => setIt(now => ({ ...now, ...change }))
  const deed = useDeed((given: Category) => server.catalog.categories.save({ categories: [given] }), {
    done: say('category-saved'),
    touches: ['catalog'],
    quiet: true,
    after: close,
  })
  return (
    <Modal
      opened
      onClose={close}
      title={category.name || say('category-new')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Fields>
          <TextInput
            data-autofocus
            label={say('name')}
            value={it.name}
            onChange={e => set({ name: e.currentTarget.value })}
          />
          <TextInput
            label={say('name-en')}
            value={it.nameEn ?? ''}
            onChange={e => set({ nameEn: e.currentTarget.value || null })}
          />
          <TextInput
            label={say('category-code')}
            value={it.code}
            onChange={e => set({ code: e.currentTarget.value.toLowerCase() })}
          />
          <CategoryPick label={say('category-parent')} value={it.parent} onChange={parent => set({ parent })} />
          <ColorInput
            label={say('category-colour')}
            format="hex"
            value={it.colour ?? ''}
            onChange={colour => set({ colour: /^#[0-9a-f]{6}$/.test(colour) ? colour : null })}
          />
          <TextInput
            label={say('category-age')}
            description={say('category-age-what')}
            inputMode="numeric"
            value={String(it.ageLimit ?? '')}
            onChange={e => set({ ageLimit: Number(e.currentTarget.value.replace(/\D/g, '').slice(0, 2)) || null })}
          />
        </Fields>
        <Checkbox
          label={say('category-alarm')}
          description={say('category-alarm-what')}
          checked={it.alarmTagged}
          onChange={e => set({ alarmTagged: e.currentTarget.checked })}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <Button loading={deed.isPending} disabled={!it.name.trim() || !it.code} onClick={() => deed.mutate(it)}>
          {frame('save')}
        </Button>
      </Stack>
    </Modal>
  )
}

const fresh = (): Category => ({
  ...{ id: newId(), code: '', parent: null, name: '', nameEn: null, colour: null, ageLimit: null, alarmTagged: false },
})

/** What a category asks of its goods, in a few words. */
const Duties = ({ it }: { readonly it: Category }) => {
  const say = useSay(ITEMS)
  const duties = [
    ...(it.ageLimit === null ? [] : [say('category-age-short', { age: it.ageLimit })]),
    ...(it.alarmTagged ? [say('alarmTagged')] : []),
  ]
  return <>{duties.join(' · ')}</>
}

/** The tree of categories. */
export default function CategoriesScreen() {
  const say = useSay(ITEMS)
  const may = useMay()
  const query = useQuery(categoriesQuery)
  const [editing, setEditing] = useState<Category | null>(null)
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={may('catalog.write') && <Button onClick={() => setEditing(fresh())}>{say('category-new')}</Button>}
    >
      <ItemsTabs />
      <Section flush>
        <Asked query={query} lines={10}>
          {categories =>
            categories.length === 0 ? (
              <Empty title={say('category-none')}>{say('category-none-do')}</Empty>
            ) : (
              <DataTable
                label={say('categories')}
                rows={asTree(categories)}
                rowKey={r => r.it.id}
                columns={[
                  {
                    key: 'name',
                    head: say('name'),
                    cell: ({ it, depth }) => (
                      <span style={{ display: 'inline-flex', gap: 10, alignItems: 'center', paddingLeft: depth * 26 }}>
                        <i
                          aria-hidden="true"
                          style={{ width: 12, height: 12, borderRadius: 4, background: it.colour ?? 'var(--line)' }}
                        />
                        {may('catalog.write') ? (
                          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setEditing(it)}>
                            {it.name}
                          </Button>
                        ) : (
                          it.name
                        )}
                      </span>
                    ),
                  },
                  { key: 'en', head: say('name-en'), hide: 'phone', cell: ({ it }) => it.nameEn ?? '' },
                  { key: 'duties', head: say('category-duties'), cell: ({ it }) => <Duties it={it} /> },
                  {
                    key: 'code',
                    head: say('category-code'),
                    cell: ({ it }) => <span className="code">{it.code}</span>,
                  },
                ]}
              />
            )
          }
        </Asked>
      </Section>
      {editing && <EditCategory category={editing} close={() => setEditing(null)} />}
    </Page>
  )
}
