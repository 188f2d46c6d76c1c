import CalqueTestSupport
import Foundation

@testable import CalqueCLI

/// What a command line comes to.
struct CalqueRun {
  let status: ExitStatus
  let output: String
  /// The output as it is, the folder's path left in.
  let bytes: [UInt8]
  let errors: String

  /// Follows the words of a command line; the folder's path is left out of what is told.
  init(_ words: String..., in folder: borrowing TemporaryFolder = TemporaryFolder()) async {
    await self.init(words, in: folder)
  }

  init(_ words: [String], in folder: borrowing TemporaryFolder = TemporaryFolder()) async {
    let streams = TemporaryFolder()
    let output = open("\(streams.path)/output", O_CREAT | O_RDWR, 0o600)
    let errors = open("\(streams.path)/errors", O_CREAT | O_RDWR, 0o600)
    var console = Console(output: output, errors: errors)
    status = await Program.run(words, &console)
    close(output)
    close(errors)
    let prefix = folder.path + "/"
    func text(_ name: String) -> String {
      let data = FileManager.default.contents(atPath: "\(streams.path)/\(name)") ?? Data()
      return String(decoding: data, as: UTF8.self).replacingOccurrences(of: prefix, with: "")
    }
    bytes = (FileManager.default.contents(atPath: "\(streams.path)/output")).map { Array($0) } ?? []
    self.output = text("output")
    self.errors = text("errors")
  }
}
