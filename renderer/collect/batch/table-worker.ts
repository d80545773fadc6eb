import { readTable } from '../../../electron/shared/table/read-table'
import { tableParsers } from './table-parsers'

/** What is read comes from anybody; it is read here, away from the window, and can be stopped. */
self.onmessage = (event: MessageEvent<{ name: string; bytes: Uint8Array }>) => {
  void readTable(event.data, tableParsers).then((result) => self.postMessage(result))
}
