import { answerDialogs } from '../window/launch.mjs'
import { companyCount, pasted } from './companies.mjs'
import { screenshots } from './screenshots.mjs'
import * as steps from './steps.mjs'

/**
 * The whole job in the window, with a picture of each step.
 * @param {import('../window/launch.mjs').DrivenWindow} driven
 * @param {{ caseFolder: string, pack: string, zip: string, pictures: string }} to
 * @param {(what: string) => void} tell
 */
export async function doTheJob(driven, to, tell) {
  const { page, app } = driven
  const pictures = await screenshots(page, to.pictures)

  tell('first start: the practice service is chosen')
  await pictures.take('first-start')
  await steps.setTheme(driven, 'dark')
  await pictures.take('first-start-dark')
  await steps.setTheme(driven, 'light')
  await steps.startPractising(driven)
  await pictures.take('no-cases-yet')

  tell('a case folder is made')
  await steps.createCase(driven, 'Havnesund-gruppen', to.caseFolder)

  tell(`${companyCount} numbers are pasted, each is read at once`)
  await steps.pasteNumbers(driven, pasted)
  await page.getByRole('button', { name: `Order ${companyCount} session` }).waitFor()
  await pictures.take('numbers-pasted')
  await steps.order(driven, companyCount)
  await page.waitForTimeout(4000)
  await pictures.take('collecting')
  await steps.waitForQueue(driven, (ended, all, files) =>
    tell(`collecting: ${ended} of ${all} sessions ended, ${files} files saved`),
  )
  /** The same screen light and dark. @param {string} name */
  const takeBoth = async (name) => {
    await pictures.take(name)
    await steps.setTheme(driven, 'dark')
    await pictures.take(`${name}-dark`)
    await steps.setTheme(driven, 'light')
  }
  await takeBoth('collected')

  tell('the companies, one company, its owners, its reports')
  await steps.goTo(driven, 'Cases')
  await takeBoth('cases')
  await steps.goTo(driven, 'Companies')
  await page.getByText('Tindholm Holding AS', { exact: true }).first().waitFor()
  await takeBoth('companies')
  await steps.openCompany(driven, 'Havnesund Sjømat AS')
  await takeBoth('company')
  await steps.showOwnership(driven)
  await takeBoth('ownership')
  await steps.openReport(driven, 'Havnesund Sjømat AS', 'AML report')
  await takeBoth('report')

  tell('an evidence pack is written, as a folder and as a zip')
  for (const [kind, target] of /** @type {const} */ ([
    ['folder', to.pack],
    ['zip', to.zip],
  ])) {
    await answerDialogs(app, target)
    await steps.exportPack(driven, kind)
  }
  await takeBoth('evidence-pack')
  await steps.goTo(driven, 'Settings')
  await takeBoth('settings')
  if (driven.complaints.length > 0) {
    throw new Error(`the window complained: ${driven.complaints.join('; ')}`)
  }
  return pictures.count()
}
