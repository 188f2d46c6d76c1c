/// Numbers for the different hashes of an article, from 0 in the order in which they are first met.
struct NumberByHash: ~Copyable {
  private let slots: UnsafeMutablePointer<(hash: UInt64, number: Int32)>
  private let mask: Int
  private var count: Int32 = 0

  /// Numbers for so many hashes at most.
  init(atMost limit: Int) {
    var capacity = 16
    while capacity < limit * 2 { capacity *= 2 }
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: (0, 0), count: capacity)
    mask = capacity - 1
  }

  deinit { slots.deallocate() }

  /// The number of a hash that is not 0: the next one, where it has none yet.
  ///
  /// - Complexity: O(1) for hashes of words.
  mutating func number(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash &>> 24) & mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return Int(slots[slot].number) }
      slot = (slot &+ 1) & mask
    }
    precondition(Int(count) <= mask / 2, "no more hashes than were announced")
    slots[slot] = (hash, count)
    count += 1
    return Int(count) - 1
  }
}
