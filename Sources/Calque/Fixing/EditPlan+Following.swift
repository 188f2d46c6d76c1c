import CalqueRules
import CalqueText

extension EditPlan {
  /// One plan that does to a text what this and then another would.
  ///
  /// - Complexity: O(*n*) in the text's bytes.
  func followed(by next: EditPlan, on text: [UInt8]) -> EditPlan {
    guard !edits.isEmpty else { return next }
    let middle = applied(to: text)
    var merged: [PlannedEdit] = []
    var first = placed[...]
    var second = next.edits[...]
    var shift = 0  // of the text between, against the first
    while let start = [first.first?.place.lowerBound, second.first?.range.lowerBound]
      .compactMap({ $0 }).min()
    {
      var group = Group(start: start, shift: shift)
      while group.take(&first) || group.take(&second) {}
      shift = group.shiftAfter
      if let edit = group.edit(of: text, middle) { merged.append(edit) }
    }
    return EditPlan(ordered: merged)
  }

  /// Where a position of the text lies after the edits; of one inside an edit, the replacement's start or
  /// end.
  func position(after position: Int, atEnd: Bool) -> Int {
    var shift = 0
    for planned in edits {
      guard planned.range.lowerBound < position else { break }
      let count = planned.edit.replacement.utf8.count
      if position < planned.range.upperBound {
        return planned.range.lowerBound + shift + (atEnd ? count : 0)
      }
      shift += count - planned.range.count
    }
    return position + shift
  }

  /// Where a stretch of the edited text came from, with what the replacements it touches stand for.
  func origin(of range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    for (planned, place) in placed {
      let shift = place.upperBound - planned.range.upperBound
      if place.upperBound <= range.lowerBound {
        lower = range.lowerBound - shift
      } else if place.lowerBound < range.lowerBound {
        lower = planned.range.lowerBound
      }
      if place.upperBound <= range.upperBound {
        upper = range.upperBound - shift
      } else if place.lowerBound < range.upperBound {
        upper = planned.range.upperBound
      }
    }
    return lower..<max(lower, upper)
  }

  /// The edits with the places of their replacements in the edited text.
  var placed: [(edit: PlannedEdit, place: Range<Int>)] {
    var shift = 0
    return edits.map { planned in
      let start = planned.range.lowerBound + shift
      let count = planned.edit.replacement.utf8.count
      shift += count - planned.range.count
      return (planned, start..<(start + count))
    }
  }
}

/// Edits of two plans that touch one another in the text between.
private struct Group {
  private var first: [PlannedEdit] = []
  private var second: [PlannedEdit] = []
  private var place: Range<Int>  // in the text between
  private let shift: Int
  /// How far the text between is ahead of the first after the group.
  private(set) var shiftAfter: Int

  init(start: Int, shift: Int) {
    place = start..<start
    self.shift = shift
    shiftAfter = shift
  }

  mutating func take(
    _ edits: inout ArraySlice<(edit: PlannedEdit, place: Range<Int>)>
  ) -> Bool {
    guard let next = edits.first, next.place.lowerBound <= place.upperBound else { return false }
    edits.removeFirst()
    first.append(next.edit)
    shiftAfter += next.place.count - next.edit.range.count
    place = place.lowerBound..<max(place.upperBound, next.place.upperBound)
    return true
  }

  mutating func take(_ edits: inout ArraySlice<PlannedEdit>) -> Bool {
    guard let next = edits.first, next.range.lowerBound <= place.upperBound else { return false }
    edits.removeFirst()
    second.append(next)
    place = place.lowerBound..<max(place.upperBound, next.range.upperBound)
    return true
  }

  /// The one edit that stands for all; nil where they undo one another.
  func edit(of text: [UInt8], _ middle: [UInt8]) -> PlannedEdit? {
    let lower = place.lowerBound - shift
    let upper = place.upperBound - shiftAfter
    var result: [UInt8] = []
    var position = place.lowerBound
    for planned in second {
      result += middle[position..<planned.range.lowerBound]
      result += planned.edit.replacement.utf8
      position = planned.range.upperBound
    }
    result += middle[position..<place.upperBound]
    guard !text[lower..<upper].elementsEqual(result) else { return nil }
    return PlannedEdit(
      Edit(Range(bytes: lower..<upper), String(decoding: result, as: UTF8.self)),
      first.flatMap(\.reasons) + second.flatMap(\.reasons))
  }
}
