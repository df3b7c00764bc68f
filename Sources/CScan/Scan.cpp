#include "FactorScan.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

namespace {

/// Matches that the text may be in, at one position.
struct Thread {
    uint32_t position;
    /// Where the earliest of them began, and the latest: it is left when the others have become too long.
    uint64_t start;
    uint64_t latest;
    /// Where one of them was complete last; 0 where none was.
    uint64_t complete;
};

/// Numbers that are all zero at first; the pages of those that are never written cost nothing.
struct Zeros {
    std::unique_ptr<uint32_t, decltype(&std::free)> values{nullptr, &std::free};

    void resize(size_t count) {
        values.reset(static_cast<uint32_t *>(std::calloc(count ? count : 1, sizeof(uint32_t))));
        if (!values) throw std::bad_alloc();
    }
    uint32_t &operator[](size_t index) { return values.get()[index]; }
};

}  // namespace

struct altiplano_scan_state {
    const altiplano_scan &program;
    const scan::Starts *starts;
    /// Where only some patterns are wanted: which.
    const std::vector<uint32_t> *wanted = nullptr;
    /// Where what stands behind is known already: the text and its length.
    const uint8_t *text = nullptr;
    uint64_t text_count = 0;
    /// Matches begin before it.
    uint64_t starts_before = UINT64_MAX;
    std::unique_ptr<scan::FactorScan> factors;
    scan::GroupScan::State bits;
    std::vector<Thread> active;
    std::vector<Thread> next;
    /// Where a position stands in `next`, if `round_of` says that it does.
    Zeros place;
    Zeros round_of;
    std::vector<altiplano_scan_match> matches;
    /// Of each pattern, the match that was noted last: several of its positions may end the same one.
    std::vector<altiplano_scan_match> noted;
    uint64_t offset = 0;
    uint32_t round = 0;
    scan::LastScalar last;

    explicit altiplano_scan_state(const altiplano_scan &program) : program(program), starts(&program.starts.back()) {
        place.resize(program.positions.size());
        round_of.resize(program.positions.size());
        noted.resize(program.patterns.size());
    }

    /// Moves on to a position. What is too long is given up, unless it goes on: a match may, as long as it is complete
    /// again within as many bytes.
    void add(uint32_t number, Thread from) {
        const auto &position = program.positions[number];
        const uint64_t end = offset + 1;
        if (end - from.start > position.longest) {
            if (!position.goes_on) return;
            if (!from.complete || end - from.complete > position.longest) {
                if (end - from.latest > position.longest) return;
                from.start = from.latest;
                if (from.complete <= from.start) from.complete = 0;
            }
        }
        if (position.is_last) from.complete = end;
        if (round_of[number] == round) {
            auto &thread = next[place[number]];
            thread.start = std::min(thread.start, from.start);
            thread.latest = std::max(thread.latest, from.latest);
            thread.complete = std::max(thread.complete, from.complete);
            return;
        }
        round_of[number] = round;
        place[number] = uint32_t(next.size());
        from.position = number;
        next.push_back(from);
    }

    void begin_at(uint32_t number) { add(number, {number, offset, offset, 0}); }

    /// Begins matches at a byte.
    void begin(uint8_t byte) {
        if (offset >= starts_before) return;
        if (!wanted) {
            const uint32_t *begins = starts->begins + last.beside() * 256 + byte;
            for (uint32_t i = begins[0]; i < begins[1]; i++) begin_at(starts->positions[i]);
            return;
        }
        const auto before = last.beside();
        for (const uint32_t pattern : *wanted) {
            if (!scan::may_begin(program.patterns[pattern].edges, before)) continue;
            for (const auto &first : program.first_of[pattern]) {
                if (program.holds(first.set, byte)) begin_at(first.position);
            }
        }
    }

    void note(const altiplano_scan_match &match) {
        auto &last_noted = noted[match.pattern];
        if (last_noted.end == match.end && last_noted.start == match.start) return;
        const auto &pattern = program.patterns[match.pattern];
        const bool is_longer = pattern.goes_on && pattern.edges == ALTIPLANO_SCAN_EDGES_ANY &&
            last_noted.start == match.start && !matches.empty() && matches.back().pattern == match.pattern &&
            matches.back().start == match.start;
        last_noted = match;
        if (is_longer) matches.back().end = match.end;
        else matches.push_back(match);
    }

    void read(uint8_t byte) {
        if (++round == 0) {
            std::memset(&round_of[0], 0, program.positions.size() * sizeof(uint32_t));
            round = 1;
        }
        next.clear();
        for (const auto &thread : active) {
            const auto &position = program.positions[thread.position];
            const scan::Follower *follower = program.followers.data() + position.first_follower;
            for (uint32_t i = 0; i < position.followers; i++) {
                if (program.holds(follower[i].set, byte)) add(follower[i].position, thread);
            }
        }
        begin(byte);
        const auto behind = text ? scan::behind(text, text_count, offset + 1) : scan::nothing_beside;
        for (const auto &thread : next) {
            const auto &position = program.positions[thread.position];
            if (!position.is_last || !scan::may_end(program.patterns[position.pattern].edges, behind)) continue;
            note({thread.start, offset + 1, position.pattern});
        }
        last.read(byte);
        offset++;
        active.swap(next);
    }

