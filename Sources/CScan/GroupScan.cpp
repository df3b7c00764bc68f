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

}  // namespace

GroupScan::GroupScan(
    const altiplano_scan &program, const altiplano_scan_parts &parts, const std::vector<uint32_t> &members)
    : words(uint32_t(members.size() / 64 + 1)) {
    if (!is_small()) return;
    std::map<uint32_t, uint32_t> local;
    for (uint32_t member : members) local.emplace(member, uint32_t(local.size()));
    std::vector<std::vector<uint32_t>> followers(members.size());
    for (auto *bits : {&first[0], &first[1], &last[0], &last[1]}) bits->assign(words, 0);
    for (uint32_t i = 0; i < members.size(); i++) {
        const auto &position = parts.positions[members[i]];
        const bool has_edges = program.patterns[position.pattern].begins_word;
        pattern_of.push_back(position.pattern);
        if (position.is_first) set(first[0], i);
        if (position.is_first && !has_edges) set(first[1], i);
        if (position.is_last) set(last[0], i);
        if (position.is_last && !has_edges) set(last[1], i);
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
        moved[k].assign(words, 0);
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
                set(moved[amount - amounts], i);
            } else {
                set(is_exception, i);
                exceptions.push_back(to);
            }
        }
    }
    exception_begins.push_back(uint32_t(exceptions.size()));
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
template <uint32_t fixed> bool GroupScan::step(uint64_t *alive, uint8_t byte, bool behind_word) const {
    const uint32_t count = fixed ? fixed : words;
    const uint64_t *begin = first[behind_word ? 1 : 0].data();
    const uint64_t *fit = fits.data() + size_t(class_of[byte]) * count;
    uint64_t next[most_words];
    for (uint32_t w = 0; w < count; w++) next[w] = begin[w];
    for (int k = 0; k < shifts; k++) {
        const uint64_t *mask = moved[k].data();
        const int by = amounts[k];
        uint64_t over = 0;
        for (uint32_t w = 0; w < count; w++) {
            const uint64_t from = alive[w] & mask[w];
            next[w] |= from << by | over;
            over = from >> 1 >> (63 - by);
        }
    }
    for (uint32_t w = 0; w < count; w++) {
        each(alive[w] & is_exception[w], w, [&](uint32_t position) {
            for (uint32_t k = exception_begins[position]; k < exception_begins[position + 1]; k++) {
                next[exceptions[k] >> 6] |= uint64_t(1) << (exceptions[k] & 63);
            }
        });
    }
    uint64_t any = 0;
    for (uint32_t w = 0; w < count; w++) any |= alive[w] = next[w] & fit[w];
    return any != 0;
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
    State &state, const uint8_t *bytes, uint64_t count, uint64_t from, uint64_t to, Segment &segment) const {
    uint64_t alive[most_words] = {};
    bool is_alive = false;
    LastScalar before;
    for (uint64_t i = from; i < to; i++) {
        if (!is_alive) {
            if (!state.ended.empty()) return true;
            while (i < to && !may_begin[bytes[i]]) i++;
            if (i == to) return false;
            before = LastScalar::before(bytes, i);
            segment.low = i;
        }
        is_alive = step<fixed>(alive, bytes[i], before.is_word);
        before.read(bytes[i]);
        if (!is_alive) continue;
        const uint64_t *ends = last[i + 1 < count && is_word_byte(bytes[i + 1]) ? 1 : 0].data();
        for (uint32_t w = 0; w < (fixed ? fixed : words); w++) {
            if (!(alive[w] & ends[w])) continue;
            segment.high = i + 1;
            each(alive[w] & ends[w], w, [&](uint32_t position) { note_end(state, position); });
        }
    }
    return !state.ended.empty();
}

bool GroupScan::find(
    State &state, const uint8_t *bytes, uint64_t count, uint64_t from, uint64_t to, Segment &segment) const {
    for (uint32_t pattern : state.ended) state.ends[pattern] = false;
    state.ended.clear();
    switch (words) {
    case 1: return find<1>(state, bytes, count, from, to, segment);
    case 2: return find<2>(state, bytes, count, from, to, segment);
    case 3: return find<3>(state, bytes, count, from, to, segment);
    default: return find<0>(state, bytes, count, from, to, segment);
    }
}

}  // namespace scan
