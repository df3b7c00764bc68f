#include "GroupScan.hpp"

#include "Program.hpp"

#include <algorithm>
#include <map>

namespace scan {

namespace {

void set(std::vector<uint64_t> &bits, uint32_t index) { bits[index >> 6] |= uint64_t(1) << (index & 63); }

template <typename Body> void each(uint64_t word, uint32_t index, Body body) {
    while (word) {
        body(index * 64 + uint32_t(__builtin_ctzll(word)));
        word &= word - 1;
    }
}

/// What moves positions on by three amounts: of each, where it holds, with a word of zeros before it.
struct Moves {
    const uint64_t *of[3];
    int by[3];
};

/// First positions, and those that follow others by the usual amounts. The word before `alive` is zero.
inline __attribute__((always_inline)) void move_few(
    const uint64_t *alive, const uint64_t *begin, const Moves &moves, uint64_t *next, uint32_t count) {
    for (uint32_t w = 0; w < count; w++) {
        uint64_t moved = begin[w];
        for (int k = 0; k < 3; k++) {
            const uint64_t *of = moves.of[k];
            const uint64_t below = alive[int64_t(w) - 1] & of[int64_t(w) - 1];
            moved |= (alive[w] & of[w]) << moves.by[k] | below >> 1 >> (63 - moves.by[k]);
        }
        next[w] = moved;
    }
}

/// Keeps of `next` what fits. Returns whether anything does, and whether any of it is an end.
inline __attribute__((always_inline)) bool keep_few(
    uint64_t *alive, const uint64_t *next, const uint64_t *fit, const uint64_t *ends, uint32_t count, bool &is_end) {
    uint64_t any = 0, any_end = 0;
    for (uint32_t w = 0; w < count; w++) {
        const uint64_t kept = next[w] & fit[w];
        alive[w] = kept;
        any |= kept;
        any_end |= kept & ends[w];
    }
    is_end = any_end != 0;
    return any != 0;
}

// Both are made for wide registers too where the processor has them; which one runs is decided once.
#if defined(__x86_64__) && defined(__linux__)
#define ALTIPLANO_WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define ALTIPLANO_WIDE
#endif

ALTIPLANO_WIDE void move_many(
    const uint64_t *alive, const uint64_t *begin, const Moves &moves, uint64_t *next, uint32_t count) {
    move_few(alive, begin, moves, next, count);
}

ALTIPLANO_WIDE bool keep_many(
    uint64_t *alive, const uint64_t *next, const uint64_t *fit, const uint64_t *ends, uint32_t count, bool &is_end) {
    return keep_few(alive, next, fit, ends, count, is_end);
}

}  // namespace

GroupScan::GroupScan(
    const altiplano_scan &program, const altiplano_scan_parts &parts, const std::vector<uint32_t> &members)
    : words(uint32_t(members.size() / 64 + 1)) {
    if (!is_small()) return;
    std::map<uint32_t, uint32_t> local;
    for (uint32_t member : members) local.emplace(member, uint32_t(local.size()));
    std::vector<std::vector<uint32_t>> followers(members.size());
    for (int beside = 0; beside < besides; beside++) {
        first[beside].assign(words, 0);
        last[beside].assign(words, 0);
    }
    none.assign(words, 0);
    for (uint32_t i = 0; i < members.size(); i++) {
        const auto &position = parts.positions[members[i]];
        const uint8_t edges = program.patterns[position.pattern].edges;
        pattern_of.push_back(position.pattern);
        for (int beside = 0; beside < besides; beside++) {
            const bool begins = scan::may_begin(edges, Beside(beside)), ends = scan::may_end(edges, Beside(beside));
            if (position.is_first && begins) set(first[beside], i);
            if (position.is_last && ends) set(last[beside], i);
        }
        for (uint32_t k = 0; k < position.followers; k++) {
            followers[i].push_back(local.at(parts.followers[position.first_follower + k]));
        }
    }
    build_followers(followers);
    build_classes(program, parts, members);
}

void GroupScan::build_followers(const std::vector<std::vector<uint32_t>> &followers) {
    std::map<int, uint32_t> counts;
    for (uint32_t i = 0; i < followers.size(); i++) {
        for (uint32_t to : followers[i]) {
            if (to > i && to - i < 64) counts[int(to - i)]++;
        }
    }
    for (int k = 0; k < shifts; k++) {
        const auto most = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
            return a.second < b.second;
        });
        moved[k].assign(words + 1, 0);
        if (most == counts.end()) continue;
        amounts[k] = most->first;
        counts.erase(most);
    }
    is_exception.assign(words, 0);
    for (uint32_t i = 0; i < followers.size(); i++) {
        exception_begins.push_back(uint32_t(exceptions.size()));
        for (uint32_t to : followers[i]) {
            const int *amount = to > i ? std::find(amounts, amounts + shifts, int(to - i)) : amounts + shifts;
            if (amount != amounts + shifts) {
                set(moved[amount - amounts], i + 64);
            } else {
                set(is_exception, i);
                exceptions.push_back(to);
            }
        }
    }
    exception_begins.push_back(uint32_t(exceptions.size()));
    for (uint32_t w = 0; w < words; w++) {
        if (is_exception[w]) exception_words.push_back(w);
    }
}

