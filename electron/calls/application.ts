import type { EventName, Events, Input } from '../shared/contract'
import type { Settings } from '../shared/domain/settings'
import type { Archive } from '../worker-client'
import type { Clock } from '../collector/clock'
import type { Connections } from './service/connections'
import type { OpenCases } from './cases/open-cases'
import type { OwnershipDesk } from './ownership-desk'
import type { PracticeDesk } from './service/practice-desk'
import type { Report } from './answer'
import type { SearchDesk } from './search/search-desk'
import type { Secrets } from './service/secrets'
import type { WebhookDesk } from './service/webhook-desk'

/** What only the desktop can do; injected, so that calls need no Electron. */
export interface Desktop {
  /** null when the person closed the dialog */
  chooseFolder(purpose: Input<'folder.choose'>['purpose']): Promise<string | null>
  choosePack(): Promise<string | null>
  chooseTarget(
    suggestedName: string,
    kind: 'zip' | 'folder' | 'pdf' | 'json' | 'csv' | 'xlsx' | 'svg' | 'png' | 'txt',
  ): Promise<string | null>
  reveal(path: string): void
  /** asks first, then opens https addresses in the system browser; false when the person said no */
  openLink(url: string): Promise<boolean>
}

/** Everything the handlers work with; composed once at start. */
export interface Application {
  version: string
  user: string
  documentsFolder: string
  /** the application's own folder */
  stateFolder: string
  archive: Archive
  clock: Clock
  desktop: Desktop
  secrets: Secrets
  practice: PracticeDesk
  connections: Connections
  openCases: OpenCases
  search: SearchDesk
  ownership: OwnershipDesk
  webhooks: WebhookDesk
  settings: { get(): Settings; save(change: Partial<Settings>): Promise<Settings> }
  report: Report
  emit<N extends EventName>(name: N, detail: Events[N]): void
}
