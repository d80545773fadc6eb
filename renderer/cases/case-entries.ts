import type { CaseAct } from '../keeping/case-act'
import { t } from '../text/text'
import type { MenuEntry } from '../ui/menu-entry'

/** The menu of a case: what can be done with it as it is now. */
export const caseEntries = (
  is: { isReachable: boolean; isOpen: boolean; isReadOnly: boolean; isHeld: boolean },
  to: { act: (act: CaseAct) => void; check: () => void; reveal: () => void; forget: () => void },
): MenuEntry[] => {
  const isWritable = is.isReachable && !is.isReadOnly
  const entry = (isThere: boolean, one: MenuEntry): MenuEntry[] => (isThere ? [one] : [])
  return [
    ...entry(isWritable && is.isOpen, {
      label: t('cases.rename'),
      icon: 'pen',
      act: () => to.act('rename'),
    }),
    ...entry(isWritable, {
      label: is.isHeld ? t('keeping.hold.liftMore') : t('keeping.hold.more'),
      icon: 'lock',
      act: () => to.act('hold'),
    }),
    ...entry(is.isReachable, { label: t('cases.check'), icon: 'shield', act: to.check }),
    { label: t('keeping.backups.more'), icon: 'save', act: () => to.act('backups') },
    ...entry(is.isReachable, { label: t('cases.reveal'), icon: 'folder', act: to.reveal }),
    // An open case is at work; only a closed one can leave the list.
    ...entry(!is.isOpen, {
      label: t('cases.forget'),
      icon: 'close',
      isApart: true,
      act: to.forget,
    }),
    ...entry(isWritable, {
      label: t('keeping.deletion.more'),
      icon: 'minus',
      isDanger: true,
      isApart: is.isOpen,
      act: () => to.act('delete'),
    }),
  ]
}
