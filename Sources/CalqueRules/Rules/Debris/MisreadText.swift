import CalqueText

/// A stretch of text that was UTF-8 and was read in an encoding of one byte a character.
struct MisreadText {
  /// What it covers: whole words, also several in a row.
  let range: NormalRange
  /// What stood there.
  let text: String
  /// How many characters were misread.
  let count: Int
  /// Whether every character beyond ASCII in it was misread.
  let isWhole: Bool
  /// Whether a letter stands right before the first.
  let isInWord: Bool
  /// Whether the repair is certain, and no character was lost on the way.
  let isExact: Bool

  /// Whether a character from Â to ô that starts at a byte C3 may be the first of a misread sequence.
  static func canStart(at place: Int, in bytes: [UInt8]) -> Bool {
    guard place + 2 < bytes.count, (0x82...0xB4).contains(bytes[place + 1]) else { return false }
    if bytes[place + 2] >= 0x80 {
      // What continues a sequence was read as a sign of Latin-1 or as one of Windows-1252's own.
      switch bytes[place + 2] {
      case 0xC2, 0xC5, 0xC6, 0xCB, 0xCE, 0xE2: break
      default: return false
      }
      // From à on two or three continue it, of which a blank or a digit may be left, or ‘TM’.
      let next = place + (bytes[place + 2] == 0xE2 ? 5 : 4)
      guard bytes[place + 1] >= 0xA0 else { return true }
      guard next < bytes.count else { return false }
      return bytes[next] >= 0x80
        || [0x20, 0x31, 0x32, 0x33, 0x54].contains(bytes[next])
    }
    // ‘Ã’ and its neighbours, whose second character was changed: "Ã3", "Ã ".
    return bytes[place + 1] <= 0x85
      && (bytes[place + 2] == 0x20 || (0x31...0x33).contains(bytes[place + 2]))
  }

  /// The misread stretch whose first misread character starts at a byte or, in a token, behind it.
  init?(at place: Int, as encoding: SingleByteEncoding, in article: ArticleText) {
    let anchor = article.text.token(holding: place)
    let reader = MisreadReader(article.text.bytes, encoding, article, anchor)
    let start = reader.wordStart(before: place)
    guard let found = reader.read(from: start, reaching: place) else { return nil }
    var text = found.text
    var isExact = found.isExact
    // What was misread twice.
    for _ in 0..<2 {
      guard let again = MisreadReader.repair(text, encoding, article, anchor) else { break }
      text = again
      isExact = true
    }
    self.text = String(decoding: NormalText(bytes: Array(text.utf8)).bytes, as: UTF8.self)
    self.isExact = isExact
    range = Range(bytes: found.range)
    count = found.count
    isWhole = found.isWhole
    isInWord = found.isInWord
  }
}

/// Reads a text character by character and undoes the misreading.
struct MisreadReader {
  /// What was read of a word or several.
  struct Reading {
    var range: Range<Int>
    var text = ""
    var count = 0
    var isWhole = true
    var isInWord = false
    var isExact = true
  }

  private let encoding: SingleByteEncoding
  private let article: ArticleText
  private let language: Language
  private let bytes: [UInt8]
  private let anchor: TokenIndex

  /// A reader of bytes that stand at a token of an article.
  init(
    _ bytes: [UInt8], _ encoding: SingleByteEncoding, _ article: ArticleText, _ anchor: TokenIndex
  ) {
    self.anchor = anchor
    self.bytes = bytes
    self.encoding = encoding
    self.article = article
    language = article.language
  }

  /// A text with its misread sequences undone; nil where it has none.
  static func repair(
    _ text: String, _ encoding: SingleByteEncoding, _ article: ArticleText, _ anchor: TokenIndex
  ) -> String? {
    let reader = MisreadReader(Array(text.utf8), encoding, article, anchor)
    guard let found = reader.read(from: 0, reaching: reader.bytes.count) else { return nil }
    let rest = reader.bytes[found.range.upperBound...]
    return found.text + String(decoding: rest, as: UTF8.self)
  }

  /// Where the run of letters, digits and apostrophes before a place starts.
  func wordStart(before place: Int) -> Int {
    var start = place
    while start > 0 {
      var before = start - 1
      while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
      let byte = bytes[before]
      let isWordByte =
        byte >= 0x80
        ? language.isDense == false && Self.isLetter(scalar(at: before).scalar)
        : (0x41...0x5A).contains(byte & 0xDF) || byte == 0x27
      guard isWordByte else { break }
      start = before
    }
    return start
  }