    /// Passes over bytes that no match begins with, while none is alive. Returns how many.
    uint64_t skip(const uint8_t *bytes, uint64_t count) {
        if (!active.empty()) return 0;
        uint64_t passed = 0;
        while (passed < count && !starts->any[bytes[passed]]) passed++;
        offset += passed;
        if (passed > 4) last = scan::LastScalar::before(bytes, passed);
        else for (uint64_t i = 0; i < passed; i++) last.read(bytes[i]);
        return passed;
    }

    void feed(const uint8_t *bytes, uint64_t count) {
        for (uint64_t i = 0; i < count; i++) {
            if (active.empty() && offset >= starts_before) return;
            i += skip(bytes + i, count - i);
            if (i < count) read(bytes[i]);
        }
    }

    /// Goes to an offset of a text and forgets what was read.
    void seek(const uint8_t *bytes, uint64_t to) {
        active.clear();
        offset = to;
        last = scan::LastScalar::before(bytes, to);
    }

    void whole(const uint8_t *bytes, uint64_t count) {
        text = bytes;
        text_count = count;
        if (!factors) factors = std::make_unique<scan::FactorScan>(program);
        if (factors->read(bytes, count)) {
            for (uint32_t group : factors->groups()) {
                for (const auto &region : factors->regions(group)) read_region(group, region);
            }
        } else {
            feed(bytes, count);
        }
    }

    /// Goes to the beginning of another text, also where reading the last one failed.
    void rewind() {
        matches.clear();
        noted.assign(noted.size(), {});
        starts = &program.starts.back();
        starts_before = UINT64_MAX;
        wanted = nullptr;
        text = nullptr;
        seek(nullptr, 0);
    }

    /// Looks for the matches of a group in a part of the text: first whether there are any, then where they begin.
    void read_region(uint32_t group, const scan::Region &region) {
        bits.ends.resize(program.patterns.size());
        starts = &program.starts[group];
        starts_before = region.last;
        if (!program.groups[group].is_small()) {
            wanted = nullptr;
            seek(text, region.low);
            feed(text + region.low, region.high - region.low);
            return;
        }
        wanted = &bits.ended;
        scan::GroupScan::Segment segment{region.low, region.low};
        while (program.groups[group].find(bits, text, text_count, segment.high, region, segment)) {
            seek(text, segment.low);
            feed(text + segment.low, segment.high - segment.low);
        }
    }
};

extern "C" altiplano_scan_state *altiplano_scan_begin(const altiplano_scan *program) {
    try {
        return new altiplano_scan_state(*program);
    } catch (...) {
        return nullptr;
    }
}

extern "C" void altiplano_scan_end(altiplano_scan_state *state) { delete state; }

extern "C" void altiplano_scan_rewind(altiplano_scan_state *state) { state->rewind(); }

extern "C" uint32_t altiplano_scan_feed(altiplano_scan_state *state, const uint8_t *bytes, uint32_t count) {
    try {
        state->matches.clear();
        state->feed(bytes, count);
        return uint32_t(state->matches.size());
    } catch (...) {
        return UINT32_MAX;
    }
}

extern "C" uint32_t altiplano_scan_whole(altiplano_scan_state *state, const uint8_t *bytes, uint64_t count) {
    try {
        state->rewind();
        state->whole(bytes, count);
        return uint32_t(state->matches.size());
    } catch (...) {
        return UINT32_MAX;
    }
}

extern "C" const altiplano_scan_match *altiplano_scan_matches(const altiplano_scan_state *state) {
    return state->matches.data();
}

extern "C" uint64_t altiplano_scan_alive_since(const altiplano_scan_state *state) {
    uint64_t earliest = UINT64_MAX;
    for (const auto &thread : state->active) {
        // What ends here and has no follower is complete, and nothing can prolong it.
        if (state->program.positions[thread.position].followers == 0) continue;
        if (thread.start < earliest) earliest = thread.start;
    }
    return earliest;
}

// Letters of the alphabetic scripts: in others words touch without spaces, and an identifier may stand beside any letter.
extern "C" bool altiplano_scan_is_word(uint32_t scalar) {
    if (scalar < 0x80) {
        return (scalar >= '0' && scalar <= '9') || (scalar >= 'A' && scalar <= 'Z') || (scalar >= 'a' && scalar <= 'z') ||
            scalar == '_';
    }
    // Not the ordinal indicators: `nº123` is a number behind its sign.
    if (scalar == 0xB5) return true;
    if (scalar >= 0xC0 && scalar <= 0x2AF) return scalar != 0xD7 && scalar != 0xF7;
    if (scalar >= 0x300 && scalar <= 0x36F) return true;
    if (scalar >= 0x370 && scalar <= 0x52F) return scalar != 0x37E && scalar != 0x387;
    if (scalar >= 0x531 && scalar <= 0x588) return true;
    if (scalar >= 0x5D0 && scalar <= 0x5F2) return true;
    if (scalar >= 0x620 && scalar <= 0x669) return true;
    if (scalar >= 0x66E && scalar <= 0x6D3) return true;
    if (scalar >= 0x900 && scalar <= 0xDFF) return scalar != 0x964 && scalar != 0x965;
    return scalar >= 0x1E00 && scalar <= 0x1FFF;
}
