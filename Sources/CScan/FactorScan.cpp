#include "FactorScan.hpp"

#include <algorithm>

namespace scan {

FactorScan::FactorScan(const altiplano_scan &program) : program(program), regions_of(program.starts.size()) {
    while ((uint32_t(1) << shift) < program.factors.classes) shift++;
    clear();
}

void FactorScan::clear() {
    table.clear();
    members.clear();
    uses_of.clear();
    known.clear();
    state({});
}

/// The number of a state; it is made when there is none.
uint32_t FactorScan::state(const std::vector<uint32_t> &positions) {
    const std::string key(reinterpret_cast<const char *>(positions.data()), positions.size() * sizeof(uint32_t));
    const auto found = known.find(key);
    if (found != known.end()) return found->second;
    const uint32_t number = uint32_t(members.size());
    known.emplace(key, number);
    members.push_back(positions);
    table.resize(table.size() + (size_t(1) << shift), unknown);
    std::vector<altiplano_scan_use> uses;
    for (uint32_t position : positions) {
        const uint32_t factor = program.factors.positions[position].factor;
        if (factor == 0) continue;
        const auto &ended = program.factors.factors[factor - 1];
        for (uint32_t i = 0; i < ended.uses; i++) {
            const auto &use = program.factors.uses[ended.first_use + i];
            const auto same = std::find_if(uses.begin(), uses.end(), [&](const auto &other) {
                return other.group == use.group;
            });
            if (same == uses.end()) {
                uses.push_back(use);
                continue;
            }
            same->before = std::max(same->before, use.before);
            same->behind = std::max(same->behind, use.behind);
            same->is_open = same->is_open || use.is_open;
        }
    }
    uses_of.push_back(std::move(uses));
    return number;
}

/// Where a class leads, as it stands in the table.
uint32_t FactorScan::follow(uint32_t from, uint32_t byte_class) {
    const auto &factors = program.factors;
    const uint8_t byte = factors.sample[byte_class];
    scratch = factors.first[byte_class];
    for (uint32_t position : members[from]) {
        if (factors.positions[position].factor == 0 && program.holds(factors.positions[position + 1].set, byte))
            scratch.push_back(position + 1);
    }
    std::sort(scratch.begin(), scratch.end());
    const uint32_t to = state(scratch);
    const uint32_t entry = (to << shift) * 2 + (uses_of[to].empty() ? 0 : 1);
    table[(size_t(from) << shift) + byte_class] = entry;
    return entry;
}

bool FactorScan::read(const uint8_t *bytes, uint64_t count) {
    for (uint32_t group : touched) regions_of[group].clear();
    touched.clear();
    region_count = 0;
    region_bound = std::max<uint64_t>(4096, count / 16);
    made = 0;
    for (uint32_t group : program.factors.everywhere) {
        touched.push_back(group);
        regions_of[group].push_back({0, count, count});
    }
    if (program.factors.factors.empty()) return true;
    for (uint64_t from = 0; from < count; from += block_bytes) {
        const uint64_t to = std::min(count, from + block_bytes);
        bool is_full = false;
        if (!read_block(bytes, from, to, count, is_full)) return false;
        if (is_full && !read_alone(bytes, from, to, count)) return false;
    }
    return true;
}

/// Whether a text that needs one more state is still worth reading so. A short text always is; what it needs stays for
/// the next.
bool FactorScan::is_worth(uint64_t count) { return ++made <= 1024 || made * bytes_of_state <= count; }

/// Reads a block in lanes. A factor's end depends on the bytes of the longest factor alone, so a lane that begins so far
/// before its part knows all that ends in it. Where the table is full, nothing is taken of the block.
bool FactorScan::read_block(
    const uint8_t *bytes, uint64_t from, uint64_t to, uint64_t count, bool &is_full) {
    const uint64_t reach = program.factors.longest - 1;
    const uint64_t part = (to - from) / lane_count;
    uint64_t firsts[lane_count];
    for (size_t k = 0; k < lane_count; k++) {
        firsts[k] = from + part * k;
        lanes[k].place = firsts[k] - std::min(reach, firsts[k]);
        lanes[k].row = 0;
        lanes[k].hits.clear();
    }
    const auto step = [&](Lane &lane, uint32_t row, uint32_t byte_class, uint64_t first) {
        uint32_t entry = table[row + byte_class];
        if (entry == unknown) {
            is_full = table.size() * sizeof(uint32_t) >= table_bound;
            if (is_full || !is_worth(count)) return unknown;
            entry = follow(row >> shift, byte_class);
        }
        if ((entry & 1) && lane.place >= first) lane.hits.push_back({lane.place + 1, (entry >> 1) >> shift});
        return entry;
    };
    // What a lane reads before its part, and the last one what is left over, it reads alone; then all go on together.
    const uint8_t *class_of = program.factors.class_of;
    for (size_t k = 0; k < lane_count; k++) {
        const uint64_t last = k + 1 < lane_count ? firsts[k + 1] : to;
        for (uint64_t rest = last - lanes[k].place; rest > part; rest--) {
            const uint32_t entry = step(lanes[k], lanes[k].row, class_of[bytes[lanes[k].place]], firsts[k]);
            if (entry == unknown) return is_full;
            lanes[k].row = entry >> 1;
            lanes[k].place++;
        }
    }
    const uint8_t *places[lane_count];
    uint32_t rows[lane_count];
    for (size_t k = 0; k < lane_count; k++) {
        places[k] = bytes + lanes[k].place;
        rows[k] = lanes[k].row;
    }
    for (uint64_t i = 0; i < part; i++) {
        uint32_t entries[lane_count];
        uint32_t any = 0;
#pragma clang loop unroll(full)
        for (size_t k = 0; k < lane_count; k++) any |= entries[k] = table[rows[k] + class_of[places[k][i]]];
        for (size_t k = 0; (any & 1) && k < lane_count; k++) {
            if (!(entries[k] & 1)) continue;
            lanes[k].place = uint64_t(places[k] + i - bytes);
            entries[k] = step(lanes[k], rows[k], class_of[places[k][i]], firsts[k]);
            if (entries[k] == unknown) return is_full;
        }
#pragma clang loop unroll(full)
        for (size_t k = 0; k < lane_count; k++) rows[k] = entries[k] >> 1;
    }
    for (const auto &lane : lanes) {
        for (const auto &found : lane.hits) {
            if (!hit(found.state, bytes, found.end, count)) return false;
        }
    }
    return true;
}

/// Reads a part byte by byte, and forgets the states whenever they are too many.
bool FactorScan::read_alone(const uint8_t *bytes, uint64_t from, uint64_t to, uint64_t count) {
    const uint64_t reach = program.factors.longest - 1;
    uint32_t row = 0;
    for (uint64_t i = from - std::min(reach, from); i < to; i++) {
        const uint32_t byte_class = program.factors.class_of[bytes[i]];
        uint32_t entry = table[row + byte_class];
        if (entry == unknown) {
            if (!is_worth(count)) return false;
            if (table.size() * sizeof(uint32_t) >= table_bound) {
                const auto positions = members[row >> shift];
                clear();
                row = state(positions) << shift;
            }
            entry = follow(row >> shift, byte_class);
        }
        row = entry >> 1;
        if ((entry & 1) && i >= from && !hit(row >> shift, bytes, i + 1, count)) return false;
    }
    return true;
}

/// Takes the parts around the factors that end in a state.
bool FactorScan::hit(uint32_t state, const uint8_t *bytes, uint64_t end, uint64_t count) {
    for (const auto &use : uses_of[state]) {
        const uint64_t low = use.is_open || use.before > end ? 0 : end - use.before;
        if (!add(use.group, bytes, end, {low, std::min(count, end + use.behind), end})) return false;
    }
    return true;
}

/// Takes a part around the end of a factor, as far as a match of the group can hold all of its bytes: at any other byte
/// every match is over, so that nothing before it matters. Factors come in the order of their ends, but reach back
/// differently.
bool FactorScan::add(uint32_t group, const uint8_t *bytes, uint64_t end, Region most) {
    const auto &may_hold = program.starts[group].may_hold;
    auto &regions = regions_of[group];
    const bool is_first = regions.empty();
    if (!is_first && end <= regions.back().high) {
        // Most factors end within what is taken already.
        auto &back = regions.back();
        if (back.low <= most.low || !may_hold[bytes[back.low - 1]]) {
            while (back.high < most.high && may_hold[bytes[back.high]]) back.high++;
            back.last = end;
            return true;
        }
    }
    Region region{end, end, end};
    while (true) {
        const uint64_t last = regions.empty() ? 0 : regions.back().high;
        while (region.low > most.low && (regions.empty() || region.low > last) && may_hold[bytes[region.low - 1]])
            region.low--;
        if (regions.empty() || region.low > last) break;
        region.low = regions.back().low;
        region.high = std::max(region.high, last);
        regions.pop_back();
        region_count--;
    }
    while (region.high < most.high && may_hold[bytes[region.high]]) region.high++;
    if (region.low == region.high) return true;
    if (is_first) touched.push_back(group);
    regions.push_back(region);
    return ++region_count <= region_bound;
}

}  // namespace scan
