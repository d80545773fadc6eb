/** The application's light colours; paper is white. */
export declare const colours: {
  text: string
  soft: string
  faint: string
  line: string
  softLine: string
  accent: string
  care: string
  careSoft: string
  raise: string
  raiseSoft: string
  found: string
  notRequested: string
}
