import CalqueTestSupport
import Testing

@testable import CalqueReading

/// Lines come one by one, whatever their length.
struct LineStreamTests {
  @Test(arguments: ["", "\n", "a", "a\n", "a\n\nb", "\n\n", "a\r\nb\r\n"])
  func `lines tile the file`(text: String) throws {
    let folder = TemporaryFolder()
    var stream = try LineStream(path: folder.write(text, to: "lines"))
    var lines: [String] = []
    while let line = try stream.next() {
      #expect(line.number == lines.count + 1)
      #expect(line.start == lines.reduce(0) { $0 + $1.utf8.count + 1 })
      lines.append(String(decoding: line.bytes, as: UTF8.self))
    }
    let pieces = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(
      lines
        == pieces.map { String($0) ?? "" }.dropLast(
          text.utf8.last.map { $0 == 0x0A } ?? true ? 1 : 0))
  }

  @Test func `lines longer than a block are whole`() throws {
    let folder = TemporaryFolder()
    let lengths = [10, ByteStream.block - 11, 3 * ByteStream.block, 0, ByteStream.block, 5]
    let text = lengths.map { String(repeating: "x", count: $0) }.joined(separator: "\n")
    var stream = try LineStream(path: folder.write(text, to: "lines"))
    var found: [Int] = []
    while let line = try stream.next() { found.append(line.bytes.count) }
    #expect(found == lengths)
  }

  @Test func `a line beyond the maximum is an error, and the next is read`() throws {
    let folder = TemporaryFolder()
    let long = String(repeating: "x", count: 3 * ByteStream.block)
    let path = folder.write("a\n\(long)\nb\n\(long)", to: "lines")
    var stream = try LineStream(path: path, maximumLength: 100)
    #expect(try stream.next()?.number == 1)
    var error = #expect(throws: ReadError.self) { _ = try stream.next() }
    #expect(error == .tooLarge(path: path, line: 2))
    let third = try stream.next()
    #expect(third?.number == 3)
    #expect(third?.start == 3 + long.utf8.count)
    error = #expect(throws: ReadError.self) { _ = try stream.next() }
    #expect(error == .tooLarge(path: path, line: 4))
    #expect(try stream.next() == nil)
  }
}
