#include "CKernels.h"

#include <cmath>
#include <cstdint>
#include <cstring>

#define GGML_COMMON_DECL_CPP
#include "ggml-common.h"
#include "ggml-cpu/traits.h"

#include "Attention.h"
#include "HalfProduct.h"
#include "Product.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define INLINE static inline __attribute__((always_inline))
#define ALTIPLANO_AVX2 "avx2,fma,f16c"
#define ALTIPLANO_AVX512 ALTIPLANO_AVX2 ",avx512f,avx512bw,avx512dq,avx512vl"

namespace {

#pragma clang attribute push(__attribute__((target(ALTIPLANO_AVX2))), apply_to = function)
namespace avx2 {
#include "AttentionKernel.h"
}
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target(ALTIPLANO_AVX512))), apply_to = function)
namespace avx512 {
#include "AttentionKernel.h"
#include "HalfProductKernel.h"
}
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target(ALTIPLANO_AVX512 ",avx512vnni"))), apply_to = function)
namespace vnni {
#include "ProductKernel.h"
}
#pragma clang attribute pop

enum altiplano_kernels processor() {
    __builtin_cpu_init();
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c");
    const bool avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    if (!avx2) return ALTIPLANO_KERNELS_NONE;
    if (!avx512) return ALTIPLANO_KERNELS_AVX2;
    return __builtin_cpu_supports("avx512vnni") ? ALTIPLANO_KERNELS_AVX512_VNNI : ALTIPLANO_KERNELS_AVX512;
}

void attend(enum altiplano_kernels kernels, const ggml_tensor *op, int part, int parts) {
    if (kernels >= ALTIPLANO_KERNELS_AVX512)
        avx512::compute(Attention(op), part, parts);
    else
        avx2::compute(Attention(op), part, parts);
}

void multiply(const ggml_tensor *op, ggml_compute_params *params) { vnni::compute(Product(op), params); }
void multiplyHalves(const ggml_tensor *op, ggml_compute_params *params) { avx512::compute(HalfProduct(op), params); }

}  // namespace
#else
namespace {
enum altiplano_kernels processor() { return ALTIPLANO_KERNELS_NONE; }
void attend(enum altiplano_kernels, const ggml_tensor *, int, int) {}
void multiply(const ggml_tensor *, ggml_compute_params *) {}
void multiplyHalves(const ggml_tensor *, ggml_compute_params *) {}
}  // namespace
#endif

namespace {

class AttentionTraits : public ggml::cpu::tensor_traits {
    // ggml's own size is used, which allows for the reference implementation; ours lies on the stack.
    bool work_size(int, const ggml_tensor *, size_t &) override { return false; }

    bool compute_forward(ggml_compute_params *params, ggml_tensor *op) override {
        if (params->use_ref) return false;
        attend(altiplano_kernels_of_processor(), op, params->ith, params->nth);
        return true;
    }
};

class ProductTraits : public ggml::cpu::tensor_traits {
    bool work_size(int threads, const ggml_tensor *op, size_t &size) override {
        // The reference implementation quantises the activations too, to blocks of 36 bytes (Q8_1).
        const Product product(op);
        const size_t reference = ggml_row_size(GGML_TYPE_Q8_1, product.blocks * 32) * product.tokens;
        const size_t ours = ProductRoom(product).bytes(threads);
        size = ours > reference ? ours : reference;
        return true;
    }

    bool compute_forward(ggml_compute_params *params, ggml_tensor *op) override {
        if (params->use_ref) return false;
        multiply(op, params);
        return true;
    }
};

class HalfProductTraits : public ggml::cpu::tensor_traits {
    bool work_size(int threads, const ggml_tensor *op, size_t &size) override {
        // The reference implementation rounds the activations to halves.
        const HalfProduct product(op);
        const size_t reference = ggml_row_size(GGML_TYPE_F16, product.columns) * product.tokens;
        const size_t ours = product.workBytes(threads);
        size = ours > reference ? ours : reference;
        return true;
    }

    bool compute_forward(ggml_compute_params *params, ggml_tensor *op) override {
        if (params->use_ref) return false;
        multiplyHalves(op, params);
        return true;
    }
};

// ggml asks each of the CPU backend's extra buffer types for the operations it accelerates (ggml-cpu/traits.h). Ours
// holds no tensors; it is how the question gets here.
class Kernels : public ggml::cpu::extra_buffer_type {
    AttentionTraits attention;
    ProductTraits product;
    HalfProductTraits halfProduct;

    bool supports_op(ggml_backend_dev_t, const ggml_tensor *) override { return false; }

    ggml::cpu::tensor_traits *get_tensor_traits(const ggml_tensor *op) override {
        if (Attention::takes(op)) return &attention;
        if (HalfProduct::takes(op))
            return altiplano_kernels_of_processor() >= ALTIPLANO_KERNELS_AVX512 ? &halfProduct : nullptr;
        const bool multiplies = altiplano_kernels_of_processor() >= ALTIPLANO_KERNELS_AVX512_VNNI;
        return multiplies && Product::takes(op) ? &product : nullptr;
    }
};

void install() {
    static Kernels kernels;
    static ggml_backend_buffer_type type = {};
    type.iface.get_name = [](ggml_backend_buffer_type_t) { return "altiplano"; };
    type.context = &kernels;
    ggml_backend_cpu_get_extra_buffer_types().push_back(&type);
}

}  // namespace

enum altiplano_kernels altiplano_kernels_of_processor(void) {
    static const enum altiplano_kernels best = processor();
    return best;
}

enum altiplano_kernels altiplano_kernels_install(void) {
    static const enum altiplano_kernels installed = [] {
        if (altiplano_kernels_of_processor() != ALTIPLANO_KERNELS_NONE) install();
        return altiplano_kernels_of_processor();
    }();
    return installed;
}

bool altiplano_kernels_attend(enum altiplano_kernels kernels, struct ggml_tensor *op, int32_t part, int32_t parts) {
    if (kernels == ALTIPLANO_KERNELS_NONE || !Attention::takes(op)) return false;
    attend(kernels, op, part, parts);
    return true;
}
