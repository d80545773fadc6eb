import { watch } from 'vue'
import { call, useEvent } from '../bridge'
import { setLanguage } from '../text/text'
import { useAppStore } from './app-store'

/** Reads the application's state, follows its changes, and dresses the page in its theme, density and language. */
export const useApp = () => {
  const app = useAppStore()

  const load = async () => {
    const result = await call('app.state', {})
    if (result.ok) app.state = result.value
    app.failure = result.ok ? null : result.failure
  }
  useEvent('settings.changed', (state) => {
    app.state = state
  })
  watch(
    () => app.state?.settings,
    (settings) => {
      if (!settings) return
      setLanguage(settings.language)
      const page = document.documentElement.dataset
      if (settings.theme === 'system') delete page.theme
      else page.theme = settings.theme
      page.density = settings.density
    },
    { immediate: true },
  )
  return { app, load }
}
