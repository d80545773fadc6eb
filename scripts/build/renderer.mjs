import { inProject } from './project.mjs'

export const rendererInputs = ['renderer', 'electron/shared', 'vite.config.ts', 'package-lock.json']

/**
 * Builds the window's pages into `dist/renderer`.
 * @param {boolean} isDev unminified, with source maps
 */
export async function buildRenderer(isDev) {
  const { build } = await import('vite')
  await build(rendererOptions(isDev))
}

/** @param {boolean} isDev @returns {import('vite').InlineConfig} */
export function rendererOptions(isDev) {
  return {
    configFile: inProject('vite.config.ts'),
    mode: isDev ? 'development' : 'production',
    logLevel: 'warn',
    build: { sourcemap: isDev, minify: !isDev },
  }
}
