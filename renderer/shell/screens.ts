import { defineAsyncComponent } from 'vue'

/**
 * Screens fetched when first shown: the window starts with the list of cases and needs neither the
 * report reader nor the ownership tree for that.
 */
export const CompaniesView = defineAsyncComponent(() => import('../companies/CompaniesView.vue'))
export const CompanyView = defineAsyncComponent(() => import('../company/CompanyView.vue'))
export const OwnershipView = defineAsyncComponent(() => import('../ownership/OwnershipView.vue'))
export const ReportsView = defineAsyncComponent(() => import('../reports/ReportsView.vue'))
export const PacksView = defineAsyncComponent(() => import('../evidence/PacksView.vue'))
export const ChangesView = defineAsyncComponent(() => import('../history/ChangesView.vue'))
export const SearchView = defineAsyncComponent(() => import('../search/SearchView.vue'))
export const AllCompaniesView = defineAsyncComponent(
  () => import('../companies/AllCompaniesView.vue'),
)
export const CollectView = defineAsyncComponent(() => import('../collect/CollectView.vue'))
export const SettingsView = defineAsyncComponent(() => import('../settings/SettingsView.vue'))
export const FirstRunView = defineAsyncComponent(() => import('../first-run/FirstRunView.vue'))
export const NewCaseDialog = defineAsyncComponent(() => import('../cases/NewCaseDialog.vue'))