  /// Reads words from a place, as long as they hold misread characters; nil where the first has none.
  func read(from start: Int, reaching place: Int) -> Reading? {
    var whole: Reading?
    var position = start
    while position < bytes.count {
      let word = readWord(from: position, reaching: whole == nil ? place : position)
      guard word.count > 0 else { break }
      if var joined = whole {
        joined.text += " " + word.text
        joined.range = joined.range.lowerBound..<word.range.upperBound
        joined.count += word.count
        joined.isExact = joined.isExact && word.isExact
        whole = joined
      } else {
        whole = word
      }
      position = word.range.upperBound
      guard position < bytes.count, bytes[position] == 0x20 else { break }
      position += 1
    }
    return whole
  }

  /// Reads to the word's end behind its last misread character.
  private func readWord(from start: Int, reaching place: Int) -> Reading {
    var reading = Reading(range: start..<start)
    var position = start
    var text = ""  // read since the last misread character
    var previous: Unicode.Scalar?
    while position < bytes.count {
      if let found = sequence(at: position, after: previous) {
        if reading.count == 0 { reading.isInWord = previous.map(Self.isLetter) ?? false }
        reading.text += text
        text = ""
        reading.text += written(found.scalar)
        reading.count += 1
        reading.isExact = reading.isExact && found.isExact
        position = found.end
        reading.range = start..<position
        previous = found.scalar
        continue
      }
      let (scalar, end) = scalar(at: position)
      if scalar == " " || scalar == "\n" || scalar == "\t" {
        if reading.count > 0 || position >= place { break }
        return reading
      }
      if scalar.value >= 0x80 { reading.isWhole = false }
      if reading.count == 0, position > place + 64 { return reading }
      if reading.count > 0, !isWordCharacter(scalar) {
        // Another misread character may follow a mark within the same run.
        guard let next = nextSequence(from: end) else { break }
        text += String(decoding: bytes[position..<next], as: UTF8.self)
        position = next
        previous = nil
        continue
      }
      text.unicodeScalars.append(scalar)
      previous = scalar
      position = end
    }
    guard reading.count > 0 else { return reading }
    // Letters that the last misread character is joined to belong to the word.
    var tail = ""
    for scalar in text.unicodeScalars {
      guard isWordCharacter(scalar) else { break }
      tail.unicodeScalars.append(scalar)
    }
    reading.text += tail
    reading.range = start..<(reading.range.upperBound + tail.utf8.count)
    return reading
  }

  /// Where a misread character follows a few marks; nil where the run ends first.
  private func nextSequence(from start: Int) -> Int? {
    var position = start
    var steps = 0
    while position < bytes.count, steps < 3 {
      if sequence(at: position, after: nil) != nil { return position }
      let (scalar, end) = scalar(at: position)
      if scalar == " " || scalar == "\n" || Self.isLetter(scalar) { return nil }
      position = end
      steps += 1
    }
    return nil
  }

