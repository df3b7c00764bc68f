#include "CScan.h"

#include <cstring>
#include <new>
#include <vector>

namespace {

struct Thread {
    uint32_t position;
    uint64_t start;
};

/// The last scalar of what was read, for the edges of words. Bytes that are no UTF-8 make no word.
struct LastScalar {
    uint32_t value = 0;
    uint32_t missing = 0;
    bool is_word = false;

    void read(uint8_t byte) {
        if (byte < 0x80) {
            missing = 0;
            value = byte;
        } else if (byte < 0xC0) {
            if (missing == 0) {
                is_word = false;
                return;
            }
            value = value << 6 | (byte & 0x3F);
            if (--missing > 0) return;
        } else {
            missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
            value = byte & (0x3F >> missing);
            is_word = false;
            return;
        }
        is_word = altiplano_scan_is_word(value);
    }
};

}  // namespace

struct altiplano_scan {
    std::vector<altiplano_scan_position> positions;
    std::vector<uint32_t> followers;
    std::vector<altiplano_scan_pattern> patterns;
    std::vector<uint8_t> sets;
    /// The first positions that a byte fits, behind a word and elsewhere.
    std::vector<uint32_t> first[2][256];

    bool holds(uint32_t position, uint8_t byte) const {
        return sets[size_t(positions[position].set) * 32 + (byte >> 3)] >> (byte & 7) & 1;
    }
};

struct altiplano_scan_state {
    const altiplano_scan *program;
    std::vector<Thread> active;
    std::vector<Thread> next;
    /// Where a position stands in `next`, if `round_of` says that it does.
    std::vector<uint32_t> place;
    std::vector<uint32_t> round_of;
    std::vector<altiplano_scan_match> matches;
    uint64_t offset = 0;
    uint32_t round = 0;
    LastScalar last;

    void add(uint32_t position, uint64_t start) {
        const auto &pattern = program->patterns[program->positions[position].pattern];
        if (offset + 1 - start > pattern.longest) return;
        if (round_of[position] == round) {
            auto &thread = next[place[position]];
            if (start < thread.start) thread.start = start;
            return;
        }
        round_of[position] = round;
        place[position] = uint32_t(next.size());
        next.push_back({position, start});
    }

    void read(uint8_t byte) {
        const auto &program = *this->program;
        if (++round == 0) {
            std::memset(round_of.data(), 0, round_of.size() * sizeof(uint32_t));
            round = 1;
        }
        next.clear();
        for (const auto &thread : active) {
            const auto &position = program.positions[thread.position];
            const uint32_t *follower = program.followers.data() + position.first_follower;
            for (uint32_t i = 0; i < position.followers; i++) {
                if (program.holds(follower[i], byte)) add(follower[i], thread.start);
            }
        }
        for (uint32_t position : program.first[last.is_word ? 1 : 0][byte]) add(position, offset);
        for (const auto &thread : next) {
            const auto &position = program.positions[thread.position];
            if (position.is_last) matches.push_back({thread.start, offset + 1, position.pattern});
        }
        last.read(byte);
        offset++;
        active.swap(next);
    }
};

namespace {

bool is_sound(const altiplano_scan &program) {
    for (const auto &position : program.positions) {
        if (size_t(position.set) * 32 >= program.sets.size() || position.pattern >= program.patterns.size() ||
            uint64_t(position.first_follower) + position.followers > program.followers.size())
            return false;
    }
    for (uint32_t follower : program.followers) {
        if (follower >= program.positions.size()) return false;
    }
    return true;
}

}  // namespace

extern "C" altiplano_scan *altiplano_scan_create(
    const altiplano_scan_position *positions, uint32_t position_count, const uint32_t *followers,
    uint32_t follower_count, const altiplano_scan_pattern *patterns, uint32_t pattern_count, const uint8_t *sets,
    uint32_t set_count) {
    try {
        auto *program = new altiplano_scan;
        program->positions.assign(positions, positions + position_count);
        program->followers.assign(followers, followers + follower_count);
        program->patterns.assign(patterns, patterns + pattern_count);
        program->sets.assign(sets, sets + size_t(set_count) * 32);
        if (!is_sound(*program)) {
            delete program;
            return nullptr;
        }
        for (uint32_t i = 0; i < position_count; i++) {
            if (!positions[i].is_first) continue;
            for (int byte = 0; byte < 256; byte++) {
                if (!program->holds(i, uint8_t(byte))) continue;
                program->first[0][byte].push_back(i);
                if (!program->patterns[positions[i].pattern].begins_word) program->first[1][byte].push_back(i);
            }
        }
        return program;
    } catch (...) {
        return nullptr;
    }
}

extern "C" void altiplano_scan_free(altiplano_scan *program) { delete program; }

extern "C" altiplano_scan_state *altiplano_scan_begin(const altiplano_scan *program) {
    try {
        auto *state = new altiplano_scan_state;
        state->program = program;
        state->place.resize(program->positions.size());
        state->round_of.resize(program->positions.size());
        return state;
    } catch (...) {
        return nullptr;
    }
}

extern "C" void altiplano_scan_end(altiplano_scan_state *state) { delete state; }

extern "C" void altiplano_scan_seek(
    altiplano_scan_state *state, uint64_t offset, const uint8_t *before, uint32_t count) {
    state->active.clear();
    state->matches.clear();
    state->offset = offset;
    state->last = LastScalar();
    for (uint32_t i = count > 4 ? count - 4 : 0; i < count; i++) state->last.read(before[i]);
}

extern "C" uint32_t altiplano_scan_feed(altiplano_scan_state *state, const uint8_t *bytes, uint32_t count) {
    try {
        state->matches.clear();
        for (uint32_t i = 0; i < count; i++) state->read(bytes[i]);
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
        if (state->program->positions[thread.position].followers == 0) continue;
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
    if (scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA) return true;
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
