import Calque
import CalqueRules
import CalqueText

/// A finding as a terminal shows it to whoever decides on it: what is there, the sentence with the change
/// inside it, and what else there is to choose.
public struct ReviewText {
  private let article: Article
  private let style: TextStyle

  public init(_ article: Article, _ style: TextStyle) {
    self.article = article
    self.style = style
  }

  /// The lines of an item with one of its candidates chosen.
  public func lines(of item: ReviewItem, at place: TextPlace, candidate: Int) -> [String] {
    let finding = item.finding
    let head = StyledText(width: style.width)
      .adding("\(article.id.printable):\(place.line):\(place.column) ", .bold)
      .adding("\(finding.severity.rawValue) ", TextReporter.color(finding.severity))
      .adding("\(finding.message.printable) ", nil)
      .adding("[\(finding.rule)]", .faint)
    var lines = head.lines(in: style)
    let chosen = item.candidates.indices.contains(candidate) ? item.candidates[candidate] : nil
    lines += sentence(of: item, chosen?.edit).lines(in: style).map { "  " + $0 }
    guard item.candidates.count > 1 else { return lines }
    for (number, other) in item.candidates.enumerated() {
      let mark = number == candidate ? "▸" : " "
      let text = StyledText(width: style.width - 4)
        .adding("\(preview(of: other.edit, in: item)) ", number == candidate ? .green : nil)
        .adding(other.reasons.first.map { "(\($0.applicability))" } ?? "", .faint)
      for (row, line) in text.lines(in: style).enumerated() {
        lines.append((row == 0 ? "  \(mark) " : "    ") + line)
      }
    }
    return lines
  }

  /// What the place of the item becomes.
  private func preview(of edit: Edit<Decoded>, in item: ReviewItem) -> String {
    let result = item.text(with: edit, of: article)
    return result.isEmpty ? "(nothing)" : result.shown
  }

  /// The sentence around an item, with the change inside it.
  private func sentence(of item: ReviewItem, _ edit: Edit<Decoded>?) -> StyledText {
    let changed = edit?.range ?? item.place
    let room = style.width * 2
    var before = Substring(text(Offset(start(before: item.place))..<changed.lowerBound))
    var after = Substring(text(changed.upperBound..<Offset(end(after: item.place))))
    let isCutBefore = before.count > room
    let isCutAfter = after.count > room
    if isCutBefore { before = before.suffix(room).drop { $0 != " " }.dropFirst() }
    if isCutAfter { after = after.prefix(room) }
    var result = StyledText(width: style.width - 2)
      .adding((isCutBefore ? "… " : "") + String(before).shown, nil)
    if let edit {
      result = result.removing(text(edit.range).shown, style).inserting(
        edit.replacement.shown, style)
    } else {
      result = result.removing(text(changed).shown, style)
    }
    return result.adding(String(after).shown + (isCutAfter ? "…" : ""), nil)
  }

  private func text(_ range: DecodedRange) -> String {
    guard range.lowerBound < range.upperBound else { return "" }
    return String(decoding: article.text.bytes[range.bytes()], as: UTF8.self)
  }

  /// Where the sentence, or at least the line, of a place begins.
  private func start(before place: DecodedRange) -> Int {
    let bytes = article.text.bytes
    var start = place.lowerBound.bytes
    while start > 0, !bytes[start - 1].isLineEnd {
      if start >= 2, bytes[start - 1] == 0x20, Self.endsSentence(bytes, before: start - 1) { break }
      start -= 1
    }
    return start
  }

  private func end(after place: DecodedRange) -> Int {
    let bytes = article.text.bytes
    var end = place.upperBound.bytes
    while end < bytes.count, !bytes[end].isLineEnd {
      if bytes[end] == 0x20, Self.endsSentence(bytes, before: end) { break }
      end += 1
    }
    return end
  }

  /// Whether a sentence ends before a blank, by its last character or the one before a closing mark.
  private static func endsSentence(_ bytes: [UInt8], before position: Int) -> Bool {
    let tail = String(decoding: bytes[max(0, position - 8)..<position], as: UTF8.self)
    return tail.unicodeScalars.suffix(2).contains { Marks.endsSentence($0.value) }
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}

extension String {
  /// The text in one line, with what is invisible shown.
  fileprivate var shown: String {
    replacing("\r\n", with: "⏎").replacing("\n", with: "⏎").replacing("\t", with: "  ").printable
  }
}
