import type { Input } from '../../../electron/shared/contract'
import type { Failure } from '../../../electron/shared/result'
import { call } from '../../bridge'
import { t } from '../../text/text'
import {
  exportedPicture,
  picturePages,
  picturePng,
  pictureSvg,
  type ExportedPicture,
  type PaperSize,
  type Shown,
} from './exported-picture'
import { fileNameFor } from './file-name'
import { copied, told } from './told'
import type { OneExport } from './use-one-export'

/** A PNG is drawn at twice the size of the picture where that fits. */
const fullScale = 2

const nameOf = ({ graph, rule }: Shown, ending: string) =>
  fileNameFor(graph, { what: t('exports.fileName'), rule, ending })

const savePicture = (wish: Input<'ownership.savePicture'>) => call('ownership.savePicture', wish)

/** The picture as files and for the clipboard. */
export function pictureExports({ run }: OneExport, shown: () => Shown) {
  /** The picture is laid out first; after that a person may have stopped. */
  const withPicture = (
    make: (
      picture: ExportedPicture,
      now: Shown,
      isStopped: () => boolean,
    ) => Promise<Failure | null>,
  ) =>
    run(async (isStopped) => {
      const now = shown()
      const picture = await exportedPicture(now)
      return !picture || isStopped() ? null : make(picture, now, isStopped)
    })

  return {
    saveSvg: () =>
      withPicture(async (picture, now) => {
        const bytes = new TextEncoder().encode(pictureSvg(picture))
        return told(await savePicture({ kind: 'svg', suggestedName: nameOf(now, 'svg'), bytes }))
      }),
    savePng: () =>
      withPicture(async (picture, now, isStopped) => {
        const { bytes, scale, isScaledDown } = await picturePng(picture)
        if (isStopped()) return null
        const wish = { kind: 'png' as const, suggestedName: nameOf(now, 'png') }
        const saved = await savePicture({ ...wish, bytes: new Uint8Array(bytes) })
        return told(saved, isScaledDown ? scale / fullScale : null)
      }),
    savePages: (size: PaperSize) =>
      withPicture(async (picture, now) => {
        const pages = picturePages(picture, size)
        const { title } = picture.scene
        const suggestedName = nameOf(now, 'pdf')
        return told(await savePicture({ kind: 'pdf', suggestedName, title, pages }))
      }),
    copyPicture: () =>
      withPicture(async (picture, _, isStopped) => {
        const { bytes } = await picturePng(picture)
        if (isStopped()) return null
        const image = new Blob([new Uint8Array(bytes)], { type: 'image/png' })
        return copied(
          () => navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]),
          t('exports.pictureCopied'),
        )
      }),
  }
}
