import CalqueText

/// A character written as HTML does: "&quot;", "&#39;", "&#x27;"; also with the spaces of a tokenizer.
struct CharacterReference {
  let scalar: Unicode.Scalar
  /// The last of its tokens, the semicolon.
  let last: TokenIndex

  /// The reference that starts at an ampersand; nil where there is none.
  init?(at ampersand: TokenIndex, in text: SegmentedText) {
    guard var (scalar, last) = Self.read(ampersand, ampersand + 1, in: text) else { return nil }
    // What was escaped twice: "&amp;quot;".
    if scalar == "&", let inner = Self.read(ampersand, last + 1, in: text) {
      (scalar, last) = inner
    }
    self.scalar = scalar
    self.last = last
  }

  private static func read(
    _ ampersand: TokenIndex, _ start: TokenIndex, in text: SegmentedText
  ) -> (Unicode.Scalar, TokenIndex)? {
    let tokens = text.tokens
    var place = start
    var isSpaced = false
    func skipSpace() {
      guard place < tokens.count, tokens[place].kind == .space else { return }
      isSpaced = true
      place += 1
    }
    skipSpace()
    guard place < tokens.count else { return nil }
    var scalar: Unicode.Scalar?
    if tokens[place].mark == 0x23 {  // #
      place += 1
      skipSpace()
      guard place < tokens.count else { return nil }
      scalar = number(text.string(place))
    } else if tokens[place].kind == .word, tokens[place].length < 9 {
      let name = text.string(place)
      if isSpaced, !spacedNames.contains(name) { return nil }
      scalar = scalars[name]
    }
    place += 1
    skipSpace()
    guard let scalar, place < tokens.count, tokens[place].mark == 0x3B else { return nil }
    return (scalar, place)
  }

  private static func number(_ digits: String) -> Unicode.Scalar? {
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20 else { return nil }
    return Unicode.Scalar(value)
  }

  private static let spacedNames: Set<String> = ["quot", "apos", "amp", "lt", "gt", "nbsp"]

  /// Characters by HTML's names, those that prose needs.
  private static let scalars: [String: Unicode.Scalar] = {
    var scalars: [String: Unicode.Scalar] = [
      "quot": "\"", "amp": "&", "apos": "'", "lt": "<", "gt": ">", "OElig": "Œ", "oelig": "œ",
      "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "ensp": "\u{2002}", "emsp": "\u{2003}",
      "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}",
      "rlm": "\u{200F}", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚",
      "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†", "bull": "•", "hellip": "…",
      "permil": "‰", "prime": "′", "Prime": "″", "lsaquo": "‹", "rsaquo": "›", "euro": "€",
      "trade": "™", "larr": "←", "rarr": "→", "minus": "−", "ne": "≠", "le": "≤", "ge": "≥",
    ]
    // Latin-1, in order from U+00A0.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
      icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
      yacute thorn yuml
      """
    for (offset, name) in latin.split(separator: " ").enumerated() {
      scalars[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
    }
    return scalars
  }()
}
