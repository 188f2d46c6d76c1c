/// How a source writes text so that its reader reads it back: JSON's escapes, HTML's references, CSV's
/// doubled quotation marks.
///
/// A reader whose source does not hold text as it stands gives its articles an escaping: of a document
/// from the prose to the document's own notation, of a record from the field's value to its file's.
public protocol Escaping<Source>: Sendable {
  associatedtype Source

  /// Text as it is written in place of a range of the source; nil where it cannot stand there.
  func escaped(_ text: String, at range: Range<Offset<Source>>) -> String?
}

/// Writes text as it is.
public struct Verbatim<Source>: Escaping {
  public init() {}

  public func escaped(_ text: String, at range: Range<Offset<Source>>) -> String? { text }
}
