import Testing

@testable import CalqueText

/// An index in a string is read as it was written.
struct PackedIndexTests {
  @Test(arguments: [0, 1, 63, 64, 4095, 262_143])
  func `numbers come back as they were written`(number: Int) {
    var text: [UInt8] = []
    PackedNumber.write(number, width: 4, to: &text)
    text.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      #expect(PackedNumber.read(start, at: 0, width: 4) == number)
    }
    #expect(text.allSatisfy { (0x30..<0x70).contains($0) })
  }

  @Test func `the hash of several words tells their order and their repetition`() {
    var hasher = WordHasher()
    let hashes = ["Pago Pago", "Walla Walla", "North Korea", "Korea North", "North"].map {
      WordIndex.combined(hasher.hashes(of: $0))
    }
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func `a piece hashes like the word it is`() {
    var hasher = WordHasher()
    let bytes = Array("September30".utf8)
    #expect(
      WordHasher.hash(ofPiece: bytes[0..<9], turkic: false) == hasher.hashes(of: "september")[0])
  }

  @Test(arguments: ["Élysée", "ÞÓRÐUR", "Öğle", "Straße", "Łódź", "Ÿser", "µm", "Москва", "İzmir"])
  func `a piece folds as its word does`(word: String) {
    var plain = WordHasher()
    var turkic = WordHasher(turkic: true)
    let piece = Array(word.utf8)[...]
    #expect(WordHasher.hash(ofPiece: piece, turkic: false) == plain.hashes(of: word)[0])
    #expect(WordHasher.hash(ofPiece: piece, turkic: true) == turkic.hashes(of: word)[0])
  }
}
