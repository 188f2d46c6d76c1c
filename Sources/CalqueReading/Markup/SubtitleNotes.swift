import CalqueText

/// Gathers the comments of WebVTT, blocks that begin with the word NOTE, each with the cue behind it.
struct SubtitleNotes {
  private var notes: [Note] = []
  private var isOpen = false
  /// The notes before the last cue, and those before the next one.
  private var ofCue = 0..<0

  private struct Note {
    var all: Range<Int>
    let content: Int
    var cue: Range<Int>?
  }

  private static let word = Array("NOTE".utf8)

  /// Takes a line that is not blank; whether it belongs to a note.
  mutating func take(_ line: Range<Int>, of bytes: [UInt8], inCue isCue: Bool) -> Bool {
    if isCue {
      for index in ofCue {
        notes[index].cue = notes[index].cue.map { $0.lowerBound..<line.upperBound }
      }
      return false
    }
    if isOpen, let last = notes.indices.last {
      notes[last].all = notes[last].all.lowerBound..<line.upperBound
      return true
    }
    let rest = bytes[line].dropFirst(Self.word.count)
    guard bytes[line].starts(with: Self.word), rest.first?.isMarkupSpace ?? true else {
      return false
    }
    notes.append(Note(all: line, content: rest.startIndex))
    isOpen = true
    return true
  }

  /// Ends a note: a blank line came.
  mutating func end() { isOpen = false }

  /// Begins a cue with the line of its times.
  mutating func beginCue(_ line: Range<Int>) {
    ofCue = ofCue.upperBound..<notes.count
    for index in ofCue { notes[index].cue = line }
  }

  /// Those that are said to Calque, by place.
  func comments(of page: DecodedText) -> [SourceComment] {
    notes.compactMap { note in
      SourceComment(
        page.bytes[note.content..<note.all.upperBound],
        at: page.map.range(Range(bytes: note.all)),
        next: note.cue.map { page.map.range(Range(bytes: $0)) })
    }
  }
}
