import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { server } from '../server/client.ts'
import type { Answered, Client } from '../server/contract.ts'
import { findItemsQuery } from '../server/stock-queries.ts'
import { STOCK } from '../words/stock.ts'
import { useSay } from '../words/words.ts'

export type Item = Answered<Client['catalog']['items']['get']>

type ItemPickProps = { readonly label: string; readonly onPick: (item: Item) => void }

const CODE = /^[\d()]{8,}$/

/** Finds an item by name, SKU or scan, and hands it over. */
export const ItemPick = ({ label, onPick }: ItemPickProps) => {
  const say = useSay(STOCK)
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 200)
  const { data, isFetching } = useQuery(findItemsQuery(asked))
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const found = data?.items ?? []
  const pick = (item: Item) => {
    onPick(item)
    setText('')
    box.closeDropdown()
  }
  /** A scanner types a code and presses Enter: that is the item, without a list. */
  const scanned = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !CODE.test(text.trim())) return
    event.preventDefault()
    server.catalog.items
      .scan({ code: text.trim() })
      .then(({ item }) => pick(item))
      .catch(() => undefined)
  }
  return (
    <Combobox
      store={box}
      onOptionSubmit={id => {
        const item = found.find(i => i.id === id)
        if (item) pick(item)
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={say('find-item')}
          value={text}
          onChange={e => {
            setText(e.currentTarget.value)
            box.openDropdown()
            box.updateSelectedOptionIndex()
          }}
          onFocus={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={scanned}
          rightSection={isFetching ? <Loader size={16} /> : undefined}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0 || text.trim().length < 2}>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
          {found.map(item => (
            <Combobox.Option key={item.id} value={item.id}>
              {item.name} <span className="quiet code">{item.sku}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
