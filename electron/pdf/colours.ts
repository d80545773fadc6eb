/** The application's light colours; paper is white. */
export const colours = {
  text: '#15191e',
  soft: '#4a535d',
  faint: '#5f6872',
  line: '#d6dade',
  softLine: '#e8eaed',
  accent: '#1d5aa6',
  care: '#7d4a00',
  careSoft: '#fbf1de',
  raise: '#643a99',
  raiseSoft: '#f1ebfa',
  found: '#717c88',
  notRequested: '#7c8590',
}