void GroupScan::build_classes(
    const altiplano_scan &program, const altiplano_scan_parts &parts, const std::vector<uint32_t> &members) {
    std::map<std::vector<uint64_t>, uint8_t> classes;
    for (int byte = 0; byte < 256; byte++) {
        std::vector<uint64_t> row(words);
        for (uint32_t i = 0; i < members.size(); i++) {
            if (program.holds(parts.positions[members[i]].set * 32, uint8_t(byte))) set(row, i);
        }
        for (uint32_t w = 0; w < words; w++) may_begin[byte] = may_begin[byte] || (row[w] & first[0][w]);
        const auto made = classes.emplace(row, uint8_t(classes.size()));
        class_of[byte] = made.first->second;
        if (made.second) fits.insert(fits.end(), row.begin(), row.end());
    }
}

/// Moves on by a byte. Returns whether anything is alive. The number of words is known when this is compiled, or 0.
///
/// - begin: first positions that may stand here.
/// - ends: positions at which a match may end here; `is_end` says whether one does.
template <uint32_t fixed>
inline __attribute__((always_inline)) bool GroupScan::step(
    uint64_t *alive, uint8_t byte, const uint64_t *begin, const std::vector<uint64_t> &ends, bool &is_end) const {
    const uint32_t count = fixed ? fixed : words;
    const uint64_t *fit = fits.data() + size_t(class_of[byte]) * count;
    uint64_t next[most_words];
    const Moves moves = {
        {moved[0].data() + 1, moved[1].data() + 1, moved[2].data() + 1}, {amounts[0], amounts[1], amounts[2]}};
    if (fixed) move_few(alive, begin, moves, next, fixed);
    else move_many(alive, begin, moves, next, count);
    const auto follow = [&](uint32_t position) {
        for (uint32_t k = exception_begins[position]; k < exception_begins[position + 1]; k++) {
            next[exceptions[k] >> 6] |= uint64_t(1) << (exceptions[k] & 63);
        }
    };
    if (fixed) {
        for (uint32_t w = 0; w < fixed; w++) each(alive[w] & is_exception[w], w, follow);
    } else {
        for (uint32_t w : exception_words) each(alive[w] & is_exception[w], w, follow);
    }
    return fixed ? keep_few(alive, next, fit, ends.data(), fixed, is_end)
                 : keep_many(alive, next, fit, ends.data(), count, is_end);
}

/// Takes down the pattern that ends at a position.
void GroupScan::note_end(State &state, uint32_t position) const {
    const uint32_t pattern = pattern_of[position];
    if (state.ends[pattern]) return;
    state.ends[pattern] = true;
    state.ended.push_back(pattern);
}

template <uint32_t fixed>
bool GroupScan::find(
    State &state, const uint8_t *bytes, uint64_t count, uint64_t from, const Region &region, Segment &segment) const {
    uint64_t padded[most_words + 1] = {};
    uint64_t *alive = padded + 1;
    bool is_alive = false;
    const uint64_t last_begin = std::min(region.last, region.high);
    for (uint64_t i = from; i < region.high; i++) {
        if (!is_alive) {
            if (!state.ended.empty()) return true;
            while (i < last_begin && !may_begin[bytes[i]]) i++;
            if (i >= last_begin) return false;
            segment.low = i;
        }
        const auto &ends = last[behind(bytes, count, i + 1)];
        const uint64_t *begin = (i < last_begin ? first[LastScalar::beside(bytes, i)] : none).data();
        bool is_end = false;
        is_alive = step<fixed>(alive, bytes[i], begin, ends, is_end);
        if (!is_end) continue;
        segment.high = i + 1;
        for (uint32_t w = 0; w < (fixed ? fixed : words); w++)
            each(alive[w] & ends[w], w, [&](uint32_t position) { note_end(state, position); });
    }
    return !state.ended.empty();
}

bool GroupScan::find(
    State &state, const uint8_t *bytes, uint64_t count, uint64_t from, const Region &region, Segment &segment) const {
    for (uint32_t pattern : state.ended) state.ends[pattern] = false;
    state.ended.clear();
    switch (words) {
    case 1: return find<1>(state, bytes, count, from, region, segment);
    case 2: return find<2>(state, bytes, count, from, region, segment);
    case 3: return find<3>(state, bytes, count, from, region, segment);
    default: return find<0>(state, bytes, count, from, region, segment);
    }
}

}  // namespace scan
