import Synchronization

/// Counts how often it is asked.
final class Calls: Sendable {
  private let count = Atomic<Int>(0)

  func count(isOver limit: Int) -> Bool {
    count.add(1, ordering: .relaxed).newValue > limit
  }
}
