import Glibc

/// A terminal that gives each key as it is pressed, and shows none; put back with its owner's end.
struct Terminal: ~Copyable {
  private let descriptor: Int32
  private var before = termios()

  /// The terminal of the process.
  ///
  /// - Throws: `CommandError.noTerminal` where there is none.
  init() throws(CommandError) {
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
    var before = termios()
    guard descriptor >= 0, tcgetattr(descriptor, &before) == 0 else { throw .noTerminal }
    self.descriptor = descriptor
    self.before = before
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL)
    tcsetattr(descriptor, TCSADRAIN, &raw)
  }

  deinit {
    var before = before
    tcsetattr(descriptor, TCSADRAIN, &before)
    close(descriptor)
  }

  /// The cells of a line.
  var width: Int { max(20, Output(descriptor: descriptor).terminalWidth ?? 80) }

  /// Shows text.
  borrowing func show(_ text: String) {
    var output = Output(descriptor: descriptor)
    // A terminal that is gone shows nothing, and gives no more keys.
    try? output.write(text)
    try? output.flush()
  }

  /// Waits for the next key.
  borrowing func key() -> Key {
    guard let byte = byte() else { return .interrupt }
    switch byte {
    case 0x03, 0x04: return .interrupt
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x01: return .home
    case 0x05: return .end
    case 0x1B: return hasMore ? sequence() : .escape
    case 0x20...0x7E: return .character(Character(Unicode.Scalar(byte)))
    case 0xC2...0xF4: return character(byte)
    default: return .other
    }
  }

  private func character(_ lead: UInt8) -> Key {
    var bytes = [lead]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    while bytes.count < length {
      guard let byte = byte() else { return .interrupt }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)?.first.map { .character($0) } ?? .other
  }

  /// A key that is sent as an escape sequence.
  private func sequence() -> Key {
    guard let opening = byte() else { return .interrupt }
    guard opening == UInt8(ascii: "[") || opening == UInt8(ascii: "O") else { return .other }
    var digits: [UInt8] = []
    while let byte = byte() {
      switch byte {
      case 0x30...0x3F: digits.append(byte)
      case UInt8(ascii: "C"): return .right
      case UInt8(ascii: "D"): return .left
      case UInt8(ascii: "H"): return .home
      case UInt8(ascii: "F"): return .end
      case UInt8(ascii: "~"): return digits == [UInt8(ascii: "3")] ? .delete : .other
      default: return .other
      }
    }
    return .interrupt
  }

  /// Whether another byte is there, or comes with the one before.
  private var hasMore: Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 25) == 1
  }

  private func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(descriptor, &byte, 1)
      if count == 1 { return byte }
      guard count < 0, errno == EINTR else { return nil }
    }
  }
}
