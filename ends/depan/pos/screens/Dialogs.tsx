import { Modal } from '@mantine/core'
import { closeDialog } from '../till/notify.ts'
import type { Dialog } from '../till/till-state.ts'
import type { Words } from '../till/words-of.ts'
import { AgeDialog } from './AgeDialog.tsx'
import { CameraDialog } from './CameraDialog.tsx'
import { CouponDialog } from './CouponDialog.tsx'
import { CustomerDialog } from './CustomerDialog.tsx'
import { EmptyDialog } from './EmptyDialog.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { ParkedDialog } from './ParkedDialog.tsx'
import { PriceDialog } from './PriceDialog.tsx'
import { QtyDialog } from './QtyDialog.tsx'
import { SearchDialog } from './SearchDialog.tsx'
import { SerialDialog } from './SerialDialog.tsx'
import { SyncDialog } from './SyncDialog.tsx'
import { useSay, useTill, useTillState } from './use-till.tsx'
import { WeighDialog } from './WeighDialog.tsx'
import { WhyDialog } from './WhyDialog.tsx'

type Shape = { readonly title: Words; readonly size: string }

const SHAPES: Readonly<Record<Dialog['kind'], Shape>> = {
  weigh: { title: 'weigh.title', size: '460px' },
  serial: { title: 'piece.title', size: '480px' },
  age: { title: 'age.title', size: '480px' },
  qty: { title: 'qty.title', size: '460px' },
  price: { title: 'price.title', size: '560px' },
  why: { title: 'why.title', size: '560px' },
  search: { title: 'search.title', size: '760px' },
  customer: { title: 'customer.title', size: '560px' },
  coupon: { title: 'coupon.title', size: '460px' },
  parked: { title: 'parked.title', size: '560px' },
  camera: { title: 'camera.title', size: '640px' },
  help: { title: 'help.title', size: '640px' },
  sync: { title: 'sync.title', size: '640px' },
  empty: { title: 'empty.title', size: '440px' },
}

const Body = ({ dialog }: { readonly dialog: Dialog }) => {
  switch (dialog.kind) {
    case 'weigh':
      return <WeighDialog item={dialog.item} />
    case 'serial':
      return <SerialDialog key={dialog.left} {...dialog} />
    case 'age':
      return <AgeDialog item={dialog.item} agreed={dialog.agreed} />
    case 'qty':
      return <QtyDialog line={dialog.line} />
    case 'price':
      return <PriceDialog line={dialog.line} />
    case 'why':
      return <WhyDialog line={dialog.line} />
    case 'search':
      return <SearchDialog text={dialog.text} />
    case 'customer':
      return <CustomerDialog />
    case 'coupon':
      return <CouponDialog />
    case 'parked':
      return <ParkedDialog />
    case 'camera':
      return <CameraDialog />
    case 'help':
      return <HelpDialog />
    case 'sync':
      return <SyncDialog />
    case 'empty':
      return <EmptyDialog />
  }
}

/** The one dialogue that may stand over the screen. */
export const Dialogs = () => {
  const { say } = useSay()
  const till = useTill()
  const dialog = useTillState(s => s.dialog)
  if (!dialog) return null
  const { title, size } = SHAPES[dialog.kind]
  return (
    <Modal
      opened
      onClose={() => closeDialog(till)}
      title={say(title)}
      size={size}
      returnFocus={false}
      closeButtonProps={{ size: 48, iconSize: 20, 'aria-label': say('dialog.close') }}
    >
      <Body dialog={dialog} />
    </Modal>
  )
}
