#ifndef ALTIPLANO_SCAN_PROGRAM_H
#define ALTIPLANO_SCAN_PROGRAM_H

#include "GroupScan.hpp"

#include <cstddef>
#include <vector>

namespace scan {

/// The first positions of some patterns, by what stands before them and the byte that they fit.
struct Starts {
    std::vector<uint32_t> positions;
    uint32_t begins[besides * 256 + 1] = {};
    /// Whether a byte may begin a match, and be in one.
    bool any[256] = {};
    bool may_hold[256] = {};
};

/// One byte of a pattern, and what an automaton asks of it most often.
struct Position {
    uint32_t first_follower;
    uint32_t followers;
    uint32_t longest;
    uint32_t pattern : 30;
    uint32_t is_last : 1;
    uint32_t goes_on : 1;
};

struct Follower {
    uint32_t position;
    /// Where its byte set begins.
    uint32_t set;
};

/// Factors as the positions of one automaton: a position is followed by the next, if it is not its factor's last.
struct FactorProgram {
    struct Position {
        uint32_t set;
        /// The factor that is complete here, and one more; 0 for none.
        uint32_t factor;
    };

    std::vector<Position> positions;
    std::vector<altiplano_scan_factor> factors;
    std::vector<altiplano_scan_use> uses;
    std::vector<uint32_t> everywhere;
    /// The most sets of a factor; 1 where there is none.
    uint32_t longest = 1;
    /// Bytes that no factor tells apart have the same class.
    uint8_t class_of[256] = {};
    uint32_t classes = 1;
    /// A byte of each class.
    std::vector<uint8_t> sample;
    /// The first positions of factors, by class.
    std::vector<std::vector<uint32_t>> first;
};

}  // namespace scan

struct altiplano_scan {
    std::vector<scan::Position> positions;
    std::vector<scan::Follower> followers;
    std::vector<altiplano_scan_pattern> patterns;
    std::vector<uint8_t> sets;
    /// Of each group, and behind them of all patterns.
    std::vector<scan::Starts> starts;
    /// The first positions of each pattern, with the set that each is of.
    std::vector<std::vector<scan::Follower>> first_of;
    /// Of each group.
    std::vector<scan::GroupScan> groups;
    scan::FactorProgram factors;

    bool holds(uint32_t set, uint8_t byte) const { return sets[set + (byte >> 3)] >> (byte & 7) & 1; }

    /// Copies the parts; false when a number in them names what is not there.
    bool build(const altiplano_scan_parts &parts);

private:
    void build_groups(const altiplano_scan_parts &parts);
    void build_starts(const altiplano_scan_parts &parts);
    void build_factors(const altiplano_scan_parts &parts);
    void build_classes();
};

#endif
