#ifndef ALTIPLANO_SCAN_GROUP_SCAN_H
#define ALTIPLANO_SCAN_GROUP_SCAN_H

#include "Words.hpp"

#include <vector>

struct altiplano_scan;

namespace scan {

/// A part of a text where matches of a group may be.
struct Region {
    uint64_t low;
    uint64_t high;
    /// The last end of a factor: matches begin before it.
    uint64_t last;
};

/// The positions of some patterns as bits, which are moved on all at once (Navarro and Raffinot, "Flexible pattern
/// matching in strings", 2002, section 5.4): it tells fast which patterns end where, but not where they began.
class GroupScan {
public:
    /// A part of a text before which nothing was alive, up to the last end of a match in it.
    struct Segment {
        uint64_t low;
        uint64_t high;
    };

    /// - members: positions of the program, those of a pattern in a row.
    GroupScan(const altiplano_scan &program, const altiplano_scan_parts &parts, const std::vector<uint32_t> &members);

    /// Room for what a text is read with.
    struct State {
        /// Of each pattern of the program, whether it ends in the segment; and which do.
        std::vector<bool> ends;
        std::vector<uint32_t> ended;
    };

    /// Whether the positions are so few that moving all of them on costs less than following those that are alive.
    bool is_small() const { return words <= most_words; }

    /// Finds the next segment with ends of matches at `from` or behind it, in a region of a text of `count` bytes. The
    /// group must be small.
    bool find(State &state, const uint8_t *bytes, uint64_t count, uint64_t from, const Region &region,
              Segment &segment) const;

private:
    static constexpr int shifts = 3;
    static constexpr uint32_t most_words = 40;

    uint32_t words;
    /// How far most positions are from those that follow them, and of which positions that is true; a word of zeros
    /// stands before them.
    int amounts[shifts] = {};
    std::vector<uint64_t> moved[shifts];
    /// Positions that others follow too, and the words that hold any; those others are listed.
    std::vector<uint64_t> is_exception;
    std::vector<uint32_t> exception_words;
    std::vector<uint32_t> exception_begins;
    std::vector<uint32_t> exceptions;
    /// First positions that may stand behind what, and none.
    std::vector<uint64_t> first[besides];
    std::vector<uint64_t> none;
    bool may_begin[256] = {};
    uint8_t class_of[256] = {};
    /// Of each class of bytes, the positions that it fits.
    std::vector<uint64_t> fits;
    /// Last positions that may stand before what.
    std::vector<uint64_t> last[besides];
    std::vector<uint32_t> pattern_of;

    void build_followers(const std::vector<std::vector<uint32_t>> &followers);
    void build_classes(const altiplano_scan &program, const altiplano_scan_parts &parts,
                       const std::vector<uint32_t> &members);
    template <uint32_t fixed>
    bool find(State &state, const uint8_t *bytes, uint64_t count, uint64_t from, const Region &region,
              Segment &segment) const;
    template <uint32_t fixed>
    bool step(uint64_t *alive, uint8_t byte, const uint64_t *begin, const std::vector<uint64_t> &ends, bool &is_end) const;
    void note_end(State &state, uint32_t position) const;
};

}  // namespace scan

#endif
