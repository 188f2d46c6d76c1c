import Glibc
import Synchronization

/// Ctrl-C, and a plain kill: the first lets a run finish what is under way, the second ends it at once.
enum Interruption {
  private static let flag = Atomic<Bool>(false)
  private static let runs = Atomic<Int>(0)

  /// Whether the process was asked to end.
  static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Takes the signals of the process; where no run is under way they end it as ever.
  static func watch() {
    flag.store(false, ordering: .relaxed)  // both made before a handler touches them
    runs.store(0, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      if Interruption.runs.load(ordering: .relaxed) == 0 { raise(number) }
      Interruption.flag.store(true, ordering: .relaxed)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
    for number in [SIGINT, SIGTERM] { sigaction(number, &action, nil) }
  }

  /// From here on a signal lets the run finish what it has begun.
  static func beginRun() { runs.add(1, ordering: .relaxed) }

  static func endRun() { runs.subtract(1, ordering: .relaxed) }
}
