#ifndef ALTIPLANO_SCAN_FACTOR_SCAN_H
#define ALTIPLANO_SCAN_FACTOR_SCAN_H

#include "Program.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace scan {

/// Names the parts of texts around factors.
///
/// It is a deterministic automaton whose states are made when a text first needs them. They stay for the next text, and
/// are forgotten when they are too many.
class FactorScan {
public:
    explicit FactorScan(const altiplano_scan &program);

    /// Finds the regions of a text. False when they are so many that the whole text had better be read.
    bool read(const uint8_t *bytes, uint64_t count);

    /// The groups that have regions, in the order in which they were met.
    const std::vector<uint32_t> &groups() const { return touched; }
    /// The regions of a group, in order and without overlaps.
    const std::vector<Region> &regions(uint32_t group) const { return regions_of[group]; }

private:
    /// What the states' rows in the table may take.
    static constexpr size_t table_bound = size_t(4) << 20;
    /// A text that needs more than a new state for so many bytes is not worth it.
    static constexpr uint64_t bytes_of_state = 16;
    static constexpr uint32_t unknown = UINT32_MAX;

    const altiplano_scan &program;
    uint32_t shift = 0;
    /// Where a class leads from a state: the number of its row, times two, and one more if a factor ends there.
    std::vector<uint32_t> table;
    /// Of each state, the positions that stand for the last byte.
    std::vector<std::vector<uint32_t>> members;
    /// Of each state, the uses of the factors that end there; those of a group are one.
    std::vector<std::vector<altiplano_scan_use>> uses_of;
    std::unordered_map<std::string, uint32_t> known;
    std::vector<uint32_t> scratch;
    /// How many states were made for this text.
    uint64_t made = 0;

    /// A block of the text is read in some places at once: each step waits for memory, and the waits overlap.
    static constexpr size_t lane_count = 4;
    static constexpr uint64_t block_bytes = 65536;
    struct Hit {
        uint64_t end;
        uint32_t state;
    };
    struct Lane {
        uint64_t place;
        uint32_t row;
        std::vector<Hit> hits;
    };
    Lane lanes[lane_count];

    std::vector<uint32_t> touched;
    std::vector<std::vector<Region>> regions_of;
    uint64_t region_count = 0;
    uint64_t region_bound = 0;

    void clear();
    uint32_t state(const std::vector<uint32_t> &positions);
    uint32_t follow(uint32_t state, uint32_t byte_class);
    bool read_alone(const uint8_t *bytes, uint64_t from, uint64_t to, uint64_t count);
    bool read_block(const uint8_t *bytes, uint64_t from, uint64_t to, uint64_t count, bool &is_full);
    bool is_worth(uint64_t count);
    bool hit(uint32_t state, const uint8_t *bytes, uint64_t end, uint64_t count);
    bool add(uint32_t group, const uint8_t *bytes, uint64_t end, Region most);
};

}  // namespace scan

#endif
