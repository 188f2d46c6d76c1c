import CalqueText

/// Reads the prose of SubRip and WebVTT subtitles: what is said, without numbers, times and tags.
///
/// Sentences run on over cues, so that a cue ends a line and not a paragraph; within a cue, lines are
/// broken for their length alone, but where somebody else speaks.
struct SubtitleReader {
  /// The article that a file of subtitles holds.
  static func article(_ page: DecodedText, id: String, original: [UInt8]) -> Article {
    let bytes = page.bytes
    let lines = bytes.lineRanges
    var prose = ProseBuilder(bytes)
    var notes = SubtitleNotes()
    var isCue = false
    for range in lines {
      if bytes[range].allSatisfy(\.isMarkupSpace) {
        isCue = false
        notes.end()
      } else if notes.take(range, of: bytes, inCue: isCue) {
        continue
      } else if bytes[range].holdsCueTimes {
        isCue = true
        notes.beginCue(range)
        prose.separate(.line)
      } else if isCue {
        prose.separate(bytes[range].first == UInt8(ascii: "-") ? .line : .space)
        take(range, of: bytes, into: &prose)
      }
    }
    let text = prose.prose(of: page)
    return Article(
      id: id, text: text, page: page, original: original,
      escaping: MarkupEscaping(map: text.map, notation: .plain),
      comments: notes.comments(of: page))
  }

  /// Takes a line without tags (`<i>`) and overrides (`{\an8}`).
  private static func take(_ line: Range<Int>, of bytes: [UInt8], into prose: inout ProseBuilder) {
    var start = line.lowerBound
    var place = start
    while place < line.upperBound {
      var end: Int?
      if bytes[place] == UInt8(ascii: "<") {
        end = HTMLTag(at: place, in: bytes, end: line.upperBound)?.range.upperBound
        if end == nil, place + 1 < line.upperBound, bytes[place + 1].isASCIIDigit {
          end = bytes[place..<line.upperBound].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
        }
      } else if bytes[place] == UInt8(ascii: "{"), place + 1 < line.upperBound,
        bytes[place + 1] == UInt8(ascii: "\\")
      {
        end = bytes[place..<line.upperBound].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
      }
      if let end {
        prose.keep(start..<place)
        start = end
        place = end
      } else {
        place += 1
      }
    }
    prose.keep(start..<line.upperBound)
  }
}

extension [UInt8] {
  /// The lines, without their ends.
  var lineRanges: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var place = 0
    while place < count {
      let byte = self[place]
      place += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      lines.append(start..<(place - 1))
      if byte == 0x0D, place < count, self[place] == 0x0A { place += 1 }
      start = place
    }
    if start < count { lines.append(start..<count) }
    return lines
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line says when a cue is shown: `00:01:02,345 --> 00:01:04,000`.
  fileprivate var holdsCueTimes: Bool {
    let text = drop(while: \.isMarkupSpace)
    guard text.first?.isASCIIDigit == true else { return false }
    let start = text.prefix { $0.isASCIIDigit || $0 == 0x3A || $0 == 0x2C || $0 == 0x2E }
    return start.contains(0x3A)
      && text.dropFirst(start.count).drop(while: \.isMarkupSpace).starts(with: Array("-->".utf8))
  }
}
