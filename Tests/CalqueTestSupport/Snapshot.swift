import Foundation
import Testing

/// Holds a whole output against the file it is kept in.
///
/// With `CALQUE_RECORD=1` in the environment the files are written anew; read the difference before committing.
public func expectSnapshot(
  _ output: some Sequence<UInt8>, _ name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    .appendingPathComponent("Outputs/\(name)")
  let data = Data(output)
  if ProcessInfo.processInfo.environment["CALQUE_RECORD"] == "1" {
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: file)
  }
  let kept = (try? Data(contentsOf: file)) ?? Data()
  guard kept != data else { return }
  let expected = String(decoding: kept, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let actual = String(decoding: data, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let line = zip(expected, actual).prefix { $0 == $1 }.count
  Issue.record(
    """
    Outputs/\(name) differs at line \(line + 1):
    - \(line < expected.count ? expected[line] : "")
    + \(line < actual.count ? actual[line] : "")
    """, sourceLocation: sourceLocation)
}
