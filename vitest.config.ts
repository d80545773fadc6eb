import vue from '@vitejs/plugin-vue'
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vitest/config'
import { defineConfig } from 'vitest/config'

/** `import sql from './0001-start.sql'` gives the text, as esbuild's text loader does in the build. */
const sqlAsText: Plugin = {
  name: 'sql-as-text',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('.sql')) return null
    return `export default ${JSON.stringify(await readFile(id, 'utf8'))}`
  },
}

// A machine that is shared or busy is no failure: only what hangs may end by time.
const shared = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
}

export default defineConfig({
  plugins: [sqlAsText, vue()],
  test: {
    projects: [
      { extends: true, test: { ...shared, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { ...shared, name: 'flow', include: ['test/flow/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'journey',
          include: ['test/journey/**/*.test.ts'],
          // One real window at a time: two would compete for the machine and for the focus.
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
    ],
  },
})
