"""The batch scheduler beside llama-server: one machine, one model, one workload at a time.

Started by ops/bench/runtime.
"""
