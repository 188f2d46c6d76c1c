import Calque
import CalqueReading
import CalqueReporting
import Glibc

/// How far a run has come, in a line: a share, a rate, the time that is left, and counts.
struct Progress {
  /// The bytes of all articles; nil where they cannot be known before.
  private var total: Int?
  private var bytes = 0
  private var articles = 0
  private var findings = 0
  private var failures = 0

  private static let barWidth = 20

  /// The progress of a run over so many bytes.
  init(total: Int?) {
    self.total = total
  }

  /// The progress of a run over the articles under some paths, whose size is known where they are files.
  init(paths: [String]) {
    var total = 0
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        self.total = nil
        return
      }
      total += Int(status.st_size)
    }
    self.total = total
  }

  /// Counts an article that is done.
  mutating func add(_ outcome: Outcome, of article: PendingArticle) {
    articles += 1
    switch outcome {
    case .report(let report): findings += report.findings.count
    case .failure: failures += 1
    }
    switch article {
    case .record(let line, _): bytes += line.bytes.count + 1
    case .file(let path) where total != nil: bytes += Self.size(of: path)
    case .file, .failure: break
    }
    // What unfolds to more than its file holds says nothing about what is left.
    if let total, bytes > total + articles { self.total = nil }
  }

  /// The line for a person at a terminal, with a bar where the end is known.
  func bar(after time: Duration) -> String {
    guard let share else { return text(after: time) }
    let filled = Int(share * Double(Self.barWidth))
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: Self.barWidth - filled)
    return "\(bar) \(text(after: time))"
  }

  /// The line in words.
  func text(after time: Duration) -> String {
    let seconds = max(0.001, time / .seconds(1))
    let rate = Int(Double(articles) / seconds)
    var parts = share.map { ["\(Int($0 * 100)) %"] } ?? []
    parts.append("\(articles.grouped) article\(articles == 1 ? "" : "s")")
    parts.append("\(rate.grouped) a second")
    parts.append("\(findings.grouped) finding\(findings == 1 ? "" : "s")")
    if failures > 0 { parts.append("\(failures.grouped) could not be checked") }
    if let share, share > 0.005 {
      parts.append("\(Self.clock(seconds * (1 - share) / share)) left")
    } else {
      parts.append("\(Self.clock(seconds)) so far")
    }
    return parts.joined(separator: ", ")
  }

  private var share: Double? {
    guard let total, total > 0 else { return nil }
    return min(1, Double(bytes) / Double(total))
  }

  /// A time as a clock shows it: 0:07, 12:40, 3:00:00.
  private static func clock(_ time: Double) -> String {
    let seconds = Int(time.rounded())
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let start = hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)"
    return "\(start):\(two(seconds % 60))"
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
