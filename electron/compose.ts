import path from 'node:path'
import { createAnswer, type Report } from './calls/answer'
import type { Application, Desktop } from './calls/application'
import { createBackupKeeper } from './calls/backups/backup-keeper'
import { createConnections } from './calls/service/connections'
import { goOn } from './calls/orders/go-on'
import { createHandlers } from './calls/handlers'
import { createOpenCases } from './calls/cases/open-cases'
import { createOwnershipDesk } from './calls/ownership-desk'
import { createPracticeDesk } from './calls/service/practice-desk'
import { createSearchDesk } from './calls/search/search-desk'
import { createSecrets, type Keychain } from './calls/service/secrets'
import { createWebhookDesk } from './calls/service/webhook-desk'
import { defaultSettings, openSettings } from './calls/settings-store'
import { systemClock } from './collector/clock'
import { openArchive } from './open-archive'
import { startPracticeInWorker } from './practice/in-worker'
import type { EventName, Events } from './shared/contract'
import { ExpectedFailure } from './shared/result'
import type { Archive } from './worker-client'

export interface Surroundings {
  version: string
  user: string
  locale: string
  /** the app's own folder: the catalogue, the index and the practice service's log */
  stateFolder: string
  documentsFolder: string
  /** the archive's built thread, or the archive itself where it was opened before */
  archiveWorker: URL
  archive?: Promise<Archive>
  practiceWorker: URL
  searchWorker: URL
  ownershipWorker: URL
  /** the character maps and fonts that come with pdf.js */
  pdfjsFolder: string
  fetch: typeof globalThis.fetch
  keychain: Keychain
  desktop: Desktop
  report: Report
  emit<N extends EventName>(name: N, detail: Events[N]): void
}

/** Puts the application together: archive, connections, cases and the one door for calls. */
export async function composeApplication(around: Surroundings) {
  const archive = await (around.archive ?? openArchive(around.archiveWorker, around.stateFolder))
  archive.onProgress((progress) => around.emit('job.progressed', progress))

  const secrets = createSecrets(archive, around.keychain)
  const practice = createPracticeDesk(() =>
    startPracticeInWorker(around.practiceWorker, {
      ledgerFile: path.join(around.stateFolder, 'practice-sessions.jsonl'),
      // It notifies only those whose orders ask for it.
      settings: { areWebhooksOn: true },
    }),
  )
  const settings = await openSettings(archive, defaultSettings(around))
  const search = createSearchDesk({
    archive,
    workerFile: around.searchWorker,
    file: path.join(around.stateFolder, 'search.sqlite'),
    pdfjsFolder: around.pdfjsFolder,
    folderOf(caseId) {
      const open = openCases.get(caseId)
      return open.ok && !openCases.isForgotten(caseId) ? open.value.header.folder : null
    },
    onProgress: (progress) => around.emit('search.progressed', progress),
  })
  const ownership = createOwnershipDesk(around.ownershipWorker)
  const emit: Surroundings['emit'] = (name, detail) => {
    if (name === 'case.changed') search.caseChanged((detail as Events['case.changed']).caseId)
    around.emit(name, detail)
  }
  const openCases = createOpenCases({
    archive,
    clock: systemClock,
    user: around.user,
    report: around.report,
    emit,
    onEntered: search.caseChanged,
  })
  const webhooks = createWebhookDesk({
    archive,
    settings: () => settings.get().webhooks,
    nowIso: () => systemClock.nowIso(),
    onNotice: openCases.hint,
  })
  const application: Application = {
    version: around.version,
    user: around.user,
    documentsFolder: around.documentsFolder,
    stateFolder: around.stateFolder,
    archive,
    clock: systemClock,
    desktop: around.desktop,
    secrets,
    practice,
    connections: createConnections({
      practice,
      secrets,
      fetch: around.fetch,
      now: () => systemClock.nowMs(),
      webhookUrl: webhooks.addressFor,
    }),
    openCases,
    search,
    ownership,
    webhooks,
    settings,
    report: around.report,
    emit,
  }
  const backups = createBackupKeeper(application)
  return {
    application,
    answer: createAnswer(createHandlers(application), around.report),
    resumeOpenCases: () => resumeOpenCases(application),
    /** the computer woke up, or the network is back */
    wake: openCases.wake,
    /** begins to read what can be searched: once the window stands, so that a start does not wait for it */
    startSearch: () => search.start(),
    async stop() {
      try {
        await search.stop()
        await ownership.stop()
        await webhooks.stop()
        await backups.stop()
        await openCases.stop()
        await practice.stop()
      } finally {
        await archive.stop()
      }
    },
  }
}

/** After a start, every known case with open sessions is taken up again: results expire in two hours. */
async function resumeOpenCases(application: Application): Promise<void> {
  await application.webhooks.apply()
  const known = await application.archive.call('catalogue.list', {})
  if (!known.ok) throw new ExpectedFailure(known.failure)
  for (const one of known.value) {
    if (!one.isReachable || !one.figures || one.figures.open === 0) continue
    const opened = await application.openCases.open(one.folder)
    if (opened.ok) await goOn(application, opened.value.caseId)
  }
}
