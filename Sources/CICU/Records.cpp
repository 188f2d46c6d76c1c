#include <simdjson.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "CSimdjson.h"

using namespace simdjson;

struct calque_json_parser {
  ondemand::parser parser;
  std::string line;  // with simdjson's padding; kept so that its memory is
  std::vector<std::vector<std::string>> paths;  // of the wanted fields, each the keys that lead there
};

namespace {

constexpr int kMaximumDepth = 512;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_hex(char byte) { return is_digit(byte) || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f'); }

/// The token without the white space behind it.
std::string_view trimmed(std::string_view token) {
  size_t last = token.find_last_not_of(" \t\r\n");
  return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Whether text is a number as RFC 8259 writes one, of any size.
bool is_number(std::string_view text) {
  size_t at = 0;
  auto digits = [&] {
    size_t first = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at > first;
  };
  if (at < text.size() && text[at] == '-') ++at;
  if (at < text.size() && text[at] == '0') {
    ++at;
  } else if (!digits()) {
    return false;
  }
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (!digits()) return false;
  }
  if (at < text.size() && (text[at] | 0x20) == 'e') {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (!digits()) return false;
  }
  return at == text.size();
}

/// The place of the first escape in a string's content that JSON has none of; npos where all are good.
size_t bad_escape(std::string_view content) {
  for (size_t at = content.find('\\'); at != std::string_view::npos; at = content.find('\\', at)) {
    if (at + 1 >= content.size()) return at;
    char kind = content[at + 1];
    if (kind == 'u') {
      if (at + 6 > content.size()) return at;
      for (size_t digit = at + 2; digit < at + 6; ++digit) {
        if (!is_hex(content[digit])) return at;
      }
      at += 6;
    } else {
      if (std::strchr("\"\\/bfnrt", kind) == nullptr || kind == '\0') return at;
      at += 2;
    }
  }
  return std::string_view::npos;
}

/// Walks one record.
class Walk {
 public:
  Walk(calque_json_parser &parser, size_t length, calque_json_field *fields)
      : parser_(parser.parser), base_(parser.line.data()), length_(length), paths_(parser.paths), fields_(fields) {}

  int32_t record() {
    ondemand::document document;
    if (error_code error = parser_.iterate(base_, length_, length_ + SIMDJSON_PADDING).get(document)) {
      return indexing_error(error);
    }
    ondemand::json_type type;
    ondemand::object object;
    if (document.type().get(type)) return fail(CALQUE_JSON_MALFORMED, first_byte());
    if (type != ondemand::json_type::object) return fail(CALQUE_JSON_NOT_AN_OBJECT, first_byte());
    if (document.get_object().get(object)) return fail(CALQUE_JSON_MALFORMED, length_);
    int32_t status = walk(object, 1, all());
    if (is_placed_) return status;
    const char *place = nullptr;
    bool is_at_end = document.current_location().get(place) == OUT_OF_BOUNDS;
    if (status == CALQUE_JSON_VALID && is_at_end) return status;
    bool is_known = place >= base_ && place <= base_ + length_;
    return fail(CALQUE_JSON_MALFORMED, is_known ? static_cast<size_t>(place - base_) : length_);
  }

  size_t error_at() const { return error_at_; }

 private:
  /// Walks an object that lies on some of the paths, which are the bits of a set.
  int32_t walk(ondemand::object &object, int depth, uint32_t paths) {
    if (depth > kMaximumDepth) return fail(CALQUE_JSON_TOO_DEEP, length_);
    for (simdjson_result<ondemand::field> result : object) {
      ondemand::field field;
      if (std::move(result).get(field)) return CALQUE_JSON_MALFORMED;
      const char *key = field.key().raw();
      size_t key_length = closing(key);
      if (int32_t status = escapes({key, key_length})) return status;
      uint32_t wanted = paths == 0 ? 0 : through({key, key_length}, depth, paths);
      if (int32_t status = walk(field.value(), depth, wanted)) return status;
    }
    return CALQUE_JSON_VALID;
  }

  int32_t walk(ondemand::value value, int depth, uint32_t paths) {
    ondemand::json_type type;
    if (value.type().get(type)) return CALQUE_JSON_MALFORMED;
    std::string_view token = trimmed(value.raw_json_token());
    calque_json_field found = {static_cast<size_t>(token.data() - base_), token.size(), CALQUE_JSON_OTHER};
    for_each(paths, [&](size_t number) { fields_[number] = {0, 0, CALQUE_JSON_ABSENT}; });
    if (type == ondemand::json_type::object) {
      ondemand::object object;
      if (value.get_object().get(object)) return CALQUE_JSON_MALFORMED;
      if (int32_t status = walk(object, depth + 1, paths)) return status;
    } else if (type == ondemand::json_type::array) {
      if (depth >= kMaximumDepth) return fail(CALQUE_JSON_TOO_DEEP, length_);
      ondemand::array array;
      if (value.get_array().get(array)) return CALQUE_JSON_MALFORMED;
      size_t index = 0;
      for (simdjson_result<ondemand::value> result : array) {
        ondemand::value element;
        if (std::move(result).get(element)) return CALQUE_JSON_MALFORMED;
        uint32_t wanted = paths == 0 ? 0 : through(std::to_string(index++), depth + 1, paths);
        if (int32_t status = walk(element, depth + 1, wanted)) return status;
      }
    } else if (type == ondemand::json_type::string) {
      token = token.substr(1, token.size() - 2);
      if (int32_t status = escapes(token)) return status;
      found = {found.start + 1, token.size(), CALQUE_JSON_STRING};
      // Taken, not skipped: skipping would take a string before a colon for a key.
      ondemand::raw_json_string taken;
      if (value.get_raw_json_string().get(taken)) return CALQUE_JSON_MALFORMED;
    } else if (type == ondemand::json_type::number) {
      if (!is_number(token)) return fail(CALQUE_JSON_MALFORMED, found.start);
      found.kind = CALQUE_JSON_NUMBER;
    } else if (token == "null") {
      found.kind = CALQUE_JSON_NULL;
    } else if (token != "true" && token != "false") {
      return fail(CALQUE_JSON_MALFORMED, found.start);
    }
    for_each(paths, [&](size_t number) {
      if (paths_[number].size() == static_cast<size_t>(depth)) fields_[number] = found;
    });
    return CALQUE_JSON_VALID;
  }

  /// The set of all paths.
  uint32_t all() const {
    return paths_.size() >= 32 ? UINT32_MAX : (uint32_t{1} << paths_.size()) - 1;
  }

  template <typename Body>
  void for_each(uint32_t paths, Body body) const {
    for (size_t number = 0; paths != 0; ++number, paths >>= 1) {
      if ((paths & 1) != 0) body(number);
    }
  }

  /// Those of some paths that go on through a key of an object, or the number of an element, so deep.
  uint32_t through(std::string_view key, int depth, uint32_t paths) {
    std::string plain;
    if (key.find('\\') != std::string_view::npos) {
      plain = unescaped(key);
      key = plain;
    }
    uint32_t found = 0;
    for_each(paths, [&](size_t number) {
      const auto &path = paths_[number];
      auto place = static_cast<size_t>(depth) - 1;
      if (path.size() > place && path[place] == key) found |= uint32_t{1} << number;
    });
    return found;
  }

  /// The key with its escapes read.
  ///
  /// The escapes are good.
  static std::string unescaped(std::string_view key) {
    std::string plain;
    for (size_t at = 0; at < key.size(); ++at) {
      if (key[at] != '\\') {
        plain += key[at];
        continue;
      }
      char kind = key[++at];
      static constexpr std::string_view kinds = "bfnrt";
      if (size_t place = kinds.find(kind); place != std::string_view::npos) {
        plain += "\b\f\n\r\t"[place];
      } else if (kind != 'u') {
        plain += kind;
      } else {
        auto unit = [&](size_t from) { return static_cast<UChar32>(std::stoi(std::string(key.substr(from, 4)), nullptr, 16)); };
        UChar32 scalar = unit(at + 1);
        at += 4;
        if (U16_IS_LEAD(scalar) && at + 6 < key.size() && key[at + 1] == '\\' && key[at + 2] == 'u' &&
            U16_IS_TRAIL(unit(at + 3))) {
          scalar = U16_GET_SUPPLEMENTARY(scalar, unit(at + 3));
          at += 6;
        }
        char bytes[U8_MAX_LENGTH];
        int32_t length = 0;
        UBool is_error = false;
        U8_APPEND(bytes, length, U8_MAX_LENGTH, scalar, is_error);
        plain.append(bytes, static_cast<size_t>(length));
      }
    }
    return plain;
  }

  int32_t escapes(std::string_view content) {
    size_t bad = bad_escape(content);
    if (bad == std::string_view::npos) return CALQUE_JSON_VALID;
    return fail(CALQUE_JSON_BAD_ESCAPE, static_cast<size_t>(content.data() - base_) + bad);
  }

  /// The length of the content of a string that simdjson has found closed.
  size_t closing(const char *content) const {
    const char *at = content;
    const char *end = base_ + length_;
    while (at < end && *at != '"') at += *at == '\\' ? 2 : 1;
    return static_cast<size_t>(std::min(at, end) - content);
  }

  size_t first_byte() const {
    std::string_view line(base_, length_);
    size_t first = line.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? 0 : first;
  }

  /// What simdjson's first stage found, with the place that it does not tell.
  int32_t indexing_error(error_code error) {
    if (error == CAPACITY || error == MEMALLOC) return fail(CALQUE_JSON_TOO_LARGE, 0);
    size_t opening = 0;
    bool is_inside = false;
    for (size_t at = 0; at < length_; ++at) {
      char byte = base_[at];
      if (is_inside && byte == '\\') {
        ++at;
      } else if (byte == '"') {
        is_inside = !is_inside;
        opening = at;
      } else if (is_inside && static_cast<unsigned char>(byte) < 0x20) {
        return fail(CALQUE_JSON_CONTROL_CHARACTER, at);
      }
    }
    if (is_inside) return fail(CALQUE_JSON_UNCLOSED_STRING, opening);
    return fail(CALQUE_JSON_MALFORMED, first_byte());
  }

  int32_t fail(int32_t status, size_t at) {
    error_at_ = std::min(at, length_);
    is_placed_ = true;
    return status;
  }

  ondemand::parser &parser_;
  const char *base_;
  size_t length_;
  const std::vector<std::vector<std::string>> &paths_;
  calque_json_field *fields_;
  size_t error_at_ = 0;
  bool is_placed_ = false;
};

/// Puts a question mark for each byte of an ill-formed sequence, so that places stay.
void blot_ill_formed(char *bytes, size_t length) {
  auto limit = static_cast<int32_t>(length);
  for (int32_t at = 0; at < limit;) {
    int32_t start = at;
    UChar32 scalar;
    U8_NEXT(bytes, at, limit, scalar);
    if (scalar < 0) std::memset(bytes + start, '?', static_cast<size_t>(at - start));
  }
}

}  // namespace

calque_json_parser *calque_json_open(const char *const *paths, int32_t count) {
  try {
    auto parser = std::make_unique<calque_json_parser>();
    for (int32_t number = 0; number < std::min(count, 32); ++number) {
      auto &path = parser->paths.emplace_back(1);
      for (const char *at = paths[number]; *at != '\0'; ++at) {
        if (*at == CALQUE_JSON_KEY_END) {
          path.emplace_back();
        } else {
          path.back() += *at;
        }
      }
    }
    return parser.release();
  } catch (...) {
    return nullptr;
  }
}

void calque_json_close(calque_json_parser *parser) { delete parser; }

int32_t calque_json_record(
    calque_json_parser *parser, const uint8_t *line, size_t length, calque_json_field *fields, size_t *error_at) {
  *error_at = 0;
  if (parser == nullptr || length > INT32_MAX) return CALQUE_JSON_TOO_LARGE;
  for (size_t number = 0; number < parser->paths.size(); ++number) fields[number] = {0, 0, CALQUE_JSON_ABSENT};
  try {
    parser->line.reserve(length + SIMDJSON_PADDING);
    parser->line.assign(reinterpret_cast<const char *>(line), length);
    if (!validate_utf8(parser->line)) blot_ill_formed(parser->line.data(), length);
    Walk walk(*parser, length, fields);
    int32_t status = walk.record();
    *error_at = walk.error_at();
    return status;
  } catch (...) {
    return CALQUE_JSON_TOO_LARGE;
  }
}