  /// How the article writes a mark that it has a plainer form of.
  private func written(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "’": Typography.apostrophe(near: anchor, in: article)
    case "“", "”": Typography.usesStraightMarks(near: anchor, in: article) ? "\"" : String(scalar)
    case "–", "—": Typography.dash(near: anchor, in: article, rather: String(scalar))
    default: String(scalar)
    }
  }

  private func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || !language.isDense && Self.isLetter(scalar)
      || scalar.value < 0x80 && Self.isLetter(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  // MARK: One sequence

  /// The character whose bytes were read as those from a place on; nil where there is none that makes
  /// sense in the language.
  private func sequence(
    at start: Int, after previous: Unicode.Scalar?
  ) -> (scalar: Unicode.Scalar, end: Int, isExact: Bool)? {
    let (lead, leadEnd) = scalar(at: start)
    guard lead.value >= 0x80, let byte = encoding.byte(of: lead), (0xC2...0xF4).contains(byte)
    else { return nil }
    let length = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
    var value = UInt32(byte) & (length == 3 ? 0x07 : length == 2 ? 0x0F : 0x1F)
    var position = leadEnd
    var isExact = true
    var couldClose = true
    for _ in 0..<length {
      guard position < bytes.count else { return nil }
      let (next, end) = scalar(at: position)
      if next.value >= 0x80, let byte = encoding.byte(of: next), byte & 0xC0 == 0x80 {
        value = value << 6 | UInt32(byte & 0x3F)
        position = end
        couldClose = couldClose && Self.closes(next)
        continue
      }
      let isForeign = !language.letters.contains(Self.folded(lead))
      guard isForeign || previous?.properties.isLowercase == true,
        let (byte, end) = changed(at: position, isInWord: previous.map(Self.isLetter) ?? false)
      else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
      position = end
      isExact = false
    }
    guard let scalar = Unicode.Scalar(value),
      value >= (length == 1 ? 0x80 : length == 2 ? 0x800 : 0x10000)
    else { return nil }
    let isJoined = sequenceFollows(position)
    guard isPlausible(scalar, isJoined: isJoined || previous.map { $0.value > 0x24F } == true)
    else { return nil }
    // ‘É»’ and ‘Ä“’ are also a capital before a closing mark.
    if couldClose, language.letters.contains(Self.folded(lead)) {
      let next = position < bytes.count ? self.scalar(at: position).scalar : " "
      let isCapital = lead.properties.isUppercase
      let isOwn = language.letters.contains(Self.folded(scalar))
      guard
        isJoined || isCapital && previous?.properties.isLowercase == true
          || next.properties.isLowercase
          || isCapital && isOwn && !(previous.map(Self.isLetter) ?? false)
      else { return nil }
    }
    return (scalar, position, isExact)
  }

  /// Whether another sequence's lead and continuation stand at a place.
  private func sequenceFollows(_ position: Int) -> Bool {
    guard position < bytes.count else { return false }
    let (lead, end) = scalar(at: position)
    guard lead.value >= 0x80, let first = encoding.byte(of: lead), (0xC2...0xF4).contains(first),
      end < bytes.count
    else { return false }
    let next = scalar(at: end).scalar
    return next.value >= 0x80 && encoding.byte(of: next).map { $0 & 0xC0 == 0x80 } == true
  }

  /// The byte whose character compatibility normalisation, or a program that tidies blanks, has changed.
  private func changed(at position: Int, isInWord: Bool) -> (byte: UInt8, end: Int)? {
    let rest = bytes[position..<min(bytes.count, position + 8)]
    for (form, byte) in Self.changedForms where rest.starts(with: form) {
      return (byte, position + form.count)
    }
    // ‘à’ at a word’s end; its no-break space became the space behind the word.
    if rest.first == 0x20 {
      guard isInWord || language.letters.contains(0xE0) else { return nil }
      return (0xA0, position)
    }
    return nil
  }

  private static let changedForms: [(form: [UInt8], byte: UInt8)] = [
    ("1 ⁄ 4", 0xBC), ("1⁄4", 0xBC), ("1 ⁄ 2", 0xBD), ("1⁄2", 0xBD), ("3 ⁄ 4", 0xBE), ("3⁄4", 0xBE),
    (" \u{308}", 0xA8), (" \u{301}", 0xB4), (" \u{327}", 0xB8), (" \u{304}", 0xAF), ("TM", 0x99),
    ("μ", 0xB5), ("1", 0xB9), ("2", 0xB2), ("3", 0xB3),
  ].map { (Array($0.0.utf8), $0.1) }

  /// Whether a character is likely where the language is written: its own letter, a Latin letter, a mark
  /// of prose; beside others that were misread also a letter of any great script.
  private func isPlausible(_ scalar: Unicode.Scalar, isJoined: Bool) -> Bool {
    if language.letters.contains(Self.folded(scalar)) { return true }
    switch scalar.value {
    case 0xA0...0x17F, 0x218...0x21B, 0x300...0x36F, 0x2010...0x2044, 0x20A0...0x20BF,
      0x2100...0x214F, 0x2190...0x2193, 0x2200...0x22FF, 0x1F300...0x1FAFF:
      return true
    case 0x370...0x52F, 0x590...0x6FF, 0x900...0xDFF, 0xE00...0xE7F, 0x1E00...0x1EFF,
      0x3001...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E, 0x200B...0x200F:
      return isJoined
    default: return false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xA9, 0xAB, 0xAE, 0xB0, 0xB2, 0xB3, 0xB7, 0xB9, 0xBB, 0x2013, 0x2014,
      0x2018...0x201E, 0x2026, 0x2039, 0x203A, 0x2122:
      true
    default: false
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
  }

  /// The character at a byte of well-formed UTF-8, and where the next begins.
  private func scalar(at position: Int) -> (scalar: Unicode.Scalar, end: Int) {
    let lead = UInt32(bytes[position])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? lead : lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<max(1, length) where position + offset < bytes.count {
      value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(bytes.count, position + length))
  }
}
