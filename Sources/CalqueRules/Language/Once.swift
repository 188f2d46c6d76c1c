import Synchronization

/// A value that is made when it is first asked for, and shared from then on.
struct Once<Value: Sendable>: ~Copyable, Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value; `make` is called for it once.
  func value(_ make: () -> Value) -> Value {
    made.withLock { known in
      if let known { return known }
      let value = make()
      known = .some(value)
      return value
    }
  }
}
