import CalqueTestSupport
import Foundation
import Testing

@testable import CalqueCLI

/// Shells understand what completes their command lines.
struct CompletionTests {
  @Test(arguments: [
    (words: "calque ch", replies: ["check"]),
    (words: "calque check --fo", replies: ["--format"]),
    (words: "calque check --format js", replies: ["json", "jsonl"]),
    (words: "calque check -f te", replies: ["text"]),
    (words: "calque check --language pt-", replies: ["pt-BR", "pt-PT"]),
    (words: "calque explain doubled-w", replies: ["doubled-word"]),
    (words: "calque completions ", replies: ["bash", "zsh", "fish"]),
  ])
  func `bash completes commands, options and values`(words: String, replies: [String]) throws {
    let script = """
      COMP_WORDS=(\(words)\(words.hasSuffix(" ") ? "''" : ""))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _calque
      echo "${COMPREPLY[@]}"
      """
    let output = try #require(try output(of: "bash", Shell.bash.completions + script))
    #expect(output.split(separator: " ").map { $0.filter { $0 != "\n" } } == replies)
  }

  @Test(arguments: Shell.allCases)
  func `each shell reads its script`(shell: Shell) throws {
    // Where a shell is not installed there is nothing to hold the script against.
    guard let output = try output(of: shell.rawValue, shell.completions, checking: true) else {
      return
    }
    #expect(output == "")
  }

  /// What a shell says to a script; nil where there is no such shell.
  private func output(of shell: String, _ script: String, checking: Bool = false) throws -> String?
  {
    let path = "/usr/bin/\(shell)"
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    let folder = TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = (checking ? ["-n"] : []) + [folder.write(script, to: "script")]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
