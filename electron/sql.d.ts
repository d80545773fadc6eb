/** A migration's text: esbuild's text loader in the build, a small plugin under test. */
declare module '*.sql' {
  const text: string
  export default text
}
