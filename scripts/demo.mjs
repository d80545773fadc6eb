import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from './build/build.mjs'
import { inProject } from './build/project.mjs'
import { companyCount } from './demo/companies.mjs'
import { doTheJob } from './demo/journey.mjs'
import { verifyWhatIsLeft } from './demo/verify.mjs'
import { prepareDesktop } from './runtime/prepare.mjs'
import { runMain, say } from './runtime/progress.mjs'
import { launchWindow } from './window/launch.mjs'

const out = inProject('out', 'demo')
const to = {
  caseFolder: path.join(out, 'Havnesund-gruppen'),
  pack: path.join(out, 'havnesund-pack'),
  zip: path.join(out, 'havnesund-pack.zip'),
  pictures: path.join(out, 'screenshots'),
}

/** Drives the real window through the whole job on the practice service. */
await runMain(async () => {
  const startedMs = performance.now()
  const [desktop] = await Promise.all([prepareDesktop(), build()])
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const { electron, env } = desktop
  const driven = await launchWindow({ executable: electron.executable, env })
  try {
    const pictures = await doTheJob(driven, to, tell)
    tell('what is left is verified from outside')
    const verified = await verifyWhatIsLeft({ ...to, companies: companyCount })
    console.log('\nLeft behind:')
    console.log(`  case folder    ${to.caseFolder}`)
    console.log(`  evidence pack  ${to.pack}`)
    console.log(`                 ${to.zip}`)
    console.log(`  ${pictures} screenshots ${to.pictures}`)
    console.log('Verified:')
    for (const line of verified) console.log(`  ${line}`)
    console.log(`Done in ${((performance.now() - startedMs) / 1000).toFixed(0)} s.`)
    if (!desktop.isVirtual) await untilClosed(driven)
  } finally {
    await driven.close()
    desktop.stop()
  }
})

/** @param {string} what */
function tell(what) {
  say(`demo: ${what}`)
}

/** The window stays for whoever wants to look around. @param {import('./window/launch.mjs').DrivenWindow} driven */
async function untilClosed({ page }) {
  console.log('The window stays open; close it to end the demo.')
  await page.waitForEvent('close', { timeout: 0 })
}
