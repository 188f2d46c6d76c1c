import CalqueText

/// Writes text into a field of CSV or TSV, with or without quotation marks around it.
struct RowEscaping: Escaping {
  let notation: RowNotation
  let isQuoted: Bool

  func escaped(_ text: String, at range: RawRange) -> String? {
    let endsLines = text.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
    if isQuoted {
      guard notation.spansLines || !endsLines else { return nil }
      return text.split(separator: "\"", omittingEmptySubsequences: false).joined(
        separator: "\"\"")
    }
    let separator = Unicode.Scalar(notation.separator)
    return endsLines || text.unicodeScalars.contains { $0 == separator || $0 == "\"" }
      ? nil : text
  }
}
