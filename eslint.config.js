import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const fence = (files, patterns, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ regex: patterns, message }] }],
  },
})

const noElectron = '^electron$'

export default ts.config(
  { ignores: ['dist', 'out', 'node_modules', 'resources/pdfjs', 'test/fixtures'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'vue/multi-word-component-names': 'off' },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-undef': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value="zod"] > ImportSpecifier[imported.name="z"]',
          message: 'import * as z: as one object it brings every language of its messages along',
        },
      ],
    },
  },
  {
    // Tables of sentences and of companies are data: their length is not a sign of two jobs.
    files: ['test/**', 'electron/practice/world/**', 'renderer/text/**'],
    rules: { 'max-lines': 'off' },
  },
  // Data flows one way: service → collector → archive → views → window.
  fence(
    ['electron/shared/**'],
    '^(?!zod$|\\./|\\.\\./)|\\.\\./\\.\\./(?!shared)',
    'shared imports only zod and itself',
  ),
  fence(
    ['electron/answers/**', 'electron/session/**'],
    `${noElectron}|better-sqlite3|/(archive|evidence|collector|calls|window|practice)/`,
    'pure reading and the session client know neither Electron nor SQL',
  ),
  fence(
    ['electron/history/**'],
    `${noElectron}|better-sqlite3|/(session|answers|archive|evidence|collector|calls|window|practice)/`,
    'comparing snapshots is pure and knows only shared',
  ),
  fence(
    ['electron/ownership/**'],
    `${noElectron}|better-sqlite3|/(session|search|evidence|collector|calls|window|practice)/`,
    'ownership knows only shared and answers; read/ and thread/ know the archive',
  ),
  fence(
    [
      'electron/ownership/{numbers,graph,rules,derivation,claims,listed,complex,comparison,bods}/**',
    ],
    `${noElectron}|better-sqlite3|^node:|/(session|search|evidence|collector|calls|window|practice|archive)/`,
    'what is computed is pure: it knows only shared and answers',
  ),
  fence(
    ['electron/archive/**'],
    `${noElectron}|/(session|evidence|collector|calls|window|practice)/|\\.\\./\\.\\./ownership/`,
    'the archive knows only shared and answers',
  ),
  fence(
    ['electron/pdf/**'],
    `${noElectron}|better-sqlite3|\\.\\./(?!shared/)`,
    'laying out pages knows only shared',
  ),
  fence(
    ['electron/search/**'],
    `${noElectron}|/(session|evidence|collector|calls|window|practice)/`,
    'the search knows only shared, answers and archive',
  ),
  fence(
    ['electron/evidence/**'],
    `${noElectron}|/(session|collector|calls|window|practice)/`,
    'evidence knows only shared, answers and archive',
  ),
  fence(
    ['electron/collector/**', 'electron/calls/**', 'electron/command-line/**'],
    `${noElectron}|better-sqlite3`,
    'only window/, main and preload know Electron; only archive/ knows SQLite',
  ),
  fence(
    ['electron/webhooks/**'],
    `${noElectron}|better-sqlite3|/(archive|evidence|collector|calls|window|practice|session)/`,
    'what arrives from a relay reaches nothing but the hint it gives',
  ),
  fence(
    ['electron/practice/**'],
    `${noElectron}|better-sqlite3|/(archive|evidence|collector|calls|window|session)/`,
    'the practice service stands alone, as the real one does',
  ),
  fence(
    ['renderer/**'],
    `${noElectron}|better-sqlite3|^node:|/electron/(?!shared/)`,
    'the window sees only electron/shared',
  ),
  prettier,
)
