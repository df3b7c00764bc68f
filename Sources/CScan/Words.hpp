#ifndef ALTIPLANO_SCAN_WORDS_H
#define ALTIPLANO_SCAN_WORDS_H

#include "CScan.h"

namespace scan {

/// Whether a byte is a letter, a digit or an underscore of ASCII.
inline bool is_word_byte(uint8_t byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == '_';
}

/// What stands beside a place, as far as edges mind it.
enum Beside : uint8_t { nothing_beside = 0, word_beside = 1, number_beside = 2 };
constexpr int besides = 3;

/// Whether a pattern with these edges may begin behind it.
inline bool may_begin(uint8_t edges, Beside beside) {
    return beside == nothing_beside || edges == ALTIPLANO_SCAN_EDGES_ANY || edges == ALTIPLANO_SCAN_EDGES_VALUE ||
        (beside == number_beside && edges == ALTIPLANO_SCAN_EDGES_WORD);
}

/// Whether a pattern with these edges may end before it.
inline bool may_end(uint8_t edges, Beside beside) {
    return beside == nothing_beside || edges == ALTIPLANO_SCAN_EDGES_ANY ||
        (beside == number_beside && edges != ALTIPLANO_SCAN_EDGES_NUMBER);
}

inline bool is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }

/// `.`, `/`, `-`, `+` and `:`, which join parts of a number. A comma may also part the fields of a table, which only the
/// match and what is around it tell (`EdgeRule`).
inline bool is_joint(uint8_t byte) { return (byte >= '+' && byte <= '/' && byte != ',') || byte == ':'; }

/// What stands behind an offset of a text.
inline Beside behind(const uint8_t *bytes, uint64_t count, uint64_t offset) {
    if (offset >= count) return nothing_beside;
    if (is_word_byte(bytes[offset])) return word_beside;
    return is_joint(bytes[offset]) && offset + 1 < count && is_digit(bytes[offset + 1]) ? number_beside : nothing_beside;
}

/// The letters of `\n`, `\r` and `\t`, as JSON, logs and programs write ends of lines and tabs: what stands behind them
/// begins something new.
inline bool is_escape(uint8_t letter) { return letter == 'n' || letter == 'r' || letter == 't'; }

/// The last scalar of what was read, for the edges of words. Bytes that are no UTF-8 make no word.
struct LastScalar {
    uint32_t value = 0;
    uint32_t missing = 0;
    bool is_word = false;
    bool is_digit = false;
    bool is_joined = false;
    bool is_backslash = false;

    Beside beside() const { return is_word ? word_beside : is_joined ? number_beside : nothing_beside; }

    void read(uint8_t byte) {
        is_joined = byte == '+' || (is_digit && is_joint(byte));
        is_digit = scan::is_digit(byte);
        const bool is_escaped = is_backslash && is_escape(byte);
        is_backslash = byte == '\\';
        if (byte < 0x80) {
            missing = 0;
            is_word = is_word_byte(byte) && !is_escaped;
        } else if (byte < 0xC0) {
            if (missing == 0) {
                is_word = false;
                return;
            }
            value = value << 6 | (byte & 0x3F);
            if (--missing == 0) is_word = altiplano_scan_is_word(value);
        } else {
            missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
            value = byte & (0x3F >> missing);
            is_word = false;
        }
    }

    /// What stands before an offset of a text.
    static Beside beside(const uint8_t *bytes, uint64_t offset) {
        if (offset == 0) return nothing_beside;
        const uint8_t byte = bytes[offset - 1];
        if (byte >= 0x80) return before(bytes, offset).beside();
        if (is_word_byte(byte))
            return is_escape(byte) && offset > 1 && bytes[offset - 2] == '\\' ? nothing_beside : word_beside;
        const bool joins = byte == '+' || (is_joint(byte) && offset > 1 && scan::is_digit(bytes[offset - 2]));
        return joins ? number_beside : nothing_beside;
    }

    /// Reads what stands before an offset: a scalar is at most four bytes long.
    static LastScalar before(const uint8_t *bytes, uint64_t offset) {
        LastScalar last;
        for (uint64_t i = offset > 4 ? offset - 4 : 0; i < offset; i++) last.read(bytes[i]);
        return last;
    }
};

}  // namespace scan

#endif
