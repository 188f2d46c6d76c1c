/// The text as its bytes lie in the article's source: a file, or the decoded field of a record.
public enum Original {}

/// The text a reader took from its source: well-formed UTF-8, otherwise untouched.
public enum Decoded {}

/// The text that tokens and rules see: NFC, line ends as U+000A.
public enum Normal {}

/// The bytes of the file that holds a record, outside the record's own counting.
public enum Raw {}

/// A position counted in bytes, in one particular text.
public struct Offset<Text>: Hashable, Comparable, Sendable {
  public let bytes: Int

  @inlinable public init(_ bytes: Int) { self.bytes = bytes }

  @inlinable public static func < (left: Self, right: Self) -> Bool { left.bytes < right.bytes }

  /// The position so many bytes further on.
  @inlinable public func advanced(by distance: Int) -> Self { Self(bytes + distance) }
}

/// A stretch of the article as its bytes lie on disk: what reports show.
public typealias OriginalRange = Range<Offset<Original>>

/// A stretch of the text that a reader took from its source.
public typealias DecodedRange = Range<Offset<Decoded>>

/// A stretch of the normalised text: what rules see.
public typealias NormalRange = Range<Offset<Normal>>

/// A stretch of the file around a record.
public typealias RawRange = Range<Offset<Raw>>

extension Range {
  /// The range from one byte to another, end exclusive.
  @inlinable public init<Text>(bytes: Range<Int>) where Bound == Offset<Text> {
    self = Offset(bytes.lowerBound)..<Offset(bytes.upperBound)
  }

  /// The same range as plain integers, for indexing into the bytes.
  @inlinable public func bytes<Text>() -> Range<Int> where Bound == Offset<Text> {
    lowerBound.bytes..<upperBound.bytes
  }
}
