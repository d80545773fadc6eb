import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/checkbox.css'
import './styles/menu.css'
import { i18n } from './text/text'

createApp(App).use(createPinia()).use(i18n).mount('#app')
