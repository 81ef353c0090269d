import { Fragment } from 'react'
import { useSay } from '#kit/words/words.ts'
import { Head, List, Row, type Tone } from '../../parts/Card.tsx'
import { TRUCK } from '../../words/truck.ts'
import type { Remark, Standing, TruckScan, TruckWork, Unit } from '../../work/truck.ts'
import { useUnitName } from './use-unit-words.ts'

type UnitListsProps = {
  readonly work: TruckWork
  readonly units: readonly Unit[]
  readonly standing: Standing
  readonly onUnit: (sscc: string) => void
}

const useScanAbout = () => {
  const say = useSay(TRUCK)
  return ({ verdict, toCode, condition, note, photo }: TruckScan) => {
    const what =
      verdict === 'astray'
        ? say('belongs', { to: toCode })
        : verdict === 'unknown'
          ? say('belongs-nowhere')
          : condition === 'damaged' && say('is-damaged')
    return [what, note, photo && say('has-photo')].filter(Boolean).join(' · ')
  }
}

const toneOf = ({ verdict, condition }: TruckScan): Tone | undefined => {
  if (verdict !== 'expected') return 'bad'
  return condition === 'damaged' ? 'note' : undefined
}

/** What does not belong here, what is still to come, what was looked for in vain, and what has come. */
export const UnitLists = ({ work, units, standing, onUnit }: UnitListsProps) => {
  const say = useSay(TRUCK)
  const nameOf = useUnitName()
  const aboutOf = useScanAbout()
  const byCode = new Map(units.map(unit => [unit.sscc, unit]))
  const scanRows = (scans: readonly TruckScan[]) =>
    scans.map(scan => {
      const unit = byCode.get(scan.sscc)
      const about = aboutOf(scan) || (unit && say('items-n', { n: unit.contents.length }))
      return (
        <li key={scan.sscc} data-unit={scan.verdict}>
          <Row
            icon={scan.verdict === 'expected' ? 'check' : 'alert'}
            tone={toneOf(scan)}
            title={nameOf(scan.sscc, unit)}
            about={about}
            onPress={() => onUnit(scan.sscc)}
          />
        </li>
      )
    })
  const remarked = (sscc: string): Remark | undefined => work.absent[sscc]
  const unitRows = (those: readonly Unit[]) =>
    those.map(unit => {
      const said = remarked(unit.sscc)
      const about = said && [said.note, said.photo && say('has-photo')].filter(Boolean).join(' · ')
      return (
        <li key={unit.sscc} data-unit="waiting">
          <Row
            icon="box"
            tone={said ? 'note' : undefined}
            title={nameOf(unit.sscc, unit)}
            about={about || say('items-n', { n: unit.contents.length })}
            onPress={() => onUnit(unit.sscc)}
          />
        </li>
      )
    })
  const groups = [
    ['extra', scanRows(work.scans.filter(scan => scan.verdict !== 'expected'))],
    ['to-come', unitRows(standing.waiting)],
    ['missing', unitRows(standing.missing)],
    ['came-off', scanRows(work.scans.filter(scan => scan.verdict === 'expected'))],
  ] as const
  return groups
    .filter(([, rows]) => rows.length > 0)
    .map(([word, rows]) => (
      <Fragment key={word}>
        <Head>{`${say(word)} · ${rows.length}`}</Head>
        <List label={say(word)}>{rows}</List>
      </Fragment>
    ))
}
