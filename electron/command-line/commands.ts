/** The commands that need no window, with the words their usage line shows. These forms are stable. */
export const commandForms = {
  collect:
    'collect --case FOLDER --country no|se|fi|dk [--duns] [--expand all|a,b] [--report all|none|a,b] [--language nb|nn|en] [--from FILE.csv|FILE.xlsx] [--dry-run] [--outcome FILE.csv] IDENTIFIER…',
  resume: 'resume --case FOLDER',
  list: 'list --case FOLDER [--json]',
  export: 'export --case FOLDER --to PACK',
  verify: 'verify PACK [--json]',
  import: 'import PACK --to FOLDER',
  check: 'check --case FOLDER [--json]',
  backup: 'backup --case FOLDER [--to FOLDER] [--keep N]',
  restore: 'restore BACKUP --to FOLDER',
  salvage: 'salvage FOLDER --to FOLDER [--json]',
  practice: 'practice [--port N]',
  help: 'help',
} as const

export const connectionForm =
  '--practice | --service DISCOVERY-URL --client-id ID [--auth-method M] [--scope S] [--client-secret-file F | SAKSMAPPE_CLIENT_SECRET]'

export type CommandName = keyof typeof commandForms

export const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(commandForms, word)

/** Usage of one command, or of all. */
export function usage(name?: CommandName): string {
  if (name) return `usage: saksmappe ${commandForms[name]}`
  return [
    'usage: saksmappe COMMAND …',
    ...Object.values(commandForms).map((form) => `  ${form}`),
    '',
    `connection (collect, resume): ${connectionForm}`,
    'exit codes: 0 done · 1 done, but some item failed or needs a person · 2 usage ·',
    '            3 service or sign-in refused or out of reach · 4 integrity · 5 case in use',
  ].join('\n')
}
