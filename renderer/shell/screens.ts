import { defineAsyncComponent } from 'vue'

/**
 * Screens inside a case, fetched when first shown: the window starts with the list of cases and
 * needs neither the report reader nor the ownership tree for that.
 */
export const ReportsView = defineAsyncComponent(() => import('../reports/ReportsView.vue'))
