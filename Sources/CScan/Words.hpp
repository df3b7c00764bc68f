#ifndef ALTIPLANO_SCAN_WORDS_H
#define ALTIPLANO_SCAN_WORDS_H

#include "CScan.h"

namespace scan {

/// Whether a byte is a letter, a digit or an underscore of ASCII.
inline bool is_word_byte(uint8_t byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == '_';
}

/// The last scalar of what was read, for the edges of words. Bytes that are no UTF-8 make no word.
struct LastScalar {
    uint32_t value = 0;
    uint32_t missing = 0;
    bool is_word = false;

    void read(uint8_t byte) {
        if (byte < 0x80) {
            missing = 0;
            is_word = is_word_byte(byte);
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

    /// Reads what stands before an offset: a scalar is at most four bytes long.
    static LastScalar before(const uint8_t *bytes, uint64_t offset) {
        LastScalar last;
        for (uint64_t i = offset > 4 ? offset - 4 : 0; i < offset; i++) last.read(bytes[i]);
        return last;
    }
};

}  // namespace scan

#endif
