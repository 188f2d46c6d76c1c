/// Text as a literal of Swift source, whatever the text holds.
enum StringLiteral {
  private static let hashes = String(repeating: "#", count: 6)

  /// The raw literal of a text.
  static func source(of text: String) -> String {
    "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
  }
}
