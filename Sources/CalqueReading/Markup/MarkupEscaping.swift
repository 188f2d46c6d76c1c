import CalqueText

/// Writes text into a page of markup; where a range holds markup itself, nothing can stand for it.
struct MarkupEscaping: Escaping {
  let map: OffsetMap<Decoded, Original>
  let notation: Notation

  enum Notation {
    case html, markdown
    /// Text with tags but without references: subtitles.
    case plain
  }

  func escaped(_ text: String, at range: OriginalRange) -> String? {
    let decoded =
      map.position(leadingTo: range.lowerBound)..<map.position(leadingTo: range.upperBound)
    guard map.seamlessRange(decoded) == range else { return nil }
    return text.unicodeScalars.reduce(into: "") { $0 += escaped($1) }
  }

  private func escaped(_ scalar: Unicode.Scalar) -> String {
    switch (notation, scalar) {
    case (.html, "&"): "&amp;"
    case (.html, "<"): "&lt;"
    case (.html, ">"): "&gt;"
    case (.markdown, "\\"), (.markdown, "*"), (.markdown, "_"), (.markdown, "`"),
      (.markdown, "["), (.markdown, "]"), (.markdown, "<"), (.markdown, "&"), (.markdown, "|"):
      "\\\(scalar)"
    default: String(scalar)
    }
  }
}
