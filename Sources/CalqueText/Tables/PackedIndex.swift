/// An index by word hash that stands in a string literal and is read in place.
///
/// A hash's upper bits choose a bucket, its lower thirty tell the entries of a bucket apart; each entry
/// carries a payload of a fixed width, which only its reader understands. A filter of six bits a bucket
/// stands before: most hashes that are asked for are not there, and it is so small that it stays near.
package struct PackedIndex: Sendable {
  private static let tagWidth = 5
  private static let placeWidth = 4

  private let text: StaticString
  private let filter: Int
  private let buckets: Int
  private let bits: Int
  private let payloadWidth: Int

  /// The index that was written at a position of a text.
  package init(_ text: StaticString, at position: Int) {
    self.text = text
    bits = PackedNumber.read(text.utf8Start, at: position, width: 1)
    payloadWidth = PackedNumber.read(text.utf8Start, at: position + 1, width: 1)
    filter = position + 2
    buckets = filter + 1 << bits
  }

  /// Where the payload of a hash stands in the text; nil where the hash is not in the index.
  ///
  /// - Complexity: O(1): of seven hashes that are not there, six cost one read.
  @inline(__always)
  package func payload(of hash: UInt64) -> Int? {
    let start = text.utf8Start
    let number = Self.bucket(of: hash, bits: bits)
    guard PackedNumber.read(start, at: filter + number, width: 1) & Self.filterBit(of: hash) != 0
    else { return nil }
    let bucket = buckets + Self.placeWidth * number
    let first = PackedNumber.read(start, at: bucket, width: Self.placeWidth)
    let last = PackedNumber.read(
      start, at: bucket + Self.placeWidth, width: Self.placeWidth)
    guard first < last else { return nil }
    // The tag as it is written: four characters at once, and the fifth.
    let tag = Self.tag(of: hash)
    let four = PackedNumber.four(tag & 0xFF_FFFF)
    let fifth = PackedNumber.character(tag >> 24)
    let size = Self.tagWidth + payloadWidth
    var entry = buckets + Self.placeWidth * ((1 << bits) + 1) + first * size
    let raw = UnsafeRawPointer(start)
    for _ in first..<last {
      if raw.loadUnaligned(fromByteOffset: entry, as: UInt32.self) == four,
        start[entry + 4] == fifth
      {
        return entry + Self.tagWidth
      }
      entry += size
    }
    return nil
  }

  /// Writes an index of payloads of one width by hash.
  ///
  /// - Precondition: no two hashes are so alike that the index could not tell them apart.
  package static func write(
    _ entries: [UInt64: [UInt8]], payloadWidth: Int, to text: inout [UInt8]
  ) {
    var bits = 4
    while 1 << bits < entries.count { bits += 1 }
    let sorted = entries.sorted {
      (bucket(of: $0.key, bits: bits), tag(of: $0.key))
        < (bucket(of: $1.key, bits: bits), tag(of: $1.key))
    }
    PackedNumber.write(bits, width: 1, to: &text)
    PackedNumber.write(payloadWidth, width: 1, to: &text)
    var filter = Array(repeating: 0, count: 1 << bits)
    for hash in entries.keys { filter[bucket(of: hash, bits: bits)] |= filterBit(of: hash) }
    for marks in filter { PackedNumber.write(marks, width: 1, to: &text) }
    var place = 0
    for number in 0...(1 << bits) {
      while place < sorted.count, bucket(of: sorted[place].key, bits: bits) < number { place += 1 }
      PackedNumber.write(place, width: placeWidth, to: &text)
    }
    for (previous, entry) in zip(sorted, sorted.dropFirst()) {
      precondition(
        bucket(of: previous.key, bits: bits) != bucket(of: entry.key, bits: bits)
          || tag(of: previous.key) != tag(of: entry.key), "two hashes differ where it counts")
    }
    for entry in sorted {
      PackedNumber.write(tag(of: entry.key), width: tagWidth, to: &text)
      precondition(entry.value.count == payloadWidth, "a payload has the index's width")
      text += entry.value
    }
  }

  @inline(__always)
  private static func bucket(of hash: UInt64, bits: Int) -> Int {
    // The highest bit is always set.
    Int(truncatingIfNeeded: (hash << 1) >> UInt64(64 - bits))
  }

  /// One of six bits, by a part of the hash that neither bucket nor tag is made of.
  @inline(__always)
  private static func filterBit(of hash: UInt64) -> Int {
    1 << Int(truncatingIfNeeded: (hash >> 30 & 0xFF) * 6 >> 8)
  }

  @inline(__always)
  private static func tag(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & 0x3FFF_FFFF) }
}
