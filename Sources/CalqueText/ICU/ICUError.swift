/// What ICU could not do.
package enum ICUError: Error, Equatable, Sendable {
  /// There is no break iterator for a locale.
  case noBreakIterator(locale: String)
}
