/// The text a reader took from its source, with the way back to the source's bytes.
public struct DecodedText: Sendable {
  /// Well-formed UTF-8; each ill-formed sequence of the source stands as U+FFFD.
  public let bytes: [UInt8]
  /// The way back to the source.
  public let map: OffsetMap<Decoded, Original>
  /// The IANA name of the encoding it was read in.
  public let encoding: String
  /// Whether the encoding was guessed, by ICU's detector, rather than known.
  public let isEncodingGuessed: Bool
  /// Where the source was ill-formed.
  public let illFormed: [OriginalRange]

  /// Text whose every part is accounted for.
  ///
  /// - Precondition: `map` leads from all of `bytes`.
  public init(
    bytes: [UInt8], map: OffsetMap<Decoded, Original>, encoding: String = "UTF-8",
    isEncodingGuessed: Bool = false, illFormed: [OriginalRange] = []
  ) {
    precondition(map.fromLength == bytes.count, "the map leads from every byte of the text")
    self.bytes = bytes
    self.map = map
    self.encoding = encoding
    self.isEncodingGuessed = isEncodingGuessed
    self.illFormed = illFormed
  }

  /// Text that is its own source, such as the field of a record.
  public init(_ string: String) {
    let bytes = Array(string.utf8)
    self.init(bytes: bytes, map: OffsetMap(identity: bytes.count))
  }

  /// The part of the text that a range of the source was read as.
  public func range(of range: OriginalRange) -> DecodedRange {
    let lower = map.position(leadingTo: range.lowerBound)
    return lower..<max(lower, map.position(leadingTo: range.upperBound))
  }
}
