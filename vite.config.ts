import vue from '@vitejs/plugin-vue'
import { cp } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'

const inProject = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const outDir = inProject('dist/renderer')

/** What pdf.js fetches at run time: the window has no network, so it lies beside the page. */
const pdfjsFiles: Plugin = {
  name: 'pdfjs-files',
  async writeBundle() {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
      await cp(inProject(`node_modules/pdfjs-dist/${folder}`), `${outDir}/pdfjs/${folder}`, {
        recursive: true,
      })
    }
  },
}

export default defineConfig({
  root: inProject('renderer'),
  base: './',
  plugins: [vue(), pdfjsFiles],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    target: 'chrome130',
    outDir,
    emptyOutDir: true,
    // The content security policy allows files of ours, but no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
})
