/// A line of text that is edited key by key.
struct LineEditor {
  private(set) var text: [Character]
  /// How many characters stand before the cursor.
  private(set) var cursor: Int

  init(_ text: String) {
    self.text = Array(text)
    cursor = self.text.count
  }

  /// Follows a key; false where the key means nothing here.
  @discardableResult mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      text.insert(character, at: cursor)
      cursor += 1
      join()
    case .backspace where cursor > 0:
      cursor -= 1
      text.remove(at: cursor)
    case .delete where cursor < text.count: text.remove(at: cursor)
    case .left where cursor > 0: cursor -= 1
    case .right where cursor < text.count: cursor += 1
    case .home: cursor = 0
    case .end: cursor = text.count
    default: return false
    }
    return true
  }

  /// Makes one character of a mark and what it combines with.
  private mutating func join() {
    let before = Array(String(text[..<cursor]))
    text.replaceSubrange(..<cursor, with: before)
    cursor = before.count
  }
}
