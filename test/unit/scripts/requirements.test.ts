import { expect, test } from 'vitest'
import { placeInRuntime } from '../../../scripts/runtime/alternative-runtime.mjs'
import { aptCommand } from '../../../scripts/runtime/apt.mjs'
import { hasDisplay } from '../../../scripts/runtime/display.mjs'
import { needsBuild } from '../../../scripts/runtime/native-module.mjs'
import { launchEnvironment } from '../../../scripts/runtime/prepare.mjs'
import { missingLibraries, wantedPackages } from '../../../scripts/runtime/system-libraries.mjs'

const lddOutput = `
\tlibdl.so.2 => /lib/x86_64-linux-gnu/libdl.so.2 (0x00007f8449600000)
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
\tlibnss3.so => not found
`

test('shared libraries that the loader does not find are named once', () => {
  expect(missingLibraries(lddOutput)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
})

test('the user can paste one command that installs what is missing', () => {
  const { missing, packages } = wantedPackages([], false)
  expect(missing).toEqual(['Xvfb'])
  expect(aptCommand(packages)).toBe(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb',
  )
  expect(wantedPackages(['libgtk-3.so.0'], true).packages).toContain('libgtk-3-0')
  expect(wantedPackages([], true)).toEqual({ missing: [], packages: [] })
})

test('the database module is built only where Node or Electron is too old for the shipped one', () => {
  expect(needsBuild('9', undefined)).toBe(true)
  expect(needsBuild('10', '33.2.1')).toBe(true)
  expect(needsBuild('10', '45.4.1')).toBe(false)
  expect(needsBuild('10', undefined)).toBe(false)
})

test('only Linux can be without a display', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})

test('the sandbox is given up for root alone', () => {
  expect(launchEnvironment({}, 1000)).not.toHaveProperty('ELECTRON_DISABLE_SANDBOX')
  expect(launchEnvironment({}, 0)).toHaveProperty('ELECTRON_DISABLE_SANDBOX', '1')
})

test('nothing of the other application comes along with the alternative runtime', () => {
  expect(placeInRuntime('Cypress/Cypress')).toBe('electron')
  expect(placeInRuntime('Cypress/resources/app/index.js')).toBeUndefined()
  expect(placeInRuntime('Cypress/locales/nb.pak')).toBe('locales/nb.pak')
})
