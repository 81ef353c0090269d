import { faultOf } from '#kit/server/fault.ts'
import { useSay } from '#kit/words/words.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty, Head, List, Row } from '../../parts/Card.tsx'
import { useSayWord } from '../../parts/FaultCard.tsx'
import { Press } from '../../parts/Press.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useLocations } from '../../parts/use-locations.ts'
import { useFormats, usePhone, usePlace } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import { COUNT } from '../../words/count.ts'
import { beginCount, takeCount } from '../../work/begin-count.ts'
import { scanItem } from '../../work/count-scan.ts'
import { readingOf } from '../../work/reading-of.ts'
import { tellFault } from '../../work/tell.ts'
import { tellNotWanted } from '../../work/tell-not-wanted.ts'
import { go } from '../../work/ways.ts'

/** Where a count begins: one that was asked for, a shelf, or whatever is scanned. */
export default function CountStart() {
  const phone = usePhone()
  const say = useSay(COUNT)
  const sayWord = useSayWord()
  const format = useFormats()
  const place = usePlace()
  const locations = useLocations()
  const counts = useSheet(`counts:${place}`, server => server.stock.counts({ place: place!, open: 'true' }), 'stock')
  const free = () => beginCount(phone, { name: say('name-free', { time: format.time(new Date().toISOString()) }) })
  const open = (id: string) => go(phone, 'counting', id, true)
  const scan = async (text: string, typed: boolean) => {
    const read = readingOf(phone, text, typed, locations.isBin)
    if (read.kind === 'bin') {
      const location = locations.at(read.code)!
      return open(await beginCount(phone, { name: say('name-shelf', { code: read.code }), location }))
    }
    if (read.kind !== 'item') return tellNotWanted(phone, read)
    const id = await free()
    open(id)
    await scanItem(phone, id, read)
  }
  const take = async (id: string) => {
    try {
      open(await takeCount(phone, id))
    } catch (error) {
      tellFault(phone, sayWord(faultOf(error).word))
    }
  }
  const waiting = counts.value?.filter(count => count.state === 'counting' || count.state === 'recounting') ?? []
  return (
    <Screen
      title={say('title')}
      foot={<ScanBar hint={say('scan-to-begin')} onScan={(t, typed) => void scan(t, typed)} />}
    >
      <Empty icon="clipboard" title={say('begin')}>
        {say('begin-do')}
      </Empty>
      <Press onClick={() => void free().then(open)}>{say('begin-free')}</Press>
      <AsOf sheet={counts} />
      {waiting.length > 0 && <Head>{say('given')}</Head>}
      <List label={say('given')}>
        {waiting.map(count => (
          <li key={count.id}>
            <Row
              icon="clipboard"
              title={count.name}
              about={count.state === 'recounting' ? say('recount-text') : say('items-n', { n: count.lines })}
              tone={count.state === 'recounting' ? 'note' : undefined}
              onPress={() => void take(count.id)}
            />
          </li>
        ))}
      </List>
    </Screen>
  )
}
