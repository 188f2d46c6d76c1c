/// One text to be checked, as a reader took it from its source.
public struct Article: Sendable {
  /// What reports call it: a path, a record's id, or "-".
  public let id: String
  /// The prose, with the way back to the source.
  public let text: DecodedText
  /// The source as it is written, markup and all: what lines and columns are counted in.
  public let page: DecodedText
  /// The bytes that findings are counted in: the file as it lies on disk after decompression, or the
  /// decoded value of a record's field.
  public let original: [UInt8]
  /// Where a record's field stands in its file; nil for an article that is a file.
  public let source: RecordSource?
  /// How the source writes the prose.
  public let escaping: any Escaping<Original>
  /// The language its source declares, as written there.
  public let declaredLanguage: String?
  /// The language it was translated from, where its source says so.
  public let sourceLanguage: String?
  /// What its source says to Calque in comments, by place.
  public let comments: [SourceComment]

  public init(
    id: String, text: DecodedText, page: DecodedText? = nil, original: [UInt8],
    source: RecordSource? = nil, escaping: any Escaping<Original> = Verbatim(),
    declaredLanguage: String? = nil, sourceLanguage: String? = nil, comments: [SourceComment] = []
  ) {
    self.id = id
    self.text = text
    self.page = page ?? text
    self.original = original
    self.source = source
    self.escaping = escaping
    self.declaredLanguage = declaredLanguage
    self.sourceLanguage = sourceLanguage
    self.comments = comments
  }

  /// The IANA name of the encoding of its file.
  public var encoding: String { source?.encoding ?? text.encoding }

  /// An article that is a string by itself.
  public init(id: String = "-", _ text: String, language: String? = nil) {
    let decoded = DecodedText(text)
    self.init(id: id, text: decoded, original: decoded.bytes, declaredLanguage: language)
  }
}

/// The place of a record's field in the file that holds it.
public struct RecordSource: Sendable {
  public let path: String
  /// The line of the record, from 1.
  public let line: Int
  /// The way from the field's decoded value to the file's bytes.
  public let map: OffsetMap<Original, Raw>
  /// How the file writes the field's value.
  public let escaping: any Escaping<Raw>
  /// The IANA name of the file's encoding.
  public let encoding: String

  public init(
    path: String, line: Int, map: OffsetMap<Original, Raw>,
    escaping: any Escaping<Raw> = Verbatim(), encoding: String = "UTF-8"
  ) {
    self.path = path
    self.line = line
    self.map = map
    self.escaping = escaping
    self.encoding = encoding
  }
}
