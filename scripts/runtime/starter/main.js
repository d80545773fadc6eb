// What `electron <folder>` does in the official build: opens the app that the first argument names.
import { app } from 'electron'
import fs from 'node:fs'
import Module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (!named) {
  console.error('usage: electron [options] <app>')
  process.exit(1)
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })

const target = path.resolve(named)
const description = path.join(target, 'package.json')
const isFolder = fs.existsSync(description)
if (isFolder) {
  const { version, name, productName, desktopName } = JSON.parse(
    fs.readFileSync(description, 'utf8'),
  )
  if (version) app.setVersion(version)
  if (productName || name) app.setName(productName || name)
  app.setDesktopName(desktopName || `${app.getName()}.desktop`)
}
const main = Module._resolveFilename(target, null, true)
app.setAppPath(isFolder ? target : path.dirname(main))
// Awaited, or the app's code would only run after `ready`.
await import(pathToFileURL(main).href)
