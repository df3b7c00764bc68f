#include "Program.hpp"

#include <algorithm>
#include <memory>

namespace {

bool is_sound(const altiplano_scan_parts &parts) {
    for (uint32_t i = 0; i < parts.pattern_count; i++) {
        if (parts.patterns[i].group >= parts.group_count) return false;
    }
    for (uint32_t i = 0; i < parts.position_count; i++) {
        const auto &position = parts.positions[i];
        if (position.set >= parts.set_count || position.pattern >= parts.pattern_count ||
            uint64_t(position.first_follower) + position.followers > parts.follower_count)
            return false;
    }
    for (uint32_t i = 0; i < parts.follower_count; i++) {
        if (parts.followers[i] >= parts.position_count) return false;
    }
    for (uint32_t i = 0; i < parts.factor_count; i++) {
        const auto &factor = parts.factors[i];
        if (factor.sets == 0 || uint64_t(factor.first_set) + factor.sets > parts.factor_set_count ||
            uint64_t(factor.first_use) + factor.uses > parts.use_count)
            return false;
    }
    for (uint32_t i = 0; i < parts.factor_set_count; i++) {
        if (parts.factor_sets[i] >= parts.set_count) return false;
    }
    for (uint32_t i = 0; i < parts.use_count; i++) {
        if (parts.uses[i].group >= parts.group_count) return false;
    }
    for (uint32_t i = 0; i < parts.everywhere_count; i++) {
        if (parts.everywhere[i] >= parts.group_count) return false;
    }
    return true;
}

}  // namespace

using scan::may_begin;
using scan::Beside;
using scan::besides;

bool altiplano_scan::build(const altiplano_scan_parts &parts) {
    if (!is_sound(parts)) return false;
    sets.assign(parts.sets, parts.sets + size_t(parts.set_count) * 32);
    patterns.assign(parts.patterns, parts.patterns + parts.pattern_count);
    for (uint32_t i = 0; i < parts.position_count; i++) {
        const auto &position = parts.positions[i];
        positions.push_back({position.first_follower, position.followers, patterns[position.pattern].longest,
                             position.pattern, position.is_last, patterns[position.pattern].goes_on});
    }
    for (uint32_t i = 0; i < parts.follower_count; i++) {
        const uint32_t follower = parts.followers[i];
        followers.push_back({follower, parts.positions[follower].set * 32});
    }
    build_groups(parts);
    build_starts(parts);
    build_factors(parts);
    return true;
}

void altiplano_scan::build_groups(const altiplano_scan_parts &parts) {
    std::vector<std::vector<uint32_t>> members(parts.group_count);
    for (uint32_t i = 0; i < parts.position_count; i++) {
        members[patterns[parts.positions[i].pattern].group].push_back(i);
    }
    for (const auto &member : members) groups.emplace_back(*this, parts, member);
}

void altiplano_scan::build_starts(const altiplano_scan_parts &parts) {
    std::vector<std::vector<uint32_t>> members(size_t(parts.group_count) + 1);
    first_of.resize(parts.pattern_count);
    for (uint32_t i = 0; i < parts.position_count; i++) {
        if (!parts.positions[i].is_first) continue;
        first_of[parts.positions[i].pattern].push_back({i, parts.positions[i].set * 32});
        members[patterns[parts.positions[i].pattern].group].push_back(i);
        members.back().push_back(i);
    }
    for (const auto &member : members) {
        starts.emplace_back();
        auto &built = starts.back();
        for (uint32_t row = 0; row < besides * 256; row++) {
            const uint8_t byte = uint8_t(row & 255);
            for (uint32_t i : member) {
                if (!holds(parts.positions[i].set * 32, byte)) continue;
                if (!may_begin(patterns[parts.positions[i].pattern].edges, Beside(row >> 8))) continue;
                built.positions.push_back(i);
                built.any[byte] = true;
            }
            built.begins[row + 1] = uint32_t(built.positions.size());
        }
    }
    for (uint32_t i = 0; i < parts.position_count; i++) {
        auto &group = starts[patterns[parts.positions[i].pattern].group];
        for (int byte = 0; byte < 256; byte++) {
            if (holds(parts.positions[i].set * 32, uint8_t(byte))) group.may_hold[byte] = true;
        }
    }
}

void altiplano_scan::build_factors(const altiplano_scan_parts &parts) {
    factors.factors.assign(parts.factors, parts.factors + parts.factor_count);
    factors.uses.assign(parts.uses, parts.uses + parts.use_count);
    factors.everywhere.assign(parts.everywhere, parts.everywhere + parts.everywhere_count);
    std::vector<uint32_t> first;
    for (uint32_t i = 0; i < parts.factor_count; i++) {
        const auto &factor = parts.factors[i];
        first.push_back(uint32_t(factors.positions.size()));
        factors.longest = std::max(factors.longest, factor.sets);
        for (uint32_t k = 0; k < factor.sets; k++) {
            const bool is_last = k + 1 == factor.sets;
            factors.positions.push_back({parts.factor_sets[factor.first_set + k] * 32, is_last ? i + 1 : 0});
        }
    }
    build_classes();
    for (uint32_t c = 0; c < factors.classes; c++) {
        factors.first.emplace_back();
        for (uint32_t position : first) {
            if (holds(factors.positions[position].set, factors.sample[c])) factors.first.back().push_back(position);
        }
    }
}

void altiplano_scan::build_classes() {
    std::vector<bool> is_used(sets.size() / 32);
    for (const auto &position : factors.positions) is_used[position.set / 32] = true;
    for (size_t set = 0; set < is_used.size(); set++) {
        if (!is_used[set]) continue;
        // Each class is split into those in the set and those that are not.
        std::vector<int> inside(256, -1), outside(256, -1);
        uint32_t count = 0;
        for (int byte = 0; byte < 256; byte++) {
            auto &known = (holds(uint32_t(set * 32), uint8_t(byte)) ? inside : outside)[factors.class_of[byte]];
            if (known < 0) known = int(count++);
            factors.class_of[byte] = uint8_t(known);
        }
        factors.classes = count;
    }
    factors.sample.assign(factors.classes, 0);
    for (int byte = 0; byte < 256; byte++) factors.sample[factors.class_of[byte]] = uint8_t(byte);
}

extern "C" altiplano_scan *altiplano_scan_create(const altiplano_scan_parts *parts) {
    try {
        auto program = std::make_unique<altiplano_scan>();
        return program->build(*parts) ? program.release() : nullptr;
    } catch (...) {
        return nullptr;
    }
}

extern "C" void altiplano_scan_free(altiplano_scan *program) { delete program; }
