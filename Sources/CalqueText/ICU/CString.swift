/// Reads strings that C writes into a buffer.
enum CString {
  /// The string that `fill` writes; nil where it returns a negative number.
  ///
  /// `fill` gets a buffer and its capacity and returns the length it needs; it is called again with a
  /// larger buffer where the first was too small.
  static func read(_ fill: (UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String? {
    var capacity: Int32 = 128
    while true {
      var needed: Int32 = -1
      let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(capacity)) {
        buffer -> String? in
        guard let base = buffer.baseAddress else { return nil }
        base.initialize(repeating: 0, count: Int(capacity))
        needed = fill(base, capacity)
        return needed >= 0 && needed < capacity ? String(cString: base) : nil
      }
      if let text { return text }
      guard needed >= capacity else { return nil }
      capacity = needed + 1
    }
  }

  /// The bytes that `fill` writes; nil where it returns a negative number.
  static func bytes(_ fill: (UnsafeMutablePointer<UInt8>, Int) -> Int64) -> [UInt8]? {
    var capacity = 256
    while true {
      var needed: Int64 = -1
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = buffer.baseAddress.map { fill($0, capacity) } ?? -1
        count = needed >= 0 ? min(Int(needed), capacity) : 0
      }
      guard needed >= 0 else { return nil }
      if needed <= capacity { return result }
      capacity = Int(needed)
    }
  }
}
