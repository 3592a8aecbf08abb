import { RE2JS } from 're2js'
import { withGoClasses } from './unicode-classes.ts'

/**
 * A pattern as Go's regexp package reads it: an unanchored search over code points, in time linear in the text.
 * Throws Go's own words, `error parsing regexp: ...`, for a pattern that Go refuses.
 * Source: regexp.MatchString; test/logic/alert-matching.json. docs/fidelity.md has the patterns that re2js reads otherwise.
 */
export function compile(pattern: string): (text: string) => boolean {
  const re = RE2JS.compile(withGoClasses(pattern))
  return (text) => re.test(text)
}
