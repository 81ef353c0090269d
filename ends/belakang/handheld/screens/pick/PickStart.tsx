import { useState } from 'react'
import { faultOf } from '#kit/server/fault.ts'
import { useSay } from '#kit/words/words.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty, Head, List, Row } from '../../parts/Card.tsx'
import { useSayWord } from '../../parts/FaultCard.tsx'
import { Press } from '../../parts/Press.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { usePhone, usePlace } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { PICK } from '../../words/pick.ts'
import { takePickList } from '../../work/pick-scan.ts'
import { tellFault } from '../../work/tell.ts'
import { go } from '../../work/ways.ts'
import { PackJobs } from './PackJobs.tsx'

type ListHead = Answered<Client['distribution']['pickWork']>['lists'][number]

const ListRow = ({ list, onPress }: { readonly list: ListHead; readonly onPress?: () => void }) => {
  const say = useSay(PICK)
  const { picks, totes, walkMm, left, mine } = list
  return (
    <Row
      icon="basket"
      tone={mine ? 'note' : undefined}
      title={list.number}
      about={say('list-about', { picks, totes, metres: Math.round(walkMm / 1000) })}
      end={left}
      endAbout={say('left-n')}
      {...(onPress && { onPress })}
    />
  )
}

/** Takes a list, and tells when somebody else was faster. */
const useTake = () => {
  const phone = usePhone()
  const sayWord = useSayWord()
  const [busy, setBusy] = useState(false)
  /** The first of these that nobody else has taken meanwhile. */
  const take = async (lists: readonly ListHead[]) => {
    setBusy(true)
    for (const [n, { id }] of lists.entries())
      try {
        await takePickList(phone, id)
        return go(phone, 'picking', id)
      } catch (error) {
        const { word } = faultOf(error)
        if (word === 'list-taken' && n < lists.length - 1) continue
        tellFault(phone, sayWord(word))
        break
      }
    setBusy(false)
  }
  return { busy, take }
}

/** Lists of the waves under way: mine, and the next one. */
export default function PickStart() {
  const say = useSay(PICK)
  const place = usePlace()
  const key = place ? `pick-work:${place}` : null
  const sheet = useSheet(key, server => server.distribution.pickWork({ place: place! }), 'distribution')
  const { busy, take } = useTake()
  const lists = sheet.value?.lists ?? []
  const groups = [
    ['mine', lists.filter(list => list.mine)],
    ['open', lists.filter(list => list.state === 'open')],
    ['of-others', lists.filter(list => list.state === 'taken' && !list.mine)],
  ] as const
  const open = groups[1][1]
  return (
    <Screen
      title={say('title')}
      foot={
        open.length > 0 && (
          <Press look="main" icon="basket" disabled={busy} onClick={() => void take(open)}>
            {say('take-next')}
          </Press>
        )
      }
    >
      <AsOf sheet={sheet} />
      {sheet.value && lists.length === 0 && (
        <Empty icon="basket" title={say('none')}>
          {say('none-do')}
        </Empty>
      )}
      {groups
        .filter(([, those]) => those.length > 0)
        .flatMap(([word, those]) => [
          <Head key={word}>{say(word)}</Head>,
          <List key={`${word} list`} label={say(word)}>
            {those.map(list => (
              <li key={list.id}>
                <ListRow list={list} {...(word !== 'of-others' && { onPress: () => void take([list]) })} />
              </li>
            ))}
          </List>,
        ])}
      <PackJobs />
    </Screen>
  )
}
